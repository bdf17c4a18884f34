-- Compiling a statement takes seconds where the policies make it look dear, and running it takes less: so it is not
-- compiled. Nobody waits for a lock, or for a statement, for ever: a minute for what somebody else holds, half an hour
-- for a statement, an import of a million rows among them; unless the role or the address of the server says
-- otherwise.
SELECT me.login, me.above_policies, set_config('jit', 'off', false) AS jit,
  set_config('lock_timeout', CASE current_setting('lock_timeout') WHEN '0' THEN '1min'
    ELSE current_setting('lock_timeout') END, false) AS patience,
  set_config('statement_timeout', CASE current_setting('statement_timeout') WHEN '0' THEN '30min'
    ELSE current_setting('statement_timeout') END, false) AS time,
  known_moment() AS known_at, (SELECT sample FROM record) AS sample,
  ARRAY(SELECT version::text FROM __diesel_schema_migrations) AS versions,
  ARRAY(SELECT unit_code::text FROM officer_scope WHERE officer_scope.login = me.effective AND unit_code = of_unit
    ORDER BY unit_code) AS units,
  ARRAY(SELECT array_to_string(kinds, ' ') FROM officer_scope WHERE officer_scope.login = me.effective
    AND unit_code = of_unit ORDER BY unit_code) AS kinds,
  (SELECT bool_or(writes) FROM officer_scope WHERE officer_scope.login = me.effective) AS writes
FROM (SELECT current_user::text AS login, rolsuper OR rolbypassrls AS above_policies,
    CASE WHEN rolsuper OR rolbypassrls THEN 'winddown_national' ELSE current_user::text END AS effective
  FROM pg_roles WHERE rolname = current_user) AS me
