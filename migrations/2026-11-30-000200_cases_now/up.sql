-- The sheet of the newest case stood among all sheets there ever were, and a list that says sums over all its rows looked each
-- up there: four blocks a row, and one more for grants that hardly any case has. Here stands a copy of the sheet that holds
-- now, beside the row of now of its institution and written with it: a list of all is one pass over both.
CREATE TABLE public.case_now (
    LIKE public.case_sheet INCLUDING COMMENTS,
    seen_by text[] COLLATE "C" NOT NULL,
    paid_since date[] NOT NULL,
    paid_then numeric(18, 2)[] NOT NULL,
    own_grants text,
    PRIMARY KEY (institution_id)
);
COMMENT ON TABLE public.case_now IS 'The sheet of the newest case of each institution that holds now. Drawn from the sheets by institution_now_draw(), with the row of now of the institution; nobody else writes it.';
COMMENT ON COLUMN public.case_now.seen_by IS 'The units whose officers may read it: those of its institution.';
COMMENT ON COLUMN public.case_now.paid_since IS 'The days on which what was paid in all changed, the opening of the case first.';
COMMENT ON COLUMN public.case_now.paid_then IS 'What was paid in all from each of these days on: a pace is what was paid since a day.';
COMMENT ON COLUMN public.case_now.own_grants IS 'The tolling grants of the case, as JSON, in the order of their entries; none where it has none.';

