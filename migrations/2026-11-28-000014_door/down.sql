-- What recorded, recorded: only the door goes. Months and the calendar are then kept apart by advisory locks again.
DO $$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT tgrelid::regclass AS relation, tgname FROM pg_trigger
        WHERE tgname IN ('recorded_by_the_door', 'ended_by_the_door')
    LOOP
        EXECUTE format('DROP TRIGGER %I ON %s', one.tgname, one.relation);
    END LOOP;
END $$;
CREATE OR REPLACE FUNCTION public.record_moment() RETURNS timestamptz
LANGUAGE plpgsql VOLATILE SECURITY INVOKER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared((extract(epoch FROM clock_timestamp()) * 1000000)::bigint);
    RETURN clock_timestamp();
END $$;
CREATE OR REPLACE FUNCTION public.known_moment() RETURNS timestamptz
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    moment timestamptz := clock_timestamp();
    writing bigint;
BEGIN
    SELECT min(key) INTO writing FROM (
        SELECT (classid::bigint << 32) | objid::bigint AS key FROM pg_locks
        WHERE locktype = 'advisory' AND mode = 'ShareLock' AND objsubid = 1 AND pid <> pg_backend_pid()
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS writers
    WHERE key > 1000000000000000;
    RETURN least(moment, timestamptz 'epoch' + (writing - 1) * interval '1 microsecond');
END $$;
CREATE OR REPLACE FUNCTION public.statistics_refresh() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    ANALYZE public.subject, public.entry, public.period, public.profile, public.institution_name,
        public.institution_identifier, public.case_sheet, public.tolling_grant, public.monthly_return;
END $$;
DROP TABLE winddown_door.writing, winddown_door.month_held, winddown_door.held;
DROP FUNCTION public.writing_ends(), public.recorded_by_the_door(), public.months_hold(integer[], boolean),
    public.calendar_hold(), public.writer_list(), public.writer_demand(), public.acting_login();
DROP SCHEMA winddown_door;
