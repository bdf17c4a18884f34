-- What figures add up. The series of a nation, its targets and its bulletin went through every return and every timeline each
-- time; sums are a thousandth of that. They are kept as what each recording changed, by the moment it was recorded, so that
-- the figures of any month are had as known at any moment: add up what was recorded by then.
--
-- Sums hold up to a moment (`sum_settled`). What was recorded after it is added from the timelines of those it touched, by
-- whoever reads. So no act pays for them, two who write at once do not wait for one another, and nothing is ever missing:
-- settling moves work from readers to whoever filed.
--
-- Who sees an institution sees its part of every sum, of past moments too: sums are apart by who sees them.

CREATE TABLE public.sum_settled (
    one      boolean PRIMARY KEY DEFAULT true CHECK (one),
    known_at timestamptz NOT NULL
);
COMMENT ON TABLE public.sum_settled IS 'The moment up to which sums hold what was recorded. One row.';
COMMENT ON COLUMN public.sum_settled.one IS 'There is one row.';
COMMENT ON COLUMN public.sum_settled.known_at IS 'Everything recorded by then is in the sums, and nothing recorded later.';
INSERT INTO public.sum_settled (known_at) VALUES (TIMESTAMPTZ '1900-01-01 00:00:00+00');

CREATE TABLE public.standing_sum (
    month        date NOT NULL,
    unit_code    text COLLATE "C" NOT NULL,
    state        text COLLATE "C" NOT NULL,
    seen_by      text[] COLLATE "C" NOT NULL,
    recorded_at  timestamptz NOT NULL,
    institutions bigint NOT NULL
);
COMMENT ON TABLE public.standing_sum IS 'How many institutions more, or fewer, stand in a state under a unit from a month-end on, by the moment that was recorded. Written by sums_put() and nobody else.';
COMMENT ON COLUMN public.standing_sum.month IS 'The first month-end at which they do, the last day of the month.';
COMMENT ON COLUMN public.standing_sum.unit_code IS 'The unit with jurisdiction.';
COMMENT ON COLUMN public.standing_sum.state IS 'The state.';
COMMENT ON COLUMN public.standing_sum.seen_by IS 'The units whose officers may see these institutions.';
COMMENT ON COLUMN public.standing_sum.recorded_at IS 'When it was recorded.';
COMMENT ON COLUMN public.standing_sum.institutions IS 'How many more; fewer where it is below zero.';

CREATE TABLE public.return_sum (
    month         date NOT NULL,
    unit_code     text COLLATE "C" NOT NULL,
    state         text COLLATE "C" NOT NULL,
    seen_by       text[] COLLATE "C" NOT NULL,
    recorded_at   timestamptz NOT NULL,
    filed_at      timestamptz NOT NULL,
    returns       bigint NOT NULL,
    received      bigint NOT NULL,
    balance_fen   numeric NOT NULL,
    lenders       numeric NOT NULL,
    borrowers     numeric NOT NULL,
    issued_fen    numeric NOT NULL,
    repaid_fen    numeric NOT NULL,
    overdue_fen   numeric NOT NULL,
    advanced_fen  numeric NOT NULL,
    with_balance  bigint NOT NULL,
    with_lenders  bigint NOT NULL,
    with_borrowers bigint NOT NULL,
    with_issued   bigint NOT NULL,
    with_repaid   bigint NOT NULL,
    with_overdue  bigint NOT NULL,
    with_advanced bigint NOT NULL,
    provisional   bigint NOT NULL,
    estimated     bigint NOT NULL,
    breaks        bigint NOT NULL,
    restated      bigint NOT NULL
);
COMMENT ON TABLE public.return_sum IS 'What the returns of a month add up to, of institutions in a state under a unit at its end: by how much each recording changed it. Written by sums_put() and nobody else.';
COMMENT ON COLUMN public.return_sum.month IS 'The last day of the month.';
COMMENT ON COLUMN public.return_sum.unit_code IS 'The unit with jurisdiction on that day.';
COMMENT ON COLUMN public.return_sum.state IS 'The state on that day.';
COMMENT ON COLUMN public.return_sum.seen_by IS 'The units whose officers may see these institutions.';
COMMENT ON COLUMN public.return_sum.recorded_at IS 'When the change was recorded: a return, or a move that took returns from one sum to another.';
COMMENT ON COLUMN public.return_sum.filed_at IS 'When these returns were recorded: as long as any of them counts, the sum rests on that moment.';
COMMENT ON COLUMN public.return_sum.returns IS 'How many returns more; fewer where it is below zero, as in all that follows.';
COMMENT ON COLUMN public.return_sum.received IS 'Of them those not recorded as missing.';
COMMENT ON COLUMN public.return_sum.balance_fen IS 'Outstanding principal, in fen.';
COMMENT ON COLUMN public.return_sum.lenders IS 'Lenders.';
COMMENT ON COLUMN public.return_sum.borrowers IS 'Borrowers.';
COMMENT ON COLUMN public.return_sum.issued_fen IS 'New loans, in fen.';
COMMENT ON COLUMN public.return_sum.repaid_fen IS 'Principal repaid, in fen.';
COMMENT ON COLUMN public.return_sum.overdue_fen IS 'Principal overdue, in fen.';
COMMENT ON COLUMN public.return_sum.advanced_fen IS 'Advanced by platforms, in fen.';
COMMENT ON COLUMN public.return_sum.with_balance IS 'Returns that say the balance.';
COMMENT ON COLUMN public.return_sum.with_lenders IS 'Returns that say the lenders.';
COMMENT ON COLUMN public.return_sum.with_borrowers IS 'Returns that say the borrowers.';
COMMENT ON COLUMN public.return_sum.with_issued IS 'Returns that say the new loans.';
COMMENT ON COLUMN public.return_sum.with_repaid IS 'Returns that say what was repaid.';
COMMENT ON COLUMN public.return_sum.with_overdue IS 'Returns that say what is overdue.';
COMMENT ON COLUMN public.return_sum.with_advanced IS 'Returns that say what was advanced.';
COMMENT ON COLUMN public.return_sum.provisional IS 'Returns marked provisional.';
COMMENT ON COLUMN public.return_sum.estimated IS 'Returns marked as an estimate.';
COMMENT ON COLUMN public.return_sum.breaks IS 'Returns whose definition changed.';
COMMENT ON COLUMN public.return_sum.restated IS 'Returns restated.';

