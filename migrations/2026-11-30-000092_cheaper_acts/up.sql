-- What every command pays before it does anything, and every act besides.

-- The latest moment at which nothing can still turn up was found by way of the views of locks and of sessions, which look up
-- the name of everybody who is connected. Names are wanted by whoever waits for a writer; the moment needs the locks alone.
-- The door may not be named by officers, so this runs as the owner; what it tells is what everybody may see of locks.
CREATE FUNCTION public.writer_moments() RETURNS TABLE (process integer, since timestamptz)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH held AS MATERIALIZED (SELECT * FROM pg_lock_status() WHERE granted AND pid <> pg_backend_pid()
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))
    SELECT held.pid, timestamptz 'epoch' + min((classid::bigint << 32) | objid::bigint) * interval '1 microsecond'
    FROM held
    WHERE locktype = 'advisory' AND mode = 'ShareLock' AND objsubid = 1
      AND pid IN (SELECT pid FROM held WHERE locktype = 'relation' AND mode = 'RowExclusiveLock'
          AND relation = 'winddown_door.writing'::regclass)
      -- A key so old means nothing: what began so long ago cannot be committed (see writing_ends).
      AND (classid::bigint << 32) | objid::bigint > (extract(epoch FROM clock_timestamp() - interval '1 hour') * 1000000)::bigint
    GROUP BY held.pid $$;
COMMENT ON FUNCTION public.writer_moments() IS 'Processes that are recording at this moment besides the caller, and since when: those that came through record_moment().';

CREATE OR REPLACE FUNCTION public.writer_list() RETURNS TABLE (process integer, login text, since timestamptz)
LANGUAGE sql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT process, (SELECT usename::text FROM pg_stat_activity AS activity WHERE activity.pid = process), since
    FROM public.writer_moments() $$;
COMMENT ON FUNCTION public.writer_list() IS 'Who is recording at this moment besides the caller, and since when: processes that came through record_moment().';

CREATE OR REPLACE FUNCTION public.known_moment() RETURNS timestamptz
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    moment timestamptz := clock_timestamp();
BEGIN
    RETURN least(moment, (SELECT min(since) FROM public.writer_moments()) - interval '1 microsecond');
END $$;

-- known_moment() is called as whoever asks.
REVOKE ALL ON FUNCTION public.writer_moments() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.writer_moments() TO winddown_officer;

-- Whoever reads the rulebook is held to rows that can be read; the check was a call for each row and is now part of the
-- statement. For that it may have no search path of its own; its body is read when it is made, not when it is called.
CREATE OR REPLACE FUNCTION public.rule_value_reads(kind text, value text) RETURNS boolean
LANGUAGE sql IMMUTABLE
BEGIN ATOMIC
    SELECT CASE kind
       WHEN 'days' THEN value ~ '^[0-9]{1,9}$' AND value::numeric <= 36500
       WHEN 'working-days' THEN value ~ '^[0-9]{1,9}$' AND value::numeric <= 36500
       WHEN 'count' THEN value ~ '^[0-9]{1,10}$' AND value::numeric <= 4294967295
       WHEN 'percent' THEN value ~ '^[0-9]{1,3}(\.[0-9]{1,2})?$' AND value::numeric <= 100
       WHEN 'money' THEN value ~ '^[0-9]{1,15}(\.[0-9]{1,2})?$'
       WHEN 'switch' THEN value IN ('true', 'false')
       -- The last day of its month is the most that a day of it can be.
       WHEN 'date' THEN CASE WHEN value ~ '^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'
           THEN substr(value, 9, 2)::integer <= extract(day FROM
               make_date(substr(value, 1, 4)::integer, substr(value, 6, 2)::integer, 1) + interval '1 month - 1 day')
           ELSE false END
       ELSE false
    END;
END;

-- Statistics are for whoever reads next. They were made in the transaction that wrote, of all tables: a fifth of its time,
-- and its locks kept others waiting for as long. They are made once it is committed, of the tables it wrote to.
DROP FUNCTION public.statistics_refresh();
CREATE FUNCTION public.statistics_refresh(written text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    one text;
BEGIN
    PERFORM public.writer_demand();
    -- A table that somebody else is analysing is analysed already: nobody waits for its lock.
    FOR one IN
        SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
            AND relname = ANY (written) AND relname IN ('subject', 'entry', 'period', 'profile', 'institution_name',
                'institution_identifier', 'institution_aspect', 'institution_now', 'case_sheet', 'tolling_grant', 'monthly_return')
    LOOP
        EXECUTE format('ANALYZE (SKIP_LOCKED) public.%I', one);
    END LOOP;
END $$;
COMMENT ON FUNCTION public.statistics_refresh(text[]) IS 'Has the planner count the rows of these tables again; called when the transaction that wrote many of them is over.';
REVOKE ALL ON FUNCTION public.statistics_refresh(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.statistics_refresh(text[]) TO winddown_officer;
