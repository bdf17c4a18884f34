-- A streaming replica answers reports. What nothing can still turn up behind is another moment there: writers and the locks
-- they hold are not seen on a replica, only what they committed. A transaction records from a moment on that is at most an
-- hour before its commit (writing_ends), and a replica repeats commits in their order; so an hour before the last one
-- that it repeated nothing can still turn up. Whoever can ask the record itself learns a later moment, and the place in
-- the log at which a replica has all of it.

CREATE OR REPLACE FUNCTION public.known_moment() RETURNS timestamptz
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    moment timestamptz := clock_timestamp();
BEGIN
    IF pg_is_in_recovery() THEN
        -- After a start of the replica no commit has come yet; all until its checkpoint is there.
        RETURN coalesce(pg_last_xact_replay_timestamp(), (SELECT checkpoint_time FROM pg_control_checkpoint()))
            - interval '1 hour';
    END IF;
    RETURN least(moment, (SELECT min(since) FROM public.writer_moments()) - interval '1 microsecond');
END $$;
COMMENT ON FUNCTION public.known_moment() IS 'The latest moment at or before which nothing can still be recorded: now, or just before the oldest transaction that is writing, an hour ago at the most; on a replica an hour before the last commit that it repeated. A list printed as known at this moment prints the same for ever. Called in a transaction of its own, before the snapshot that reads the list.';

CREATE FUNCTION public.replica_reaches(place pg_lsn, patience interval) RETURNS boolean
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    until timestamptz := clock_timestamp() + least(patience, interval '1 minute');
BEGIN
    LOOP
        IF pg_last_wal_replay_lsn() >= place THEN
            RETURN true;
        END IF;
        IF clock_timestamp() >= until THEN
            RETURN false;
        END IF;
        PERFORM pg_sleep(0.01);
    END LOOP;
END $$;
COMMENT ON FUNCTION public.replica_reaches(pg_lsn, interval) IS 'Waits until this replica has repeated the record''s log up to a place, a minute at the most; false where it has not by then.';
REVOKE ALL ON FUNCTION public.replica_reaches(pg_lsn, interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.replica_reaches(pg_lsn, interval) TO winddown_officer;
