SELECT current_user::text AS login, rolsuper OR rolbypassrls AS above_policies FROM pg_roles
WHERE rolname = current_user
