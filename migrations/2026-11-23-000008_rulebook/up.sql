-- Officers set rules of the units they write for. A rule is superseded by a row of a later day and never altered, so that what
-- was judged by it can be judged again, as known at any moment.

ALTER TABLE rulebook
    ADD COLUMN known_from timestamptz NOT NULL DEFAULT timestamptz '2007-01-01 00:00:00+08',
    ADD COLUMN officer text COLLATE "C",
    ADD CONSTRAINT rulebook_source CHECK (source <> '');
ALTER TABLE rulebook ALTER COLUMN known_from DROP DEFAULT;
COMMENT ON TABLE rulebook IS 'Thresholds, deadlines and switches, dated. An act is judged by the rows in force on its effective date. Rows are only ever added.';
COMMENT ON COLUMN rulebook.value IS 'The value as its rule means it: whole days, a count, a percentage, an amount in yuan, or true or false.';
COMMENT ON COLUMN rulebook.known_from IS 'Since when the record has the row. What came with the program counts as known since 2007.';
COMMENT ON COLUMN rulebook.officer IS 'The login role that recorded it; none where it came with the program.';

CREATE FUNCTION rulebook_stays() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rules are never changed or removed; set the rule from a later day'
        USING ERRCODE = 'insufficient_privilege';
END $$;
COMMENT ON FUNCTION rulebook_stays() IS 'Refuses to change or remove rows of the rulebook, even for the owner of the table.';
CREATE TRIGGER rulebook_stays BEFORE UPDATE OR DELETE ON rulebook FOR EACH ROW EXECUTE FUNCTION rulebook_stays();
CREATE TRIGGER rulebook_stays_all BEFORE TRUNCATE ON rulebook FOR EACH STATEMENT EXECUTE FUNCTION rulebook_stays();

-- Everybody is judged by the rulebook and may read it. An officer adds rows of the units that the duty may write for, each at
-- its own time. The owner fills in what comes with the program, so row-level security is not forced.
GRANT INSERT ON rulebook TO winddown_officer;
ALTER TABLE rulebook ENABLE ROW LEVEL SECURITY;
CREATE POLICY rulebook_seen ON rulebook FOR SELECT USING (true);
CREATE POLICY rulebook_added ON rulebook FOR INSERT WITH CHECK (
    officer = current_user
    AND (known_from BETWEEN transaction_timestamp() AND clock_timestamp() OR (SELECT sample FROM record))
    AND unit_code IN (SELECT unit_code FROM officer_scope WHERE login = current_user AND writes));
