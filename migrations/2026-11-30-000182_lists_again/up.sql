-- What is said of a file besides its profile stands beside the profile's name, and not in it: what was decided of the rows of a
-- profile holds whatever is said besides. And an import reads of the queue what the rows of its file may mean, not all of it.

ALTER TABLE public.import ADD COLUMN given text COLLATE "C" NOT NULL DEFAULT '';
COMMENT ON COLUMN public.import.given IS 'What was said of the list besides its profile, such as place=330100; blank for nothing.';
DROP INDEX public.import_file;
CREATE UNIQUE INDEX import_file ON public.import (sha256, kind, profile, given, coalesce(taken_on, DATE '1900-01-01'), officer);

ALTER TABLE public.review_sighting ADD COLUMN name_start text COLLATE "C" CHECK (length(name_start) <= 100);
COMMENT ON COLUMN public.review_sighting.name_start IS 'How the first name of the row begins, as names are compared: what may have been decided of a row is found by it. Blank where the item has it from another sighting; none before this was kept.';
CREATE INDEX review_sighting_name ON public.review_sighting (name_start);

DROP FUNCTION public.import_write(timestamptz, uuid, text, text, text, text, bigint, integer, text, date);
CREATE FUNCTION public.import_write(moment timestamptz, import uuid, kind text, profile text, file_name text, sha256 text,
    size bigint, row_count integer, counts text, taken_on date, given text DEFAULT '') RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM winddown_door.moment_demand(moment);
    INSERT INTO public.import (import_id, kind, profile, file_name, sha256, size, row_count, counts, officer, recorded_at, taken_on, given)
    VALUES (import, kind, profile, file_name, sha256, size, row_count, counts::json, public.acting_login(), moment, taken_on, given);
END $$;
COMMENT ON FUNCTION public.import_write(timestamptz, uuid, text, text, text, text, bigint, integer, text, date, text) IS 'Adds the line of an import.';

DROP FUNCTION public.review_seen(timestamptz, uuid, uuid[], integer[], date);
CREATE FUNCTION public.review_seen(moment timestamptz, import uuid, reviews uuid[], rows integer[], seen_on date,
    name_starts text[] DEFAULT NULL) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    own text[] := ARRAY(SELECT unit_code FROM public.officer_scope WHERE login = public.acting_login());
    added integer;
BEGIN
    PERFORM winddown_door.import_demand(moment, import);
    INSERT INTO public.review_sighting (review_id, import_id, row_number, seen_on, name_start)
    SELECT new.review_id, import, new.row_number, review_seen.seen_on, new.name_start
    FROM unnest(reviews, rows, name_starts) AS new (review_id, row_number, name_start)
    JOIN public.review_item AS item USING (review_id)
    WHERE item.unit_code IN (SELECT unnest(own)) OR item.other_units && own;
    GET DIAGNOSTICS added = ROW_COUNT;
    IF added <> cardinality(reviews) THEN
        RAISE EXCEPTION 'permission denied: an item that is not yours' USING ERRCODE = 'insufficient_privilege';
    END IF;
END $$;
COMMENT ON FUNCTION public.review_seen(timestamptz, uuid, uuid[], integer[], date, text[]) IS 'Notes that rows of an import are those of items that wait, with how their first names begin.';

REVOKE ALL ON FUNCTION public.import_write(timestamptz, uuid, text, text, text, text, bigint, integer, text, date, text),
    public.review_seen(timestamptz, uuid, uuid[], integer[], date, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.import_write(timestamptz, uuid, text, text, text, text, bigint, integer, text, date, text),
    public.review_seen(timestamptz, uuid, uuid[], integer[], date, text[]) TO winddown_officer;
