DROP FUNCTION public.import_rows_write(timestamptz, uuid, integer[], text[], text[], uuid[], text[], integer[], uuid[], text[], integer[]);
CREATE FUNCTION public.import_rows_write(moment timestamptz, import uuid, rows integer[], names text[], outcomes text[],
    subjects uuid[], matched text[], seqs integer[], reviews uuid[], left_out text[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM winddown_door.import_demand(moment, import);
    INSERT INTO public.import_row (import_id, row_number, name, outcome, subject_id, matched_by, seq, review_id, left_out)
    SELECT import, new.* FROM unnest(rows, names, outcomes, subjects, matched, seqs, reviews, import_rows_write.left_out) AS new;
END $$;
COMMENT ON FUNCTION public.import_rows_write(timestamptz, uuid, integer[], text[], text[], uuid[], text[], integer[], uuid[], text[]) IS 'Adds what became of rows of an import, with its line.';
REVOKE ALL ON FUNCTION public.import_rows_write(timestamptz, uuid, integer[], text[], text[], uuid[], text[], integer[], uuid[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.import_rows_write(timestamptz, uuid, integer[], text[], text[], uuid[], text[], integer[], uuid[], text[]) TO winddown_officer;

DELETE FROM public.import_row WHERE event > 1;
ALTER TABLE public.import_row DROP CONSTRAINT import_row_pkey, ADD PRIMARY KEY (import_id, row_number);
ALTER TABLE public.import_row DROP COLUMN event;
