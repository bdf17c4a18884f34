DROP TABLE public.import_row;
DELETE FROM public.known_word WHERE kind = 'review' AND word IN ('no-longer-listed', 'other-reason', 'differs');
DROP INDEX public.import_of_profile;
DROP INDEX public.import_file;
ALTER TABLE public.import DROP COLUMN taken_on;
CREATE UNIQUE INDEX import_file ON public.import (sha256, kind, profile);
COMMENT ON TABLE public.import IS 'One line for every file taken in. The same file again changes nothing.';