CREATE INDEX standing_sum_month ON public.standing_sum (month);
CREATE INDEX return_sum_month ON public.return_sum (month, state);
-- Who filed since a moment.
CREATE INDEX monthly_return_recorded ON public.monthly_return (known_from);

-- The functions that follow are put into the statement in place of their calls: see institution_now_of().
CREATE FUNCTION public.standing_of(institutions uuid[])
RETURNS TABLE (subject_id uuid, unit_code text, state text, month date, until date, known_from timestamptz, known_to timestamptz)
LANGUAGE sql STABLE BEGIN ATOMIC
    SELECT * FROM (
        SELECT period.subject_id, profile.unit_code, period.state,
            (date_trunc('month', greatest(period.effective_from, profile.effective_from)::timestamp)
                + interval '1 month' - interval '1 day')::date AS month,
            (date_trunc('month', least(period.effective_to, profile.effective_to)::timestamp)
                + interval '1 month' - interval '1 day')::date AS until,
            greatest(period.known_from, profile.known_from) AS known_from,
            least(period.known_to, profile.known_to) AS known_to
        FROM public.period JOIN public.profile ON profile.subject_id = period.subject_id
            AND (profile.effective_to IS NULL OR profile.effective_to > period.effective_from)
            AND (period.effective_to IS NULL OR period.effective_to > profile.effective_from)
            AND (profile.known_to IS NULL OR profile.known_to > period.known_from)
            AND (period.known_to IS NULL OR period.known_to > profile.known_from)
        WHERE period.subject_id = ANY (institutions) AND period.track = 'institution') AS span
    WHERE span.until IS NULL OR span.month < span.until;
END;
COMMENT ON FUNCTION public.standing_of(uuid[]) IS 'In which state and under which unit these institutions stood at month-ends, from one to another, the last not included, as known from one moment to another.';

CREATE FUNCTION public.standing_sum_of(institutions uuid[])
RETURNS TABLE (subject_id uuid, month date, unit_code text, state text, recorded_at timestamptz, institutions bigint)
LANGUAGE sql STABLE BEGIN ATOMIC
    SELECT span.subject_id, moved.month, span.unit_code, span.state, moved.recorded_at, sum(moved.change)::bigint
    FROM public.standing_of(institutions) AS span
    CROSS JOIN LATERAL (VALUES (span.month, span.known_from, 1), (span.until, span.known_from, -1),
        (span.month, span.known_to, -1), (span.until, span.known_to, 1)) AS moved (month, recorded_at, change)
    WHERE moved.month IS NOT NULL AND moved.recorded_at IS NOT NULL
    GROUP BY span.subject_id, moved.month, span.unit_code, span.state, moved.recorded_at HAVING sum(moved.change) <> 0;
