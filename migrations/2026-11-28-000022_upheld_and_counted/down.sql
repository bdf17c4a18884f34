ALTER TABLE public.case_sheet DROP COLUMN vote_carried;
ALTER TABLE public.case_sheet DROP COLUMN objections_upheld;
