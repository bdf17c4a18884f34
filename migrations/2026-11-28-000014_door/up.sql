-- Who keeps others waiting is an officer with a duty to write, and nobody else. Advisory locks are anybody's: a login without
-- a duty that took one with a small key set the lists of the nation back to 2001, and one that took the month's kept everybody
-- from filing. What holds others up lives behind a door now: tables in a schema that no officer may even name, reached by
-- functions that ask for the duty first. (In a schema officers may use, a statement that is prepared and never run takes a
-- lock on any table, with no right on it.)

CREATE SCHEMA winddown_door;
REVOKE ALL ON SCHEMA winddown_door FROM PUBLIC;
COMMENT ON SCHEMA winddown_door IS 'What writers hold while they write. Nobody but the owner has any right here.';

CREATE TABLE winddown_door.writing (
    transaction xid8 PRIMARY KEY DEFAULT pg_current_xact_id(),
    moment      timestamptz NOT NULL
);
COMMENT ON TABLE winddown_door.writing IS 'Transactions that record, while they last. A lock on this table proves to others that a process came through record_moment().';
COMMENT ON COLUMN winddown_door.writing.transaction IS 'The transaction.';
COMMENT ON COLUMN winddown_door.writing.moment IS 'The moment from which on it records.';

CREATE TABLE winddown_door.month_held (month integer PRIMARY KEY);
COMMENT ON TABLE winddown_door.month_held IS 'One row for every month: whoever files for it holds its row together with others, whoever approves or unlocks it alone.';
COMMENT ON COLUMN winddown_door.month_held.month IS 'The month, counted from the year 0.';
INSERT INTO winddown_door.month_held SELECT generate_series(1900 * 12, 2200 * 12 + 11);

CREATE TABLE winddown_door.held (what text COLLATE "C" PRIMARY KEY);
COMMENT ON TABLE winddown_door.held IS 'One row for each thing that is written by one transaction at a time.';
COMMENT ON COLUMN winddown_door.held.what IS 'calendar, or officers.';
INSERT INTO winddown_door.held VALUES ('calendar'), ('officers');

CREATE FUNCTION public.acting_login() RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT CASE current_setting('role') WHEN 'none' THEN session_user::text ELSE current_setting('role') END $$;
COMMENT ON FUNCTION public.acting_login() IS 'As whom the session works, also inside a function that runs as the owner: its login, or the role it was lowered to.';

CREATE FUNCTION public.writer_demand() RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM public.officer_scope WHERE login = public.acting_login() AND writes)
       AND NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = public.acting_login() AND rolsuper) THEN
        RAISE EXCEPTION 'permission denied: % has no duty to write', public.acting_login()
            USING ERRCODE = 'insufficient_privilege';
    END IF;
END $$;
COMMENT ON FUNCTION public.writer_demand() IS 'Refuses whoever has no duty to write.';

CREATE OR REPLACE FUNCTION public.record_moment() RETURNS timestamptz
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    moment timestamptz;
BEGIN
    PERFORM public.writer_demand();
    -- The transaction shows itself as a writer first, by a lock behind the door and one whose key is the moment in
    -- microseconds, and reads the clock after. A reader that sees no writer at moment M therefore knows that nothing recorded
    -- at or before M can still turn up (see known_moment). Everybody may see locks; who is writing since when is otherwise
    -- shown to superusers only.
    LOCK TABLE winddown_door.writing IN ROW EXCLUSIVE MODE;
    PERFORM pg_advisory_xact_lock_shared((extract(epoch FROM clock_timestamp()) * 1000000)::bigint);
    moment := clock_timestamp();
    INSERT INTO winddown_door.writing (moment) VALUES (moment) ON CONFLICT DO NOTHING;
    RETURN moment;
END $$;

CREATE FUNCTION public.writer_list() RETURNS TABLE (process integer, login text, since timestamptz)
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
COMMENT ON FUNCTION public.writer_list() IS 'Who is recording at this moment besides the caller, and since when: processes that came through record_moment().';

CREATE OR REPLACE FUNCTION public.known_moment() RETURNS timestamptz
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    moment timestamptz := clock_timestamp();
BEGIN
    RETURN least(moment, (SELECT min(since) FROM public.writer_list()) - interval '1 microsecond');
END $$;
COMMENT ON FUNCTION public.known_moment() IS 'The latest moment at or before which nothing can still be recorded: now, or just before the oldest transaction that is writing, an hour ago at the most. A list printed as known at this moment prints the same for ever. Called in a transaction of its own, before the snapshot that reads the list.';

