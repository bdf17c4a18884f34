-- What became of each row of a list: which institution it was matched with and by which of its words, which entry it came to,
-- or why nothing was recorded. A list that is complete is held against its reading before; the same file taken on another day
-- is another reading.

ALTER TABLE public.import ADD COLUMN taken_on date;
COMMENT ON COLUMN public.import.taken_on IS 'The day on which the list was taken, where its profile or whoever imported it says so.';
DROP INDEX public.import_file;
CREATE UNIQUE INDEX import_file ON public.import (sha256, kind, profile, coalesce(taken_on, DATE '1900-01-01'));
CREATE INDEX import_of_profile ON public.import (profile, kind, taken_on);
COMMENT ON TABLE public.import IS 'One line for every reading of a file. The same file again changes nothing, unless it was taken on another day.';

CREATE TABLE public.import_row (
    import_id  uuid NOT NULL REFERENCES public.import,
    row_number integer NOT NULL CHECK (row_number > 0),
    name       text NOT NULL,
    outcome    text COLLATE "C" NOT NULL CHECK (outcome IN ('created', 'created-for-review', 'changed', 'dated', 'agreed', 'review',
        'learned', 'settled', 'quarantined', 'no-institution', 'skipped')),
    subject_id uuid,
    matched_by text COLLATE "C" NOT NULL DEFAULT '' CHECK (matched_by ~ '^([a-z-]+( [a-z-]+)*)?$'),
    seq        integer CHECK (seq > 0),
    review_id  uuid,
    left_out   text COLLATE "C" NOT NULL DEFAULT '' CHECK (left_out ~ '^([a-z-]+( [a-z-]+)*)?$'),
    PRIMARY KEY (import_id, row_number),
    CHECK (seq IS NULL OR subject_id IS NOT NULL)
);
CREATE INDEX import_row_subject ON public.import_row (subject_id) WHERE subject_id IS NOT NULL;
COMMENT ON TABLE public.import_row IS 'What became of each row of a list that was taken in. It tells of the record, and decides nothing of it: what it names is not held to be there, so that a list of many rows costs what its rows cost.';
COMMENT ON COLUMN public.import_row.import_id IS 'The import.';
COMMENT ON COLUMN public.import_row.row_number IS 'The row in the file, as a spreadsheet shows it.';
COMMENT ON COLUMN public.import_row.name IS 'The name in the row; for a row that could not be read, its first cell.';
COMMENT ON COLUMN public.import_row.outcome IS 'What became of it, such as changed or review.';
COMMENT ON COLUMN public.import_row.subject_id IS 'The institution that it is about, where one was found or put on the register.';
COMMENT ON COLUMN public.import_row.matched_by IS 'The words of the row that are the institution''s: name, place, launch, kinds of identifiers; decision where an officer said so.';
COMMENT ON COLUMN public.import_row.seq IS 'The last entry of the institution that the row came to.';
COMMENT ON COLUMN public.import_row.review_id IS 'The item of the review queue that it came to, or that was there already.';
COMMENT ON COLUMN public.import_row.left_out IS 'What of the row was not recorded: place, launch, kinds of names and identifiers.';

GRANT SELECT, INSERT ON public.import_row TO winddown_officer;
ALTER TABLE public.import_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.import_row FORCE ROW LEVEL SECURITY;
CREATE POLICY import_row_seen ON public.import_row FOR SELECT USING (
    import_id IN (SELECT import_id FROM public.import)
    OR (subject_id IS NOT NULL AND EXISTS (SELECT 1 FROM public.subject AS of WHERE of.subject_id = import_row.subject_id)));
CREATE POLICY import_row_added ON public.import_row FOR INSERT WITH CHECK (
    import_id IN (SELECT import_id FROM public.import WHERE officer = current_user));

INSERT INTO public.known_word (kind, word) VALUES ('review', 'no-longer-listed'), ('review', 'other-reason'), ('review', 'differs') ON CONFLICT DO NOTHING;
