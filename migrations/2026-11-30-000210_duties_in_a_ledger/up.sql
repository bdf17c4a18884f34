-- A duty was a row that somebody with the owner's password put there: it said neither since when nor until when, nor on what
-- basis, and could only be ended by deleting it. Now every grant, revocation and suspension is an entry of a ledger, chained
-- by hashes as the entries of a subject are; the duty that stands is drawn from it, and counts on the days it is for.

CREATE TABLE public.duty_entry (
    seq         integer PRIMARY KEY CHECK (seq > 0),
    recorded_at timestamptz NOT NULL,
    officer     text COLLATE "C" NOT NULL,
    act         text COLLATE "C" NOT NULL CHECK (act IN ('granted', 'revoked', 'suspended')),
    login       text COLLATE "C" NOT NULL REFERENCES public.officer,
    name        text NOT NULL CHECK (name ~ '\S' AND length(name) <= 200),
    unit_code   text COLLATE "C" NOT NULL REFERENCES public.reporting_unit,
    kinds       text[] COLLATE "C" NOT NULL CHECK (kinds <@ ARRAY['maker', 'checker', 'decider', 'auditor', 'agency', 'national', 'administrator']),
    since       date,
    until       date,
    basis       text NOT NULL CHECK (basis ~ '\S' AND length(basis) <= 2000),
    hash        bytea NOT NULL CHECK (length(hash) = 32),
    CHECK ((act = 'granted') = (kinds <> '{}')),
    CHECK (act <> 'revoked' OR (since IS NULL AND until IS NOT NULL)),
    CHECK (act <> 'suspended' OR since IS NOT NULL),
    CHECK (until >= since)
);
CREATE INDEX duty_entry_of ON public.duty_entry (login, unit_code, seq);
CREATE INDEX duty_entry_unit ON public.duty_entry (unit_code);
COMMENT ON TABLE public.duty_entry IS 'Who was given which duty, by whom and on what basis: a ledger that is only added to.';
COMMENT ON COLUMN public.duty_entry.seq IS 'Its place, from 1.';
COMMENT ON COLUMN public.duty_entry.recorded_at IS 'When it was recorded.';
COMMENT ON COLUMN public.duty_entry.officer IS 'The login that recorded it.';
COMMENT ON COLUMN public.duty_entry.act IS 'granted: the duty of this login at this unit is this one from now on. revoked: it ends. suspended: it rests.';
COMMENT ON COLUMN public.duty_entry.login IS 'Whose duty.';
COMMENT ON COLUMN public.duty_entry.name IS 'The name shown from then on.';
COMMENT ON COLUMN public.duty_entry.unit_code IS 'The unit; the duty covers every unit below it.';
COMMENT ON COLUMN public.duty_entry.kinds IS 'What the officer does there; none unless granted.';
COMMENT ON COLUMN public.duty_entry.since IS 'The first day of the duty, or of the rest. None: from the beginning.';
COMMENT ON COLUMN public.duty_entry.until IS 'The last day of it. None: open.';
COMMENT ON COLUMN public.duty_entry.basis IS 'The document it rests on.';
COMMENT ON COLUMN public.duty_entry.hash IS 'SHA-256 over the hash before and the other columns, see duty_entry_hash.';

CREATE FUNCTION public.duty_entry_hash(prior bytea, one public.duty_entry) RETURNS bytea
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT sha256(prior || convert_to(string_agg(coalesce(octet_length(convert_to(field, 'UTF8')) || ':' || field, '-'), '' ORDER BY place), 'UTF8'))
    FROM unnest(ARRAY[one.seq::text, (extract(epoch FROM one.recorded_at) * 1000000)::bigint::text, one.officer, one.act, one.login,
        one.name, one.unit_code, array_to_string(one.kinds, ' '), to_char(one.since, 'YYYY-MM-DD'), to_char(one.until, 'YYYY-MM-DD'),
        one.basis]) WITH ORDINALITY AS fields (field, place) $$;
COMMENT ON FUNCTION public.duty_entry_hash(bytea, public.duty_entry) IS 'The hash of an entry behind the one of the given hash: each column with its length in octets before it, - where there is none; the moment in microseconds since 1970.';