-- It is put into the statement in place of its call: see institution_now_of().
CREATE FUNCTION public.case_now_of(institutions uuid[]) RETURNS SETOF public.case_now
LANGUAGE sql STABLE BEGIN ATOMIC
    SELECT sheet.*, now.seen_by, step.paid_since, step.paid_then,
        -- A moment is written in UTC, whatever the zone of the session: rows are compared to the byte.
        (SELECT json_agg(json_build_object('seq', seq, 'clocks', clocks, 'from', effective_from, 'to', effective_to,
                'basis', basis, 'approver', approver, 'recorded_at', to_json(recorded_at AT TIME ZONE 'UTC') #>> '{}' || 'Z')
                ORDER BY seq)::text
            FROM public.tolling_grant WHERE subject_id = now.case_id AND known_to IS NULL)
    FROM public.institution_now AS now
    JOIN public.case_sheet AS sheet ON sheet.subject_id = now.case_id AND sheet.known_to IS NULL AND sheet.effective_to IS NULL
    CROSS JOIN LATERAL (
        SELECT array_agg(effective_from ORDER BY effective_from) AS paid_since, array_agg(paid ORDER BY effective_from) AS paid_then
        FROM (SELECT effective_from, paid, lag(paid) OVER (ORDER BY effective_from) AS before FROM public.case_sheet
            WHERE subject_id = now.case_id AND known_to IS NULL) AS known
        WHERE before IS DISTINCT FROM paid) AS step
    WHERE now.subject_id = ANY (institutions);
END;
COMMENT ON FUNCTION public.case_now_of(uuid[]) IS 'The sheets of now of these institutions, as the sheets of their newest cases draw them, whatever is stored.';
REVOKE ALL ON FUNCTION public.case_now_of(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.case_now_of(uuid[]) TO winddown_officer;

CREATE OR REPLACE FUNCTION public.institution_now_draw(subjects uuid[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    institutions uuid[];
    drawn integer;
BEGIN
    SELECT array_agg(DISTINCT coalesce(parent_id, subject_id) ORDER BY coalesce(parent_id, subject_id)) INTO institutions
    FROM public.subject WHERE subject_id = ANY (subjects) AND track IN ('institution', 'clearance', 'pilot');
    IF institutions IS NULL THEN
        RETURN;
    END IF;
    -- Two who write to one institution and to its case draw one after the other, in the order of institutions, and the
    -- second sees what the first wrote.
    PERFORM 1 FROM public.institution_now WHERE subject_id = ANY (institutions) ORDER BY subject_id FOR UPDATE;
    INSERT INTO public.institution_now SELECT * FROM public.institution_now_of(institutions) ORDER BY subject_id
    ON CONFLICT (subject_id) DO UPDATE SET
        known_from = excluded.known_from, settled_on = excluded.settled_on, seen_by = excluded.seen_by,
        name = excluded.name, unit_code = excluded.unit_code, registered_place = excluded.registered_place,
        state = excluded.state, since = excluded.since, precision = excluded.precision, reason = excluded.reason,
        basis = excluded.basis, owed = excluded.owed, uscc = excluded.uscc, class = excluded.class,
        registration = excluded.registration, last_movement = excluded.last_movement, case_id = excluded.case_id,
        outcome = excluded.outcome, outstanding = excluded.outstanding, case_moved_on = excluded.case_moved_on,
        ceased_on = excluded.ceased_on, ceased_for = excluded.ceased_for, exited_on = excluded.exited_on,
        first_exited_on = excluded.first_exited_on, stop_seen = excluded.stop_seen, exit_seen = excluded.exit_seen,
        closed_from = excluded.closed_from, closed_to = excluded.closed_to, owed_all = excluded.owed_all,
        objected_on = excluded.objected_on;
    GET DIAGNOSTICS drawn = ROW_COUNT;
    -- An owner who does not see the record would draw nothing, and the institutions would be missing from every list.
    IF drawn <> cardinality(institutions) THEN
        RAISE EXCEPTION 'the owner of the schema sees % of % institutions: it needs the national duty, or to be a superuser',
            drawn, cardinality(institutions) USING ERRCODE = 'insufficient_privilege';
    END IF;
    DELETE FROM public.case_now WHERE institution_id = ANY (institutions);
    -- Most acts are about who has no case, and pay for asking.
    IF EXISTS (SELECT 1 FROM public.institution_now WHERE subject_id = ANY (institutions) AND case_id IS NOT NULL) THEN
        INSERT INTO public.case_now SELECT * FROM public.case_now_of(institutions) ORDER BY institution_id;
    END IF;
END $$;

CREATE OR REPLACE FUNCTION public.institution_now_follow() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE public.institution_now SET seen_by =
        array_remove(array_append(touched.unit_code || touched.shared_units, touched.offered_to), NULL)
    FROM touched WHERE touched.subject_id = institution_now.subject_id;
    UPDATE public.case_now SET seen_by =
        array_remove(array_append(touched.unit_code || touched.shared_units, touched.offered_to), NULL)
    FROM touched WHERE touched.subject_id = case_now.institution_id;
    RETURN NULL;
END $$;

-- Officers read, and nothing else. What they see is found once a statement, not once a row.
GRANT SELECT ON public.case_now TO winddown_officer;
ALTER TABLE public.case_now ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.case_now FORCE ROW LEVEL SECURITY;
CREATE POLICY case_now_seen ON public.case_now FOR SELECT USING (
    (SELECT EXISTS (SELECT 1 FROM public.officer_scope WHERE login = current_user AND unit_code = 'CN'))
    OR seen_by && ARRAY(SELECT unit_code FROM public.officer_scope WHERE login = current_user));
CREATE POLICY case_now_written ON public.case_now FOR INSERT WITH CHECK (true);
CREATE POLICY case_now_ended ON public.case_now FOR UPDATE USING (true);
CREATE POLICY case_now_redrawn ON public.case_now FOR DELETE USING (true);
CREATE POLICY case_now_seen_by_function ON public.case_now FOR SELECT USING (
    current_user <> CASE current_setting('role') WHEN 'none' THEN session_user::text ELSE current_setting('role') END
    AND has_table_privilege(current_user, 'public.case_now'::regclass, 'INSERT'));
-- A sheet that cannot be read is shown to no officer here either: its institution is listed without a case.
DO $$
BEGIN
    EXECUTE (SELECT replace(format('CREATE POLICY case_now_readable ON public.case_now AS RESTRICTIVE FOR SELECT TO winddown_officer USING %s',
        pg_get_expr(polqual, polrelid)), 'case_sheet.', 'case_now.')
        FROM pg_policy WHERE polname = 'case_sheet_readable');
END $$;
SELECT public.readable_hold();

CREATE OR REPLACE FUNCTION public.statistics_refresh(written text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    one text;
BEGIN
    PERFORM public.writer_demand();
    -- A table that somebody else is analysing is analysed already: nobody waits for its lock.
    FOR one IN
        SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
            AND relname = ANY (written) AND relname IN ('subject', 'entry', 'period', 'profile', 'institution_name',
                'institution_identifier', 'institution_aspect', 'institution_now', 'case_now', 'case_sheet', 'tolling_grant', 'monthly_return')
    LOOP
        EXECUTE format('ANALYZE (SKIP_LOCKED) public.%I', one);
    END LOOP;
END $$;

-- What there is already. The owner must see all of it.
DO $$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['institution_now', 'case_sheet'] LOOP
        EXECUTE format('ALTER TABLE public.%I NO FORCE ROW LEVEL SECURITY', one);
    END LOOP;
    INSERT INTO public.case_now
    SELECT * FROM public.case_now_of((SELECT array_agg(subject_id) FROM public.institution_now)) ORDER BY institution_id;
    FOREACH one IN ARRAY ARRAY['institution_now', 'case_sheet'] LOOP
        EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', one);
    END LOOP;
END $$;
