DROP INDEX public.institution_now_state;
CREATE INDEX institution_now_state ON public.institution_now (state, since, subject_id);
DROP INDEX public.institution_now_unit;
CREATE INDEX institution_now_unit ON public.institution_now (unit_code, state, since, subject_id);
