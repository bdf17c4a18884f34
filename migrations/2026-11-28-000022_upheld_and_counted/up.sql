-- An upheld objection leads back to carrying the plan out (C15), and a counted vote stands: lists say what comes next by
-- these two, which were no part of the sheet.
ALTER TABLE public.case_sheet ADD COLUMN objections_upheld integer NOT NULL DEFAULT 0 CHECK (objections_upheld >= 0);
ALTER TABLE public.case_sheet ADD COLUMN vote_carried boolean;
COMMENT ON COLUMN public.case_sheet.objections_upheld IS 'Objections upheld that have not led back to carrying the plan out yet.';
COMMENT ON COLUMN public.case_sheet.vote_carried IS 'Whether the counted vote carries the plan; none where none was counted.';