CREATE FUNCTION public.duty_entry_stays() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'the ledger of duties is only added to' USING ERRCODE = 'insufficient_privilege';
END $$;
COMMENT ON FUNCTION public.duty_entry_stays() IS 'Refuses to change or remove entries of the ledger of duties, even for the owner of the table.';
CREATE TRIGGER duty_entry_stays BEFORE UPDATE OR DELETE ON public.duty_entry
    FOR EACH ROW EXECUTE FUNCTION public.duty_entry_stays();
CREATE TRIGGER duty_entry_stays_all BEFORE TRUNCATE ON public.duty_entry
    FOR EACH STATEMENT EXECUTE FUNCTION public.duty_entry_stays();
GRANT SELECT ON public.duty_entry TO winddown_officer;

-- What stands, drawn from the ledger. A duty of before is of what its officer could do: the kinds of the unit's level.
ALTER TABLE public.duty
    ADD COLUMN kinds text[] COLLATE "C",
    ADD COLUMN since date,
    ADD COLUMN until date,
    ADD COLUMN away_since date,
    ADD COLUMN away_until date;
UPDATE public.duty SET kinds = CASE WHEN NOT writes THEN '{auditor}'::text[] ELSE CASE level
    WHEN 'nation' THEN '{maker,checker,decider,agency,national,administrator}'::text[]
    WHEN 'city' THEN '{maker,checker}'::text[] ELSE '{maker,checker,decider}'::text[] END END
FROM public.reporting_unit AS unit WHERE unit.unit_code = duty.unit_code;
ALTER TABLE public.duty DROP COLUMN writes;
ALTER TABLE public.duty
    ALTER COLUMN kinds SET NOT NULL,
    ADD COLUMN writes boolean NOT NULL GENERATED ALWAYS AS (kinds && '{maker,checker,decider,agency,national}') STORED;
COMMENT ON TABLE public.duty IS 'Which unit an officer works for, as the ledger of duties says last; the duty covers every unit below it. It counts from since to until, but for the days away.';
COMMENT ON COLUMN public.duty.kinds IS 'What the officer does there.';
COMMENT ON COLUMN public.duty.since IS 'The first day; none where it is from the beginning.';
COMMENT ON COLUMN public.duty.until IS 'The last day; none where it is open.';
COMMENT ON COLUMN public.duty.away_since IS 'The first day on which it rests.';
COMMENT ON COLUMN public.duty.away_until IS 'The last day on which it rests; none where that is open.';
COMMENT ON COLUMN public.duty.writes IS 'False for those who only read, such as auditors.';

DO $$
DECLARE
    one public.duty_entry;
    last bytea := '';
BEGIN
    FOR one IN SELECT row_number() OVER (ORDER BY login, unit_code), clock_timestamp(), session_user, 'granted', login, officer.name,
            unit_code, kinds, NULL, NULL, 'db migrate', NULL
        FROM public.duty JOIN public.officer USING (login) ORDER BY login, unit_code LOOP
        one.recorded_at := date_trunc('microseconds', one.recorded_at);
        one.hash := public.duty_entry_hash(last, one);
        INSERT INTO public.duty_entry SELECT (one).*;
        last := one.hash;
    END LOOP;
END $$;

-- The policies and functions ask officer_scope, a table drawn from duties and the tree. It gets the days, and what they ask is
-- a view of it that shows what counts today, in the office's legal time: no session has to be begun for a duty to end.
CREATE TABLE winddown_door.asking AS
SELECT schemaname, tablename, policyname, qual, with_check FROM pg_policies
WHERE qual ~ '\mofficer_scope\M' OR with_check ~ '\mofficer_scope\M';

DROP TRIGGER duty_changed ON public.duty;
DROP TRIGGER reporting_unit_changed ON public.reporting_unit;
ALTER TABLE public.officer_scope RENAME TO duty_reach;
ALTER TABLE public.duty_reach RENAME CONSTRAINT officer_scope_login_fkey TO duty_reach_login_fkey;
ALTER TABLE public.duty_reach RENAME CONSTRAINT officer_scope_unit_code_fkey TO duty_reach_unit_code_fkey;
ALTER TABLE public.duty_reach DROP CONSTRAINT officer_scope_pkey;
ALTER INDEX public.officer_scope_unit RENAME TO duty_reach_unit;
DELETE FROM public.duty_reach;
ALTER TABLE public.duty_reach
    ADD COLUMN of_unit text COLLATE "C" NOT NULL REFERENCES public.reporting_unit,
    ADD COLUMN kinds text[] COLLATE "C" NOT NULL,
    ADD COLUMN since date,
    ADD COLUMN until date,
    ADD COLUMN away_since date,
    ADD COLUMN away_until date,
    ADD PRIMARY KEY (login, unit_code, of_unit);
