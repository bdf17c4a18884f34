-- The moment is taken first: all that was recorded by then stands in the log before the place that is read after it.
SELECT known.known_at, pg_current_wal_insert_lsn()::text AS place,
  (SELECT system_identifier FROM pg_control_system()) AS system
FROM (SELECT known_moment() AS known_at OFFSET 0) AS known
WHERE NOT pg_is_in_recovery()
