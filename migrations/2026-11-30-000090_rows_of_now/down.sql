-- Rows of now are drawn from the timeline, which stays.
DROP TRIGGER institution_now_follow ON public.subject;
DROP FUNCTION public.institution_now_follow(), public.institution_now_draw(uuid[]), public.institution_now_of(uuid[]);
DROP INDEX public.case_sheet_now;
DROP TABLE public.institution_now;
