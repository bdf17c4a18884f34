-- The official calendar of working days. A year's calendar is replaced by a newer version of it and never altered, so that what
-- was counted with an earlier one can be counted again.

CREATE TABLE calendar_year (
    year        integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    known_from  timestamptz NOT NULL,
    provisional boolean NOT NULL,
    source      text NOT NULL CHECK (source <> ''),
    officer     text COLLATE "C",
    PRIMARY KEY (year, known_from)
);
COMMENT ON TABLE calendar_year IS 'Versions of the calendar of each year; the newest holds. Rows are only ever added.';
COMMENT ON COLUMN calendar_year.year IS 'The year.';
COMMENT ON COLUMN calendar_year.known_from IS 'Since when the record has this version. What came with the first set-up counts as known since 2007.';
COMMENT ON COLUMN calendar_year.provisional IS 'True where there is no notice yet and only the statutory days are known.';
COMMENT ON COLUMN calendar_year.source IS 'The documents it rests on.';
COMMENT ON COLUMN calendar_year.officer IS 'The login role that recorded it; none where it came with the program.';

CREATE TABLE calendar_day (
    year       integer NOT NULL,
    known_from timestamptz NOT NULL,
    day        date NOT NULL,
    kind       text COLLATE "C" NOT NULL CHECK (kind IN ('holiday', 'working')),
    name       text NOT NULL CHECK (name <> ''),
    source     text NOT NULL CHECK (source <> ''),
    PRIMARY KEY (year, known_from, day),
    FOREIGN KEY (year, known_from) REFERENCES calendar_year,
    CONSTRAINT calendar_day_made_up CHECK (kind <> 'working' OR extract(isodow FROM day) >= 6),
    CONSTRAINT calendar_day_year CHECK (day BETWEEN make_date(year - 1, 12, 1) AND make_date(year, 12, 31))
);
COMMENT ON TABLE calendar_day IS 'The days of a version that differ from Monday to Friday. Rows are only ever added, with their version.';
COMMENT ON COLUMN calendar_day.year IS 'The year whose arrangement the day belongs to: its own, but for days of New Year in December.';
COMMENT ON COLUMN calendar_day.known_from IS 'The version.';
COMMENT ON COLUMN calendar_day.day IS 'The day.';
COMMENT ON COLUMN calendar_day.kind IS 'holiday: a public holiday, on whatever day of the week. working: a weekend that is worked to make up for one.';
COMMENT ON COLUMN calendar_day.name IS 'The festival, as the notice names it.';
COMMENT ON COLUMN calendar_day.source IS 'The notice that says so.';

-- Officers read all of it; those with the national duty add versions, each at its own time, and days to the version they add.
-- The owner fills in what comes with the program, so row-level security is not forced.
GRANT SELECT, INSERT ON calendar_year, calendar_day TO winddown_officer;
ALTER TABLE calendar_year ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_day ENABLE ROW LEVEL SECURITY;
CREATE POLICY calendar_year_seen ON calendar_year FOR SELECT USING (true);
CREATE POLICY calendar_day_seen ON calendar_day FOR SELECT USING (true);
CREATE POLICY calendar_year_added ON calendar_year FOR INSERT WITH CHECK (
    officer = current_user
    AND (known_from BETWEEN transaction_timestamp() AND clock_timestamp() OR (SELECT sample FROM record))
    AND (SELECT EXISTS (SELECT 1 FROM officer_scope WHERE login = current_user AND unit_code = 'CN' AND writes)));
CREATE POLICY calendar_day_added ON calendar_day FOR INSERT WITH CHECK (
    (known_from BETWEEN transaction_timestamp() AND clock_timestamp() OR (SELECT sample FROM record))
    AND EXISTS (
        SELECT 1 FROM calendar_year AS version
        WHERE version.year = calendar_day.year AND version.known_from = calendar_day.known_from
          AND version.officer = current_user));
