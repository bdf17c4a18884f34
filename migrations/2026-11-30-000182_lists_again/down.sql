DROP FUNCTION public.review_seen(timestamptz, uuid, uuid[], integer[], date, text[]);
CREATE FUNCTION public.review_seen(moment timestamptz, import uuid, reviews uuid[], rows integer[], seen_on date) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    own text[] := ARRAY(SELECT unit_code FROM public.officer_scope WHERE login = public.acting_login());
    added integer;
BEGIN
    PERFORM winddown_door.import_demand(moment, import);
    INSERT INTO public.review_sighting (review_id, import_id, row_number, seen_on)
    SELECT new.review_id, import, new.row_number, review_seen.seen_on
    FROM unnest(reviews, rows) AS new (review_id, row_number) JOIN public.review_item AS item USING (review_id)
    WHERE item.unit_code IN (SELECT unnest(own)) OR item.other_units && own;
    GET DIAGNOSTICS added = ROW_COUNT;
    IF added <> cardinality(reviews) THEN
        RAISE EXCEPTION 'permission denied: an item that is not yours' USING ERRCODE = 'insufficient_privilege';
    END IF;
END $$;
COMMENT ON FUNCTION public.review_seen(timestamptz, uuid, uuid[], integer[], date) IS 'Notes that rows of an import are those of items that wait.';
DROP FUNCTION public.import_write(timestamptz, uuid, text, text, text, text, bigint, integer, text, date, text);
CREATE FUNCTION public.import_write(moment timestamptz, import uuid, kind text, profile text, file_name text, sha256 text,
    size bigint, row_count integer, counts text, taken_on date) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM winddown_door.moment_demand(moment);
    INSERT INTO public.import (import_id, kind, profile, file_name, sha256, size, row_count, counts, officer, recorded_at, taken_on)
    VALUES (import, kind, profile, file_name, sha256, size, row_count, counts::json, public.acting_login(), moment, taken_on);
END $$;
COMMENT ON FUNCTION public.import_write(timestamptz, uuid, text, text, text, text, bigint, integer, text, date) IS 'Adds the line of an import.';
REVOKE ALL ON FUNCTION public.import_write(timestamptz, uuid, text, text, text, text, bigint, integer, text, date),
    public.review_seen(timestamptz, uuid, uuid[], integer[], date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.import_write(timestamptz, uuid, text, text, text, text, bigint, integer, text, date),
    public.review_seen(timestamptz, uuid, uuid[], integer[], date) TO winddown_officer;

ALTER TABLE public.review_sighting DROP COLUMN name_start;
DROP INDEX public.import_file;
UPDATE public.import SET profile = profile || ' (' || given || ')' WHERE given <> '';
ALTER TABLE public.import DROP COLUMN given;
CREATE UNIQUE INDEX import_file ON public.import (sha256, kind, profile, coalesce(taken_on, DATE '1900-01-01'), officer);
