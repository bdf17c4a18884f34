CREATE OR REPLACE FUNCTION winddown_door.subjects_add(subjects json) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM winddown_door.units_demand(ARRAY(
        SELECT DISTINCT unit_code FROM json_to_recordset(subjects) AS new (unit_code text)));
    -- Parents first: a case refers to its institution, and whoever that is shared with or offered to has the case as well.
    INSERT INTO public.subject (subject_id, track, unit_code, parent_id, parent_seq, shared_units, offered_to)
    SELECT new.*, coalesce(parent.shared_units, '{}'), parent.offered_to
    FROM json_to_recordset(subjects) AS new (subject_id uuid, track text, unit_code text, parent_id uuid, parent_seq integer)
    LEFT JOIN public.subject AS parent ON parent.subject_id = new.parent_id
    ORDER BY new.parent_id NULLS FIRST, new.subject_id;
END $$;

ALTER POLICY import_added ON public.import WITH CHECK (officer = current_user);
