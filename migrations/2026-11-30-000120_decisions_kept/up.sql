-- What an officer decided of a row holds for the next list that has it. An item says which institution it was decided for, in
-- which files it was seen, and which offices besides its own it concerns: a row waits with the office of the place that it
-- names, and the office of the institution that it may be about sees it and may decide it too.

ALTER TABLE public.review_item
    ADD COLUMN other_units text[] COLLATE "C" NOT NULL DEFAULT '{}'
        CONSTRAINT review_item_few_units CHECK (cardinality(other_units) <= 64),
    ADD COLUMN meant_id uuid REFERENCES public.subject,
    ADD CONSTRAINT review_item_meant_decided CHECK (meant_id IS NULL OR (resolution IS NOT NULL AND resolution = 'applied'));
CREATE INDEX review_item_meant ON public.review_item (meant_id) WHERE meant_id IS NOT NULL;
CREATE INDEX review_item_other_units ON public.review_item USING gin (other_units) WHERE other_units <> '{}';
COMMENT ON COLUMN public.review_item.other_units IS 'Units besides unit_code that it concerns: those of the institutions it may be about. Their officers see it and may decide it.';
COMMENT ON COLUMN public.review_item.meant_id IS 'The institution that an officer said the row is about; the next list that says so of it means that one.';
GRANT UPDATE (meant_id) ON public.review_item TO winddown_officer;

CREATE FUNCTION public.units_of_officer(may_write boolean) RETURNS text[]
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT coalesce(array_agg(scope.unit_code), '{}') FROM public.officer_scope AS scope
   WHERE scope.login = current_user AND (scope.writes OR NOT may_write) $$;
COMMENT ON FUNCTION public.units_of_officer(boolean) IS 'Every unit that whoever asks covers; with true, only those for which he may write.';
REVOKE ALL ON FUNCTION public.units_of_officer(boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.units_of_officer(boolean) TO winddown_officer;

ALTER POLICY review_item_seen ON public.review_item USING (
    unit_code IN (SELECT unit_code FROM public.officer_scope WHERE login = current_user)
    OR (other_units <> '{}' AND other_units && (SELECT public.units_of_officer(false))));
ALTER POLICY review_item_added ON public.review_item WITH CHECK (
    unit_code IN (SELECT unit_code FROM public.officer_scope WHERE login = current_user AND writes)
    OR (other_units <> '{}' AND other_units && (SELECT public.units_of_officer(true))));
ALTER POLICY review_item_decided ON public.review_item
    USING (unit_code IN (SELECT unit_code FROM public.officer_scope WHERE login = current_user AND writes)
        OR (other_units <> '{}' AND other_units && (SELECT public.units_of_officer(true))))
    WITH CHECK (resolved_by = current_user);

CREATE TABLE public.review_sighting (
    review_id  uuid NOT NULL REFERENCES public.review_item,
    import_id  uuid NOT NULL REFERENCES public.import,
    row_number integer NOT NULL CHECK (row_number >= 0),
    seen_on    date NOT NULL,
    PRIMARY KEY (review_id, import_id, row_number)
);
CREATE INDEX review_sighting_import ON public.review_sighting (import_id);
COMMENT ON TABLE public.review_sighting IS 'Where a row that waits for a decision was seen: it is one item, in however many files it comes.';
COMMENT ON COLUMN public.review_sighting.review_id IS 'The item.';
COMMENT ON COLUMN public.review_sighting.import_id IS 'The import whose file has the row.';
COMMENT ON COLUMN public.review_sighting.row_number IS 'The row in that file, as a spreadsheet shows it; 0 where the file lacks the row that it is about.';
COMMENT ON COLUMN public.review_sighting.seen_on IS 'The day on which the list was taken, or on which it was imported where it does not say.';
INSERT INTO public.review_sighting (review_id, import_id, row_number, seen_on)
SELECT review_id, import_id, greatest(row_number, 0), (opened_at AT TIME ZONE 'Asia/Shanghai')::date FROM public.review_item;

GRANT SELECT, INSERT ON public.review_sighting TO winddown_officer;
ALTER TABLE public.review_sighting ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.review_sighting FORCE ROW LEVEL SECURITY;
CREATE POLICY review_sighting_seen ON public.review_sighting FOR SELECT USING (
    EXISTS (SELECT 1 FROM public.review_item AS item WHERE item.review_id = review_sighting.review_id));
CREATE POLICY review_sighting_added ON public.review_sighting FOR INSERT WITH CHECK (
    EXISTS (SELECT 1 FROM public.review_item AS item WHERE item.review_id = review_sighting.review_id)
    AND EXISTS (SELECT 1 FROM public.import AS of WHERE of.import_id = review_sighting.import_id AND of.officer = current_user));
