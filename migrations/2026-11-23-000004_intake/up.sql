-- Files that came in, and what they could not decide.

CREATE TABLE import (
    import_id   uuid PRIMARY KEY,
    kind        text COLLATE "C" NOT NULL CHECK (kind IN ('institutions', 'changes')),
    profile     text COLLATE "C" NOT NULL,
    file_name   text NOT NULL,
    sha256      text COLLATE "C" NOT NULL,
    size        bigint NOT NULL,
    row_count   integer NOT NULL,
    counts      json NOT NULL,
    officer     text COLLATE "C" NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX import_file ON import (sha256, kind, profile);
COMMENT ON TABLE import IS 'One line for every file taken in. The same file again changes nothing.';
COMMENT ON COLUMN import.import_id IS 'The act; its entries carry it as act_id.';
COMMENT ON COLUMN import.kind IS 'What was imported.';
COMMENT ON COLUMN import.profile IS 'The profile that read it.';
COMMENT ON COLUMN import.file_name IS 'The file''s name.';
COMMENT ON COLUMN import.sha256 IS 'SHA-256 of the file, in hexadecimal.';
COMMENT ON COLUMN import.size IS 'Size of the file in bytes.';
COMMENT ON COLUMN import.row_count IS 'Rows in the file, without the header.';
COMMENT ON COLUMN import.counts IS 'What became of the rows, by outcome.';
COMMENT ON COLUMN import.officer IS 'Who imported it.';
COMMENT ON COLUMN import.recorded_at IS 'When.';

CREATE TABLE review_item (
    review_id   uuid PRIMARY KEY,
    import_id   uuid NOT NULL REFERENCES import,
    row_number  integer NOT NULL,
    kind        text COLLATE "C" NOT NULL,
    subject_id  uuid REFERENCES subject,
    unit_code   text COLLATE "C" NOT NULL REFERENCES reporting_unit,
    name        text COLLATE "C" NOT NULL,
    detail      json NOT NULL,
    reading     json NOT NULL,
    opened_at   timestamptz NOT NULL,
    resolved_at timestamptz,
    resolution  text COLLATE "C",
    resolved_by text COLLATE "C",
    note        text,
    CHECK ((resolved_at IS NULL) = (resolution IS NULL)),
    CHECK ((resolved_at IS NULL) = (resolved_by IS NULL))
);
CREATE INDEX review_item_open ON review_item (unit_code, review_id) WHERE resolved_at IS NULL;
CREATE INDEX review_item_subject ON review_item (subject_id);
CREATE INDEX review_item_import ON review_item (import_id);
CREATE INDEX review_item_unit ON review_item (unit_code);
COMMENT ON TABLE review_item IS 'Rows that could be read but not decided, waiting for an officer.';
COMMENT ON COLUMN review_item.review_id IS 'The item.';
COMMENT ON COLUMN review_item.import_id IS 'The import it came from.';
COMMENT ON COLUMN review_item.row_number IS 'The row in the file, as a spreadsheet shows it.';
COMMENT ON COLUMN review_item.kind IS 'Why it could not be decided.';
COMMENT ON COLUMN review_item.subject_id IS 'The institution it is about, where one is known.';
COMMENT ON COLUMN review_item.unit_code IS 'The unit whose officers decide it.';
COMMENT ON COLUMN review_item.name IS 'The name in the row.';
COMMENT ON COLUMN review_item.detail IS 'What was found: candidates, what stands, the rule in the way.';
COMMENT ON COLUMN review_item.reading IS 'The row as read, so that it can be applied later.';
COMMENT ON COLUMN review_item.opened_at IS 'When it was put here.';
COMMENT ON COLUMN review_item.resolved_at IS 'When it was decided.';
COMMENT ON COLUMN review_item.resolution IS 'How: applied, new, dismissed or superseded.';
COMMENT ON COLUMN review_item.resolved_by IS 'Who decided.';
COMMENT ON COLUMN review_item.note IS 'Why.';