-- Readers wait for no writer longer than an hour, so no writer may come after that; ten minutes are left for the commit
-- itself. Constraints can be checked early, by whoever then waits; so the check accepts no statement but the one that ends
-- the transaction. A sample, whose moments may be given, is exact in nothing.
CREATE FUNCTION public.writing_ends() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF clock_timestamp() - NEW.moment > interval '50 minutes' THEN
        RAISE EXCEPTION 'recording took too long: it began at %, and may last 50 minutes', NEW.moment
            USING ERRCODE = 'query_canceled';
    END IF;
    IF NOT (SELECT sample FROM public.record) AND current_query() !~* '^\s*(commit|end)(\s+(work|transaction))?\s*;?\s*$' THEN
        RAISE EXCEPTION 'a transaction that records is ended by COMMIT, in a statement of its own'
            USING ERRCODE = 'invalid_transaction_termination';
    END IF;
    DELETE FROM winddown_door.writing WHERE transaction = NEW.transaction;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION public.writing_ends() IS 'At the end of a transaction that records: it began not so long ago that readers have stopped waiting for it.';
CREATE CONSTRAINT TRIGGER writing_ends AFTER INSERT ON winddown_door.writing DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION public.writing_ends();

CREATE FUNCTION public.recorded_by_the_door() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    began timestamptz;
    early boolean;
BEGIN
    -- The owner fills in what comes with the program, dated to before any record.
    IF (SELECT sample FROM public.record) OR pg_has_role(public.acting_login(), current_user, 'USAGE') THEN
        RETURN NULL;
    END IF;
    SELECT moment INTO began FROM winddown_door.writing WHERE transaction = pg_current_xact_id();
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM touched WHERE %1$I < $1 OR %1$I > clock_timestamp() OR $1 IS NULL)', TG_ARGV[0])
        INTO early USING began;
    IF early THEN
        RAISE EXCEPTION 'rows of % are recorded at a moment that record_moment() gave to this transaction', TG_TABLE_NAME
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_recorded_now';
    END IF;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION public.recorded_by_the_door() IS 'In the record of an office, what is recorded or ceases to be known does so now, by a transaction that showed itself as a writer before. So nothing turns up behind a list that was read.';

DO $$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT relname, attname FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
          AND (attname IN ('known_from', 'known_to') OR (relname, attname) = ('entry', 'recorded_at'))
          -- The days of a version of the calendar hang on the version.
          AND relname <> 'calendar_day'
    LOOP
        EXECUTE format('CREATE TRIGGER %I AFTER %s ON public.%I REFERENCING NEW TABLE AS touched '
                       'FOR EACH STATEMENT EXECUTE FUNCTION public.recorded_by_the_door(%L)',
            CASE one.attname WHEN 'known_to' THEN 'ended_by_the_door' ELSE 'recorded_by_the_door' END,
            CASE one.attname WHEN 'known_to' THEN 'UPDATE' ELSE 'INSERT' END, one.relname, one.attname);
    END LOOP;
END $$;

CREATE FUNCTION public.months_hold(months integer[], alone boolean) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    found integer;
BEGIN
    PERFORM public.writer_demand();
    -- In order, so that two takers never wait for each other.
    IF alone THEN
        PERFORM 1 FROM winddown_door.month_held WHERE month = ANY (months) ORDER BY month FOR UPDATE;
    ELSE
        PERFORM 1 FROM winddown_door.month_held WHERE month = ANY (months) ORDER BY month FOR SHARE;
    END IF;
    GET DIAGNOSTICS found = ROW_COUNT;
    IF found <> (SELECT count(DISTINCT month) FROM unnest(months) AS month) THEN
        RAISE EXCEPTION 'months are from 1900 to 2200' USING ERRCODE = 'check_violation', CONSTRAINT = 'month_in_range';
    END IF;
END $$;
COMMENT ON FUNCTION public.months_hold(integer[], boolean) IS 'Holds months until the transaction ends: together with others to file for them, alone to approve or unlock them.';

CREATE FUNCTION public.calendar_hold() RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM public.writer_demand();
    PERFORM 1 FROM winddown_door.held WHERE what = 'calendar' FOR UPDATE;
END $$;
COMMENT ON FUNCTION public.calendar_hold() IS 'Holds the calendar until the transaction ends, so that of two who add one year at once the second finds it.';

CREATE OR REPLACE FUNCTION public.statistics_refresh() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM public.writer_demand();
    -- A table that somebody else is analysing is analysed already: nobody waits for its lock.
    ANALYZE (SKIP_LOCKED) public.subject, public.entry, public.period, public.profile, public.institution_name,
        public.institution_identifier, public.case_sheet, public.tolling_grant, public.monthly_return;
END $$;

REVOKE ALL ON FUNCTION public.acting_login(), public.writer_demand(), public.writer_list(), public.writing_ends(),
    public.recorded_by_the_door(), public.months_hold(integer[], boolean), public.calendar_hold() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.writer_list(), public.months_hold(integer[], boolean), public.calendar_hold()
    TO winddown_officer;
