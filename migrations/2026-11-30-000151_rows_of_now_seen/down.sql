DROP POLICY institution_now_written ON public.institution_now;
DROP POLICY institution_now_ended ON public.institution_now;
DROP POLICY institution_now_redrawn ON public.institution_now;
DROP POLICY institution_now_seen_by_function ON public.institution_now;
CREATE POLICY institution_now_kept ON public.institution_now FOR ALL USING (
    (SELECT pg_has_role(current_user, relowner, 'USAGE') FROM pg_catalog.pg_class
     WHERE oid = 'public.institution_now'::regclass));
