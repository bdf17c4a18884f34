SELECT public.institution_now_draw(array_agg(subject_id)) FROM public.subject WHERE track = 'institution';
ANALYZE public.institution_now, public.case_now