CREATE INDEX duty_reach_of_unit ON public.duty_reach (of_unit);
COMMENT ON TABLE public.duty_reach IS 'Every unit that a duty reaches, worked out from duty and the tree.';
COMMENT ON COLUMN public.duty_reach.of_unit IS 'The unit of the duty.';
COMMENT ON COLUMN public.duty_reach.kinds IS 'What the officer does there.';
COMMENT ON COLUMN public.duty_reach.since IS 'The first day of the duty.';
COMMENT ON COLUMN public.duty_reach.until IS 'The last day of the duty.';
COMMENT ON COLUMN public.duty_reach.away_since IS 'The first day on which it rests.';
COMMENT ON COLUMN public.duty_reach.away_until IS 'The last day on which it rests.';
REVOKE ALL ON public.duty_reach FROM winddown_officer;

CREATE VIEW public.officer_scope AS
SELECT login, unit_code, of_unit, kinds, writes FROM public.duty_reach
WHERE coalesce(since <= (now() AT TIME ZONE 'Asia/Shanghai')::date, true)
  AND coalesce(until >= (now() AT TIME ZONE 'Asia/Shanghai')::date, true)
  AND NOT coalesce(away_since <= (now() AT TIME ZONE 'Asia/Shanghai')::date
      AND coalesce(away_until, 'infinity') >= (now() AT TIME ZONE 'Asia/Shanghai')::date, false);
COMMENT ON VIEW public.officer_scope IS 'Every unit an officer may see today, once for each duty that reaches it. The row-level policies read it and nothing else, keyed by current_user, so no setting of a client can widen what it sees.';
GRANT SELECT ON public.officer_scope TO winddown_officer;

DO $$
DECLARE
    one record;
BEGIN
    FOR one IN SELECT * FROM winddown_door.asking LOOP
        EXECUTE format('ALTER POLICY %I ON %I.%I', one.policyname, one.schemaname, one.tablename)
            || coalesce(' USING (' || one.qual || ')', '') || coalesce(' WITH CHECK (' || one.with_check || ')', '');
    END LOOP;
END $$;
DROP TABLE winddown_door.asking;

CREATE OR REPLACE FUNCTION public.officer_scope_redraw() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM public.duty_reach;
    INSERT INTO public.duty_reach (login, unit_code, of_unit, kinds, writes, since, until, away_since, away_until)
    WITH RECURSIVE covered (login, unit_code, of_unit) AS (
        SELECT login, unit_code, unit_code FROM public.duty
        UNION
        SELECT covered.login, unit.unit_code, covered.of_unit
        FROM covered JOIN public.reporting_unit unit ON unit.parent_code = covered.unit_code
    )
    SELECT login, covered.unit_code, of_unit, kinds, writes, since, until, away_since, away_until
    FROM covered JOIN public.duty USING (login) WHERE duty.unit_code = of_unit;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION public.officer_scope_redraw() IS 'Works out duty_reach again; there are few officers and a few hundred units.';
CREATE TRIGGER duty_changed AFTER INSERT OR UPDATE OR DELETE ON public.duty
    FOR EACH STATEMENT EXECUTE FUNCTION public.officer_scope_redraw();
CREATE TRIGGER reporting_unit_changed AFTER INSERT OR UPDATE OR DELETE ON public.reporting_unit
    FOR EACH STATEMENT EXECUTE FUNCTION public.officer_scope_redraw();
UPDATE public.duty SET login = login;

CREATE FUNCTION public.duty_write(act text, login text, name text, unit_code text, kinds text[], since date, until date, basis text)
RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_variable
DECLARE
    stands public.duty;
    one public.duty_entry;
    last public.duty_entry;
