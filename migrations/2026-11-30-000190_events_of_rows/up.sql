-- One cell of a list may tell several dated events, such as a stop and a police filing. Each of them comes to something of its
-- own, so what became of a row is kept for each event that it tells.

ALTER TABLE public.import_row ADD COLUMN event integer NOT NULL DEFAULT 0 CHECK (event >= 0);
COMMENT ON COLUMN public.import_row.event IS 'Which of the events that stand in one cell of the row, from 1 on; 0 where the row tells one.';
ALTER TABLE public.import_row DROP CONSTRAINT import_row_pkey, ADD PRIMARY KEY (import_id, row_number, event);

DROP FUNCTION public.import_rows_write(timestamptz, uuid, integer[], text[], text[], uuid[], text[], integer[], uuid[], text[]);
CREATE FUNCTION public.import_rows_write(moment timestamptz, import uuid, rows integer[], names text[], outcomes text[],
    subjects uuid[], matched text[], seqs integer[], reviews uuid[], left_out text[], events integer[] DEFAULT NULL) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM winddown_door.import_demand(moment, import);
    INSERT INTO public.import_row (import_id, row_number, name, outcome, subject_id, matched_by, seq, review_id, left_out, event)
    SELECT import, row_number, name, outcome, subject_id, matched_by, seq, review_id, new.left_out, coalesce(event, 0)
    FROM unnest(rows, names, outcomes, subjects, matched, seqs, reviews, import_rows_write.left_out, events)
        AS new (row_number, name, outcome, subject_id, matched_by, seq, review_id, left_out, event);
END $$;
COMMENT ON FUNCTION public.import_rows_write(timestamptz, uuid, integer[], text[], text[], uuid[], text[], integer[], uuid[], text[], integer[]) IS 'Adds what became of rows of an import, and of each event of a row, with its line.';
REVOKE ALL ON FUNCTION public.import_rows_write(timestamptz, uuid, integer[], text[], text[], uuid[], text[], integer[], uuid[], text[], integer[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.import_rows_write(timestamptz, uuid, integer[], text[], text[], uuid[], text[], integer[], uuid[], text[], integer[]) TO winddown_officer;