END;
COMMENT ON FUNCTION public.standing_sum_of(uuid[]) IS 'What each recording about these institutions changes in the sums of who stands where.';

CREATE FUNCTION public.return_sum_of(institutions uuid[], months date[])
RETURNS TABLE (subject_id uuid, month date, unit_code text, state text, recorded_at timestamptz, filed_at timestamptz,
    returns bigint, received bigint, balance_fen numeric, lenders numeric, borrowers numeric, issued_fen numeric,
    repaid_fen numeric, overdue_fen numeric, advanced_fen numeric, with_balance bigint, with_lenders bigint,
    with_borrowers bigint, with_issued bigint, with_repaid bigint, with_overdue bigint, with_advanced bigint,
    provisional bigint, estimated bigint, breaks bigint, restated bigint)
LANGUAGE sql STABLE BEGIN ATOMIC
    -- A return has one state and one unit at a moment; what each recording leaves as it was adds up to nothing.
    SELECT moved.subject_id, moved.month, moved.unit_code, moved.state, moved.recorded_at, moved.known_from, moved.sign,
        moved.sign * (NOT moved.missing)::integer, moved.sign * coalesce(moved.balance_fen, 0)::numeric,
        moved.sign * coalesce(moved.lenders, 0)::numeric, moved.sign * coalesce(moved.borrowers, 0)::numeric,
        moved.sign * coalesce(moved.issued_fen, 0)::numeric, moved.sign * coalesce(moved.repaid_fen, 0)::numeric,
        moved.sign * coalesce(moved.overdue_fen, 0)::numeric, moved.sign * coalesce(moved.advanced_fen, 0)::numeric,
        moved.sign * num_nonnulls(moved.balance_fen), moved.sign * num_nonnulls(moved.lenders),
        moved.sign * num_nonnulls(moved.borrowers), moved.sign * num_nonnulls(moved.issued_fen),
        moved.sign * num_nonnulls(moved.repaid_fen), moved.sign * num_nonnulls(moved.overdue_fen),
        moved.sign * num_nonnulls(moved.advanced_fen), moved.sign * moved.provisional::integer,
        moved.sign * moved.estimated::integer, moved.sign * moved.definition_break::integer,
        moved.sign * (moved.version > 1)::integer
    FROM (
        SELECT given.*, span.unit_code, span.state, side.recorded_at, sum(side.change) AS sign
        FROM public.standing_of(institutions) AS span
        JOIN public.monthly_return AS given ON given.subject_id = span.subject_id
            AND (months IS NULL OR given.month = ANY (months))
            AND given.month >= span.month AND (span.until IS NULL OR given.month < span.until)
            AND (span.known_to IS NULL OR given.known_from < span.known_to)
            AND (given.known_to IS NULL OR span.known_from < given.known_to)
            -- Spans without any of the months are passed over before a return is looked for.
            AND (months IS NULL OR span.month <= ANY (months) AND (span.until IS NULL OR span.until > ANY (months)))
        CROSS JOIN LATERAL (VALUES (greatest(given.known_from, span.known_from), 1),
            (least(given.known_to, span.known_to), -1)) AS side (recorded_at, change)
        WHERE side.recorded_at IS NOT NULL
        GROUP BY given.subject_id, given.month, given.version, span.unit_code, span.state, side.recorded_at
        HAVING sum(side.change) <> 0) AS moved;
END;
COMMENT ON FUNCTION public.return_sum_of(uuid[], date[]) IS 'What each recording about these institutions changes in the sums of returns of these months, or of all.';

-- Nobody may call it: what it adds, it adds once more whenever it is called.
CREATE FUNCTION public.sums_put(subjects uuid[], months date[], seen text[], signs integer[], after timestamptz,
    up_to timestamptz)
RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    -- Whoever only filed stands where they stood.
    IF months IS NULL THEN
        INSERT INTO public.standing_sum
        SELECT of.month, of.unit_code, of.state, side.seers::text[], of.recorded_at, sum(side.sign * of.institutions)
        FROM public.standing_sum_of(subjects) AS of
        JOIN unnest(subjects, seen, signs) AS side (subject_id, seers, sign) ON side.subject_id = of.subject_id
        WHERE of.recorded_at > after AND of.recorded_at <= up_to
        GROUP BY of.month, of.unit_code, of.state, side.seers, of.recorded_at
        HAVING sum(side.sign * of.institutions) <> 0;
    END IF;
    INSERT INTO public.return_sum
    SELECT of.month, of.unit_code, of.state, side.seers::text[], of.recorded_at, of.filed_at, sum(sign * returns),
        sum(sign * received), sum(sign * balance_fen), sum(sign * lenders), sum(sign * borrowers), sum(sign * issued_fen),
        sum(sign * repaid_fen), sum(sign * overdue_fen), sum(sign * advanced_fen), sum(sign * with_balance),
        sum(sign * with_lenders), sum(sign * with_borrowers), sum(sign * with_issued), sum(sign * with_repaid),
        sum(sign * with_overdue), sum(sign * with_advanced), sum(sign * provisional), sum(sign * estimated),
        sum(sign * breaks), sum(sign * restated)
    FROM public.return_sum_of(subjects, months) AS of
    JOIN unnest(subjects, seen, signs) AS side (subject_id, seers, sign) ON side.subject_id = of.subject_id
    WHERE of.recorded_at > after AND of.recorded_at <= up_to
    GROUP BY of.month, of.unit_code, of.state, side.seers, of.recorded_at, of.filed_at;
END $$;
COMMENT ON FUNCTION public.sums_put(uuid[], date[], text[], integer[], timestamptz, timestamptz) IS 'Adds to the sums what was recorded about institutions after one moment and up to another, each for those who see it, in all sums or only in those of returns of some months; with -1 as the sign it is taken away.';

CREATE FUNCTION public.sums_settle() RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    settled timestamptz;
    moment timestamptz;
    touched uuid[];
    touched_seen text[];
    filed uuid[];
    filed_seen text[];
    filed_months date[];
BEGIN
    IF NOT pg_has_role(public.acting_login(), current_user, 'USAGE') THEN
        PERFORM public.writer_demand();
    END IF;
    -- Whoever finds another at it leaves it to them.
    SELECT known_at INTO settled FROM public.sum_settled FOR UPDATE SKIP LOCKED;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    moment := public.known_moment();
    -- The moments of a sample may be given: nobody knows which the next one is.
    IF (SELECT sample FROM public.record) THEN
        moment := least(moment, greatest((SELECT max(known_from) FROM public.institution_now),
            (SELECT max(known_from) FROM public.monthly_return)));
    END IF;
    IF moment <= settled THEN
        RETURN;
    END IF;
    SELECT array_agg(subject_id), array_agg(array_remove(array_append(unit_code || shared_units, offered_to), NULL)::text)
    INTO touched, touched_seen FROM public.subject
    WHERE track = 'institution' AND subject_id IN (
        SELECT subject_id FROM public.institution_now WHERE known_from > settled);
    -- Those who only filed: a list of a month is of nearly all there are, and their other months stay as they are.
    SELECT array_agg(subject_id), array_agg(array_remove(array_append(unit_code || shared_units, offered_to), NULL)::text)
    INTO filed, filed_seen FROM public.subject
    WHERE track = 'institution' AND subject_id IN (
        SELECT subject_id FROM public.monthly_return WHERE known_from > settled EXCEPT SELECT unnest(touched));
    SELECT array_agg(DISTINCT month) INTO filed_months FROM public.monthly_return WHERE known_from > settled;
    -- An owner who does not see the record would settle nothing, and figures would lack it.
    IF (SELECT count(*) FROM public.institution_now WHERE known_from > settled)
        > (SELECT count(*) FROM public.institution_now WHERE known_from > settled AND subject_id = ANY (touched)) THEN
        RAISE EXCEPTION 'the owner of the schema does not see the record: it needs the national duty, or to be a superuser'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF touched IS NULL AND filed IS NULL THEN
        RETURN;
    END IF;
    IF touched IS NOT NULL THEN
        PERFORM public.sums_put(touched, NULL, touched_seen, array_fill(1, ARRAY[cardinality(touched)]), settled, moment);
    END IF;
    IF filed IS NOT NULL THEN
        PERFORM public.sums_put(filed, filed_months, filed_seen, array_fill(1, ARRAY[cardinality(filed)]), settled, moment);
    END IF;
    UPDATE public.sum_settled SET known_at = moment;
END $$;
COMMENT ON FUNCTION public.sums_settle() IS 'Brings the sums up to the last moment before which nothing can still be recorded. What it writes depends on nothing but the record. Called after a commit, in a transaction of its own.';

CREATE FUNCTION public.sums_redraw() RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM 1 FROM public.sum_settled FOR UPDATE;
    DELETE FROM public.standing_sum;
    DELETE FROM public.return_sum;
    UPDATE public.sum_settled SET known_at = TIMESTAMPTZ '1900-01-01 00:00:00+00';
    PERFORM public.sums_settle();
    ANALYZE public.standing_sum, public.return_sum;
