-- For superusers alone: nobody else may read which role has a password.
SELECT rolname::text AS login FROM pg_authid WHERE rolname = ANY ($1) AND rolpassword IS NULL