BEGIN
    PERFORM FROM winddown_door.held WHERE what = 'officers' FOR UPDATE;
    -- Whoever has the schema could write without this function; everybody else administers the unit today.
    IF NOT EXISTS (SELECT FROM public.officer_scope AS scope WHERE scope.login = public.acting_login()
            AND scope.unit_code = duty_write.unit_code AND 'administrator' = ANY (scope.kinds))
       AND NOT pg_has_role(public.acting_login(), (SELECT relowner FROM pg_class WHERE oid = 'public.duty'::regclass), 'USAGE') THEN
        RAISE EXCEPTION 'permission denied: % administers no officers of this unit', public.acting_login()
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'administrator_of_unit', DETAIL = unit_code;
    END IF;
    SELECT * INTO stands FROM public.duty WHERE duty.login = duty_write.login AND duty.unit_code = duty_write.unit_code;
    IF act <> 'granted' AND stands IS NULL THEN
        RAISE EXCEPTION '% has no duty at %', login, unit_code USING ERRCODE = 'check_violation', CONSTRAINT = 'duty_stands';
    END IF;
    IF (CASE act
        WHEN 'granted' THEN stands.kinds = kinds AND stands.since IS NOT DISTINCT FROM since AND stands.until IS NOT DISTINCT FROM until
            AND EXISTS (SELECT FROM public.officer AS own WHERE own.login = duty_write.login AND own.name = coalesce(duty_write.name, own.name))
        WHEN 'revoked' THEN stands.until = until
        ELSE stands.away_since = since AND stands.away_until IS NOT DISTINCT FROM until END) THEN
        RETURN false;
    END IF;
    INSERT INTO public.officer AS own (login, name) VALUES (login, coalesce(name, login))
    ON CONFLICT ON CONSTRAINT officer_pkey DO UPDATE SET name = excluded.name WHERE duty_write.name IS NOT NULL AND own.name <> excluded.name;
    SELECT * INTO last FROM public.duty_entry AS ledger ORDER BY seq DESC LIMIT 1;
    one.seq := coalesce(last.seq, 0) + 1;
    one.recorded_at := clock_timestamp();
    IF one.recorded_at < last.recorded_at THEN
        RAISE EXCEPTION 'the clock stands before the last entry of the ledger of duties' USING ERRCODE = 'object_not_in_prerequisite_state',
            CONSTRAINT = 'duty_moment', DETAIL = concat_ws(' ', (extract(epoch FROM one.recorded_at) * 1000000)::bigint,
                (extract(epoch FROM last.recorded_at) * 1000000)::bigint);
    END IF;
    one.officer := public.acting_login();
    one.act := act;
    one.login := login;
    SELECT own.name INTO one.name FROM public.officer AS own WHERE own.login = duty_write.login;
    one.unit_code := unit_code;
    one.kinds := kinds;
    one.since := since;
    one.until := until;
    one.basis := basis;
    one.hash := public.duty_entry_hash(coalesce(last.hash, ''), one);
    INSERT INTO public.duty_entry SELECT (one).*;
    CASE act
        WHEN 'granted' THEN
            INSERT INTO public.duty AS own (login, unit_code, kinds, since, until) VALUES (login, unit_code, kinds, since, until)
            ON CONFLICT ON CONSTRAINT duty_pkey
            DO UPDATE SET kinds = excluded.kinds, since = excluded.since, until = excluded.until;
        WHEN 'revoked' THEN
            UPDATE public.duty AS own SET until = duty_write.until
            WHERE own.login = duty_write.login AND own.unit_code = duty_write.unit_code;
        WHEN 'suspended' THEN
            UPDATE public.duty AS own SET away_since = duty_write.since, away_until = duty_write.until
            WHERE own.login = duty_write.login AND own.unit_code = duty_write.unit_code;
    END CASE;
    RETURN true;
END $$;
COMMENT ON FUNCTION public.duty_write(text, text, text, text, text[], date, date, text) IS 'Grants, revokes or suspends the duty of a login at a unit, with an entry of the ledger. False where it stands so already. For administrators of the unit, and whoever has the schema.';
REVOKE ALL ON FUNCTION public.duty_write(text, text, text, text, text[], date, date, text), public.duty_entry_hash(bytea, public.duty_entry), public.duty_entry_stays() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.duty_write(text, text, text, text, text[], date, date, text), public.duty_entry_hash(bytea, public.duty_entry) TO winddown_officer;
