-- A list says how many there are besides those it shows. Counted from the rows themselves, that read all of them; the indexes
-- by which the rows are found hold what the count and the policies ask for too, and are a tenth as large.
DROP INDEX public.institution_now_state;
CREATE INDEX institution_now_state ON public.institution_now (state, since, subject_id)
    INCLUDE (unit_code, seen_by, settled_on, known_from);
DROP INDEX public.institution_now_unit;
CREATE INDEX institution_now_unit ON public.institution_now (unit_code, state, since, subject_id)
    INCLUDE (seen_by, settled_on, known_from);
