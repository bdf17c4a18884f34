-- Officers write lists beside the door again, and one line of a file stands for all of them: those of other officers are told
-- apart by their profile.

DO $$
DECLARE
    one record;
BEGIN
    FOR one IN SELECT unnest(ARRAY['import', 'import_row', 'review_item', 'review_sighting']) AS relation LOOP
        EXECUTE format('DROP POLICY %1$s_written ON public.%1$I; DROP POLICY %1$s_ended ON public.%1$I;
            DROP POLICY %1$s_seen_by_function ON public.%1$I', one.relation);
    END LOOP;
END $$;
DROP FUNCTION public.review_decide(timestamptz, uuid[], text[], text[], uuid[]);
DROP FUNCTION public.review_seen(timestamptz, uuid, uuid[], integer[], date);
DROP FUNCTION public.review_write(timestamptz, uuid, uuid[], integer[], text[], uuid[], text[], text[], text[], text[], text[]);
DROP FUNCTION public.import_rows_write(timestamptz, uuid, integer[], text[], text[], uuid[], text[], integer[], uuid[], text[]);
DROP FUNCTION public.import_write(timestamptz, uuid, text, text, text, text, bigint, integer, text, date);
DROP FUNCTION winddown_door.import_demand(timestamptz, uuid);

GRANT INSERT ON public.import, public.import_row, public.review_item, public.review_sighting TO winddown_officer;
GRANT UPDATE (subject_id, resolved_at, resolution, resolved_by, note, meant_id) ON public.review_item TO winddown_officer;
CREATE POLICY import_added ON public.import FOR INSERT WITH CHECK (
    officer = current_user AND EXISTS (SELECT FROM public.officer_scope WHERE login = current_user AND writes));
CREATE POLICY import_row_added ON public.import_row FOR INSERT WITH CHECK (
    import_id IN (SELECT import_id FROM public.import WHERE officer = current_user));
CREATE POLICY review_item_added ON public.review_item FOR INSERT WITH CHECK (
    unit_code IN (SELECT unit_code FROM public.officer_scope WHERE login = current_user AND writes)
    OR (other_units <> '{}' AND other_units && (SELECT public.units_of_officer(true))));
CREATE POLICY review_item_decided ON public.review_item FOR UPDATE
    USING (unit_code IN (SELECT unit_code FROM public.officer_scope WHERE login = current_user AND writes)
        OR (other_units <> '{}' AND other_units && (SELECT public.units_of_officer(true))))
    WITH CHECK (resolved_by = current_user);
CREATE POLICY review_sighting_added ON public.review_sighting FOR INSERT WITH CHECK (
    EXISTS (SELECT 1 FROM public.review_item AS item WHERE item.review_id = review_sighting.review_id)
    AND EXISTS (SELECT 1 FROM public.import AS of WHERE of.import_id = review_sighting.import_id AND of.officer = current_user));

UPDATE public.import AS second SET profile = second.profile || ' (' || second.officer || ')'
WHERE EXISTS (SELECT FROM public.import AS first WHERE first.sha256 = second.sha256 AND first.kind = second.kind
    AND first.profile = second.profile AND first.taken_on IS NOT DISTINCT FROM second.taken_on
    AND (first.recorded_at, first.import_id) < (second.recorded_at, second.import_id));
DROP INDEX public.import_file;
CREATE UNIQUE INDEX import_file ON public.import (sha256, kind, profile, coalesce(taken_on, DATE '1900-01-01'));
