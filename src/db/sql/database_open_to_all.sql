SELECT EXISTS (SELECT 1 FROM pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba)))
  WHERE datname = current_database() AND grantee = 0 AND privilege_type IN ('TEMPORARY', 'CREATE')) AS found
