-- Whoever wrote for any unit could add a case of the own unit under an institution of another, which then had a case that its
-- own office did not open; and whoever had a login could note a file as imported, so that nobody else could import it.
CREATE OR REPLACE FUNCTION winddown_door.subjects_add(subjects json) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    parents uuid[];
BEGIN
    PERFORM winddown_door.units_demand(ARRAY(
        SELECT DISTINCT unit_code FROM json_to_recordset(subjects) AS new (unit_code text)));
    -- Parents first: a case refers to its institution, and whoever that is shared with or offered to has the case as well.
    INSERT INTO public.subject (subject_id, track, unit_code, parent_id, parent_seq, shared_units, offered_to)
    SELECT new.*, coalesce(parent.shared_units, '{}'), parent.offered_to
    FROM json_to_recordset(subjects) AS new (subject_id uuid, track text, unit_code text, parent_id uuid, parent_seq integer)
    LEFT JOIN public.subject AS parent ON parent.subject_id = new.parent_id
    ORDER BY new.parent_id NULLS FIRST, new.subject_id;
    -- A case is one of an institution that the officer writes on.
    parents := ARRAY(SELECT DISTINCT parent_id FROM json_to_recordset(subjects) AS new (parent_id uuid) WHERE parent_id IS NOT NULL);
    IF cardinality(winddown_door.writable_of(parents)) < cardinality(parents) THEN
        RAISE EXCEPTION 'permission denied: an institution that is not yours to write on' USING ERRCODE = 'insufficient_privilege';
    END IF;
END $$;

ALTER POLICY import_added ON public.import WITH CHECK (
    officer = current_user AND EXISTS (SELECT FROM public.officer_scope WHERE login = current_user AND writes));
