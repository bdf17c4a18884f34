-- $1 a place in the record's log, none where the record was not asked; $2 how many seconds to wait for it.
SELECT pg_is_in_recovery() AS is_replica, (SELECT system_identifier FROM pg_control_system()) AS system,
  coalesce($1 IS NOT NULL AND pg_is_in_recovery() AND replica_reaches($1::pg_lsn, $2 * interval '1 second'), false) AS has_all,
  pg_last_xact_replay_timestamp() AS repeated_until
