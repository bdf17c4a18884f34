-- Rows of now are drawn from the timeline, which stays.
DELETE FROM winddown_door.held WHERE what = 'rebuild';
COMMENT ON COLUMN winddown_door.held.what IS 'calendar, or officers.';
DO $$
DECLARE
    one record;
BEGIN
    FOR one IN SELECT polname, polrelid::regclass AS relation FROM pg_policy WHERE polname LIKE '%\_redrawn' LOOP
        EXECUTE format('DROP POLICY %I ON %s', one.polname, one.relation);
    END LOOP;
END $$;
DROP TRIGGER institution_now_follow ON public.subject;
DROP FUNCTION public.institution_now_follow(), public.institution_now_draw(uuid[]), public.institution_now_of(uuid[]);
DROP INDEX public.case_sheet_now;
DROP TABLE public.institution_now;
