-- Of these logins: whether the server has such a role, that may sign in and works with records like this one; and whether
-- whoever asks may know of passwords.
SELECT asked.login, rolname IS NOT NULL AS there,
  coalesce(rolcanlogin AND pg_has_role(pg_roles.oid, 'winddown_officer', 'MEMBER'), false) AS ready,
  has_table_privilege('pg_catalog.pg_authid', 'SELECT') AS knows
FROM unnest($1) AS asked (login) LEFT JOIN pg_roles ON rolname = asked.login
