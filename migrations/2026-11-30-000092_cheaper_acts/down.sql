CREATE OR REPLACE FUNCTION public.writer_list() RETURNS TABLE (process integer, login text, since timestamptz)
LANGUAGE sql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
    WITH held AS MATERIALIZED (SELECT * FROM pg_locks WHERE granted AND pid <> pg_backend_pid()
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))
    SELECT held.pid, (SELECT usename::text FROM pg_stat_activity AS activity WHERE activity.pid = held.pid),
           timestamptz 'epoch' + min((classid::bigint << 32) | objid::bigint) * interval '1 microsecond'
    FROM held
    WHERE locktype = 'advisory' AND mode = 'ShareLock' AND objsubid = 1
      AND pid IN (SELECT pid FROM held WHERE locktype = 'relation' AND mode = 'RowExclusiveLock' AND relation = (
          SELECT pg_class.oid FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
          WHERE nspname = 'winddown_door' AND relname = 'writing'))
      -- A key so old means nothing: what began so long ago cannot be committed (see writing_ends).
      AND (classid::bigint << 32) | objid::bigint > (extract(epoch FROM clock_timestamp() - interval '1 hour') * 1000000)::bigint
    GROUP BY held.pid $$;

CREATE OR REPLACE FUNCTION public.known_moment() RETURNS timestamptz
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    moment timestamptz := clock_timestamp();
BEGIN
    RETURN least(moment, (SELECT min(since) FROM public.writer_list()) - interval '1 microsecond');
END $$;
DROP FUNCTION public.writer_moments();

CREATE OR REPLACE FUNCTION public.rule_value_reads(kind text, value text) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT CASE kind
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
   END $$;

DROP FUNCTION public.statistics_refresh(text[]);
CREATE OR REPLACE FUNCTION public.statistics_refresh() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM public.writer_demand();
    -- A table that somebody else is analysing is analysed already: nobody waits for its lock.
    ANALYZE (SKIP_LOCKED) public.subject, public.entry, public.period, public.profile, public.institution_name,
        public.institution_identifier, public.case_sheet, public.tolling_grant, public.monthly_return;
END $$;
COMMENT ON FUNCTION public.statistics_refresh() IS 'Has the planner count the rows again; called in the transaction that wrote many.';
REVOKE ALL ON FUNCTION public.statistics_refresh() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.statistics_refresh() TO winddown_officer;