END $$;
COMMENT ON FUNCTION public.sums_redraw() IS 'Draws all sums again. Called by the owner.';

-- Who may see an institution changes: its part goes from one sum to another, as of every moment.
CREATE FUNCTION public.sums_follow() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    moved uuid[];
    seen text[];
    signs integer[];
    settled timestamptz;
BEGIN
    SELECT array_agg(side.subject_id), array_agg(side.seen::text), array_agg(side.sign) INTO moved, seen, signs
    FROM (SELECT subject_id,
            array_remove(array_append(before.unit_code || before.shared_units, before.offered_to), NULL) AS was,
            array_remove(array_append(after.unit_code || after.shared_units, after.offered_to), NULL) AS is_now
        FROM untouched AS before JOIN touched AS after USING (subject_id) WHERE before.track = 'institution') AS change
    CROSS JOIN LATERAL (VALUES (change.subject_id, change.was, -1), (change.subject_id, change.is_now, 1))
        AS side (subject_id, seen, sign)
    WHERE change.was <> change.is_now;
    IF moved IS NOT NULL THEN
        SELECT known_at INTO settled FROM public.sum_settled FOR SHARE;
        PERFORM public.sums_put(moved, NULL, seen, signs, TIMESTAMPTZ '1900-01-01 00:00:00+00', settled);
    END IF;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION public.sums_follow() IS 'The part of an institution in the sums is seen by whoever sees the institution.';
CREATE TRIGGER sums_follow AFTER UPDATE ON public.subject REFERENCING OLD TABLE AS untouched NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION public.sums_follow();

-- Only in a sample can anything be recorded as of a moment that is settled.
CREATE OR REPLACE FUNCTION public.recorded_by_the_door() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    began timestamptz;
    early boolean;
BEGIN
    IF (SELECT sample FROM public.record) THEN
        -- The moments of a sample may be given. Where one is settled already, its sums are forgotten.
        IF TG_TABLE_NAME IN ('period', 'profile', 'monthly_return') THEN
            EXECUTE format('SELECT EXISTS (SELECT 1 FROM touched, public.sum_settled AS settled WHERE %I <= settled.known_at)',
                TG_ARGV[0]) INTO early;
            IF early THEN
                DELETE FROM public.standing_sum;
                DELETE FROM public.return_sum;
                UPDATE public.sum_settled SET known_at = TIMESTAMPTZ '1900-01-01 00:00:00+00';
            END IF;
        END IF;
        RETURN NULL;
    END IF;
    -- The owner fills in what comes with the program, dated to before any record.
    IF pg_has_role(public.acting_login(), current_user, 'USAGE') THEN
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

REVOKE ALL ON FUNCTION public.standing_of(uuid[]), public.standing_sum_of(uuid[]), public.return_sum_of(uuid[], date[]),
    public.sums_put(uuid[], date[], text[], integer[], timestamptz, timestamptz), public.sums_settle(), public.sums_redraw(),
    public.sums_follow() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.standing_of(uuid[]), public.standing_sum_of(uuid[]), public.return_sum_of(uuid[], date[]),
    public.sums_settle() TO winddown_officer;

-- Officers read, and nothing else. What they see is found once a statement, not once a row.
GRANT SELECT ON public.sum_settled, public.standing_sum, public.return_sum TO winddown_officer;
DO $$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['standing_sum', 'return_sum'] LOOP
        EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', one);
        EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', one);
        EXECUTE format($policy$CREATE POLICY %1$s_seen ON public.%1$I FOR SELECT USING (
            (SELECT EXISTS (SELECT 1 FROM officer_scope WHERE login = current_user AND unit_code = 'CN'))
            OR seen_by && ARRAY(SELECT unit_code FROM officer_scope WHERE login = current_user))$policy$, one);
        EXECUTE format($policy$CREATE POLICY %1$s_kept ON public.%1$I FOR ALL USING (
            (SELECT pg_has_role(current_user, relowner, 'USAGE') FROM pg_catalog.pg_class
             WHERE oid = 'public.%1$I'::regclass))$policy$, one);
    END LOOP;
END $$;

SELECT public.readable_hold();

-- What there is already. The owner must see all of it.
DO $$
DECLARE
    one text;
    tables text[] := ARRAY['subject', 'period', 'profile', 'monthly_return'];
BEGIN
    FOREACH one IN ARRAY tables LOOP
        EXECUTE format('ALTER TABLE public.%I NO FORCE ROW LEVEL SECURITY', one);
    END LOOP;
    PERFORM public.sums_settle();
    FOREACH one IN ARRAY tables LOOP
        EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', one);
    END LOOP;
END $$;
