-- Lists came in beside the door: officers wrote the line of an import, what became of its rows, and what waits, each held by
-- policies. Whoever wrote plain SQL could note a file as taken in, and so keep everybody else from importing it; could give an
-- import rows it did not have, long after; and could move what waits to another institution, or decide it at a day of choice.
-- Now these are written as acts are: by functions that run as the owner, at the moment the door gave, and officers read.

-- The same file changes nothing when the same officer has it again. Another officer's line says nothing about it: it may be of
-- another office, which nobody here sees, and a file that was noted is not a file that was read.
DROP INDEX public.import_file;
CREATE UNIQUE INDEX import_file ON public.import (sha256, kind, profile, coalesce(taken_on, DATE '1900-01-01'), officer);

CREATE FUNCTION winddown_door.import_demand(moment timestamptz, import uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM winddown_door.moment_demand(moment);
    IF NOT EXISTS (SELECT FROM public.import AS line WHERE line.import_id = import_demand.import
            AND line.officer = public.acting_login() AND line.recorded_at = moment) THEN
        RAISE EXCEPTION 'permission denied: rows of a list come with the line of their import'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
END $$;
COMMENT ON FUNCTION winddown_door.import_demand(timestamptz, uuid) IS 'Refuses what is not of an import that the officer records at this moment.';

CREATE FUNCTION public.import_write(moment timestamptz, import uuid, kind text, profile text, file_name text, sha256 text,
    size bigint, row_count integer, counts text, taken_on date) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM winddown_door.moment_demand(moment);
    INSERT INTO public.import (import_id, kind, profile, file_name, sha256, size, row_count, counts, officer, recorded_at, taken_on)
    VALUES (import, kind, profile, file_name, sha256, size, row_count, counts::json, public.acting_login(), moment, taken_on);
END $$;
COMMENT ON FUNCTION public.import_write(timestamptz, uuid, text, text, text, text, bigint, integer, text, date) IS 'Adds the line of an import.';

CREATE FUNCTION public.import_rows_write(moment timestamptz, import uuid, rows integer[], names text[], outcomes text[],
    subjects uuid[], matched text[], seqs integer[], reviews uuid[], left_out text[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM winddown_door.import_demand(moment, import);
    INSERT INTO public.import_row (import_id, row_number, name, outcome, subject_id, matched_by, seq, review_id, left_out)
    SELECT import, new.* FROM unnest(rows, names, outcomes, subjects, matched, seqs, reviews, import_rows_write.left_out) AS new;
END $$;
COMMENT ON FUNCTION public.import_rows_write(timestamptz, uuid, integer[], text[], text[], uuid[], text[], integer[], uuid[], text[]) IS 'Adds what became of rows of an import, with its line.';

-- An item waits with the unit of its row, and with those it concerns besides: the officer writes for one of them.
CREATE FUNCTION public.review_write(moment timestamptz, import uuid, reviews uuid[], rows integer[], kinds text[],
    subjects uuid[], units text[], names text[], details text[], readings text[], other_units text[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    own text[] := ARRAY(SELECT unit_code FROM public.officer_scope WHERE login = public.acting_login() AND writes);
    elsewhere text;
BEGIN
    PERFORM winddown_door.import_demand(moment, import);
    SELECT unit INTO elsewhere FROM unnest(units, review_write.other_units) AS new (unit, others)
    WHERE unit NOT IN (SELECT unnest(own)) AND NOT string_to_array(others, ' ') && own LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'permission denied: a unit that is not yours to write for'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'unit_of_duty', DETAIL = elsewhere;
    END IF;
    INSERT INTO public.review_item (review_id, import_id, row_number, kind, subject_id, unit_code, name, detail, reading,
        opened_at, other_units)
    SELECT review_id, import, row_number, kind, subject_id, unit_code, name, detail::json, reading::json, moment,
        string_to_array(others, ' ')
    FROM unnest(reviews, rows, kinds, subjects, units, names, details, readings, review_write.other_units)
        AS new (review_id, row_number, kind, subject_id, unit_code, name, detail, reading, others);
END $$;
COMMENT ON FUNCTION public.review_write(timestamptz, uuid, uuid[], integer[], text[], uuid[], text[], text[], text[], text[], text[]) IS 'Adds items to the queue, of rows of an import that comes with them.';

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

CREATE FUNCTION public.review_decide(moment timestamptz, reviews uuid[], resolutions text[], notes text[], meant uuid[])
RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    own text[] := ARRAY(SELECT unit_code FROM public.officer_scope WHERE login = public.acting_login() AND writes);
    changed integer;
BEGIN
    PERFORM winddown_door.moment_demand(moment);
    UPDATE public.review_item AS item SET resolved_at = moment, resolution = decided.resolution,
        resolved_by = public.acting_login(), note = decided.note, meant_id = decided.meant_id
    FROM unnest(reviews, resolutions, notes, meant) AS decided (review_id, resolution, note, meant_id)
    WHERE item.review_id = decided.review_id AND item.resolved_at IS NULL
        AND (item.unit_code IN (SELECT unnest(own)) OR item.other_units && own);
    GET DIAGNOSTICS changed = ROW_COUNT;
    RETURN changed;
END $$;
COMMENT ON FUNCTION public.review_decide(timestamptz, uuid[], text[], text[], uuid[]) IS 'Decides those of these items that still wait and are the officer''s to decide. Gives how many those were.';

DO $$
DECLARE
    one record;
BEGIN
    REVOKE ALL ON FUNCTION winddown_door.import_demand(timestamptz, uuid) FROM PUBLIC;
    FOR one IN
        SELECT oid::regprocedure AS function FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        AND proname IN ('import_write', 'import_rows_write', 'review_write', 'review_seen', 'review_decide')
    LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', one.function);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO winddown_officer', one.function);
    END LOOP;
    DROP POLICY import_added ON public.import;
    DROP POLICY import_row_added ON public.import_row;
    DROP POLICY review_item_added ON public.review_item;
    DROP POLICY review_item_decided ON public.review_item;
    DROP POLICY review_sighting_added ON public.review_sighting;
    REVOKE INSERT, UPDATE, DELETE ON public.import, public.import_row, public.review_item, public.review_sighting FROM winddown_officer;
    REVOKE UPDATE (subject_id, resolved_at, resolution, resolved_by, note, meant_id) ON public.review_item FROM winddown_officer;
    -- As for the tables of acts: the owner writes, and its functions see what they write to.
    FOR one IN SELECT unnest(ARRAY['import', 'import_row', 'review_item', 'review_sighting']) AS relation LOOP
        EXECUTE format($policy$
            CREATE POLICY %1$s_written ON public.%1$I FOR INSERT WITH CHECK (true);
            CREATE POLICY %1$s_ended ON public.%1$I FOR UPDATE USING (true);
            CREATE POLICY %1$s_seen_by_function ON public.%1$I FOR SELECT USING (
                current_user <> CASE current_setting('role') WHEN 'none' THEN session_user::text ELSE current_setting('role') END
                AND has_table_privilege(current_user, 'public.%1$I'::regclass, 'INSERT'));$policy$, one.relation);
    END LOOP;
END $$;
