DROP TABLE public.review_sighting;
ALTER POLICY review_item_seen ON public.review_item USING (
    unit_code IN (SELECT unit_code FROM public.officer_scope WHERE login = current_user));
ALTER POLICY review_item_added ON public.review_item WITH CHECK (
    unit_code IN (SELECT unit_code FROM public.officer_scope WHERE login = current_user AND writes));
ALTER POLICY review_item_decided ON public.review_item
    USING (unit_code IN (SELECT unit_code FROM public.officer_scope WHERE login = current_user AND writes))
    WITH CHECK (resolved_by = current_user);
DROP FUNCTION public.units_of_officer(boolean);
ALTER TABLE public.review_item DROP COLUMN meant_id, DROP COLUMN other_units;
