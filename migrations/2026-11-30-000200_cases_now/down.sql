-- Sheets of now are drawn from the sheets, which stay.
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
END $$;

CREATE OR REPLACE FUNCTION public.institution_now_follow() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE public.institution_now SET seen_by =
        array_remove(array_append(touched.unit_code || touched.shared_units, touched.offered_to), NULL)
    FROM touched WHERE touched.subject_id = institution_now.subject_id;
    RETURN NULL;
END $$;
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
                'institution_identifier', 'institution_aspect', 'institution_now', 'case_sheet', 'tolling_grant', 'monthly_return')
    LOOP
        EXECUTE format('ANALYZE (SKIP_LOCKED) public.%I', one);
    END LOOP;
END $$;
DROP FUNCTION public.case_now_of(uuid[]);
DROP TABLE public.case_now;
