DROP FUNCTION public.replica_reaches(pg_lsn, interval);
CREATE OR REPLACE FUNCTION public.known_moment() RETURNS timestamptz
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    moment timestamptz := clock_timestamp();
BEGIN
    RETURN least(moment, (SELECT min(since) FROM public.writer_moments()) - interval '1 microsecond');
END $$;
COMMENT ON FUNCTION public.known_moment() IS 'The latest moment at or before which nothing can still be recorded: now, or just before the oldest transaction that is writing, an hour ago at the most. A list printed as known at this moment prints the same for ever. Called in a transaction of its own, before the snapshot that reads the list.';
