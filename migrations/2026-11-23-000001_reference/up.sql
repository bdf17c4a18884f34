-- What everything else refers to: units, divisions, officers and their duties, the transition rules and the rulebook.
-- These are small tables that change rarely; on a distributed server they are reference tables.

-- Periods are kept from overlapping by exclusion constraints over (subject, range); that needs B-tree operators in GiST.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE record (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    sample   boolean NOT NULL
);
COMMENT ON TABLE record IS 'What this database is: the real record of an office, or a sample. One row.';
COMMENT ON COLUMN record.only_row IS 'Always true: there is one row.';
COMMENT ON COLUMN record.sample IS 'True for demonstration and test databases, whose recorded moments may be given; in a real record they are the server''s own clock.';

CREATE TABLE reporting_unit (
    unit_code   text COLLATE "C" PRIMARY KEY,
    parent_code text COLLATE "C" REFERENCES reporting_unit,
    level       text COLLATE "C" NOT NULL CHECK (level IN ('nation', 'province', 'planned-city', 'city')),
    name_zh     text NOT NULL,
    name_en     text NOT NULL,
    valid_to    date,
    CHECK ((parent_code IS NULL) = (level = 'nation'))
);
CREATE INDEX reporting_unit_parent ON reporting_unit (parent_code);
COMMENT ON TABLE reporting_unit IS 'The offices that report: the nation, 31 provinces and five separately planned cities under it, cities below their province. The tree is explicit because rolling up by the first digits of a division code hides the five.';
COMMENT ON COLUMN reporting_unit.unit_code IS 'CN for the nation, else the six-digit division code of the unit''s seat.';
COMMENT ON COLUMN reporting_unit.parent_code IS 'The unit it reports to; none for the nation.';
COMMENT ON COLUMN reporting_unit.level IS 'nation, province, planned-city (separately planned, reports to the nation) or city.';
COMMENT ON COLUMN reporting_unit.name_zh IS 'Name in Chinese.';
COMMENT ON COLUMN reporting_unit.name_en IS 'Name in English.';
COMMENT ON COLUMN reporting_unit.valid_to IS 'Last day of the unit, where it was abolished.';

CREATE TABLE officer (
    login text COLLATE "C" PRIMARY KEY,
    name  text NOT NULL
);
COMMENT ON TABLE officer IS 'People who work with the record. The officer is the login role of the database session.';
COMMENT ON COLUMN officer.login IS 'The login role.';
COMMENT ON COLUMN officer.name IS 'The name shown.';

CREATE TABLE duty (
    login     text COLLATE "C" NOT NULL REFERENCES officer,
    unit_code text COLLATE "C" NOT NULL REFERENCES reporting_unit,
    writes    boolean NOT NULL,
    PRIMARY KEY (login, unit_code)
);
CREATE INDEX duty_unit ON duty (unit_code);
COMMENT ON TABLE duty IS 'Which unit an officer works for; the duty covers every unit below it.';
COMMENT ON COLUMN duty.login IS 'The officer.';
COMMENT ON COLUMN duty.unit_code IS 'The unit.';
COMMENT ON COLUMN duty.writes IS 'False for those who only read, such as auditors.';

CREATE TABLE officer_scope (
    login     text COLLATE "C" NOT NULL REFERENCES officer ON DELETE CASCADE,
    unit_code text COLLATE "C" NOT NULL REFERENCES reporting_unit,
    writes    boolean NOT NULL,
    PRIMARY KEY (login, unit_code)
);
CREATE INDEX officer_scope_unit ON officer_scope (unit_code);
COMMENT ON TABLE officer_scope IS 'Every unit an officer may see, worked out from duty and the tree. The row-level policies read this table and nothing else, keyed by current_user, so no setting of a client can widen what it sees.';
COMMENT ON COLUMN officer_scope.login IS 'The officer.';
COMMENT ON COLUMN officer_scope.unit_code IS 'A unit covered by one of the officer''s duties.';
COMMENT ON COLUMN officer_scope.writes IS 'Whether the officer may also write there.';

CREATE FUNCTION officer_scope_redraw() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM officer_scope;
    INSERT INTO officer_scope (login, unit_code, writes)
    WITH RECURSIVE covered (login, unit_code, writes) AS (
        SELECT login, unit_code, writes FROM duty
        UNION
        SELECT covered.login, unit.unit_code, covered.writes
        FROM covered JOIN reporting_unit unit ON unit.parent_code = covered.unit_code
    )
    SELECT login, unit_code, bool_or(writes) FROM covered GROUP BY login, unit_code;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION officer_scope_redraw() IS 'Works out officer_scope again; there are few officers and a few hundred units.';
CREATE TRIGGER duty_changed AFTER INSERT OR UPDATE OR DELETE ON duty
    FOR EACH STATEMENT EXECUTE FUNCTION officer_scope_redraw();
CREATE TRIGGER reporting_unit_changed AFTER INSERT OR UPDATE OR DELETE ON reporting_unit
    FOR EACH STATEMENT EXECUTE FUNCTION officer_scope_redraw();

CREATE TABLE transition_rule (
    track      text COLLATE "C" NOT NULL,
    from_state text COLLATE "C" NOT NULL,
    to_state   text COLLATE "C" NOT NULL,
    rule       text COLLATE "C" NOT NULL,
    PRIMARY KEY (track, from_state, to_state)
);
COMMENT ON TABLE transition_rule IS 'Every legal move. Entries and periods refer to it, so an illegal move cannot be stored by anybody.';
COMMENT ON COLUMN transition_rule.track IS 'Whose life: institution, clearance, pilot or lead.';
COMMENT ON COLUMN transition_rule.from_state IS 'The state left; none before the first.';
COMMENT ON COLUMN transition_rule.to_state IS 'The state entered.';
COMMENT ON COLUMN transition_rule.rule IS 'The number of the rule in the domain note: I0 to I12, C1 to C20.';

INSERT INTO transition_rule (track, from_state, to_state, rule) VALUES
    ('institution', 'none', 'pending', 'I0'),
    ('institution', 'pending', 'operating', 'I1'),
    ('institution', 'pending', 'closed-unresolved', 'I2'),
    ('institution', 'pending', 'exited', 'I2'),
    ('institution', 'pending', 'cleared', 'I2'),
    ('institution', 'pending', 'transformed', 'I2'),
    ('institution', 'operating', 'reducing', 'I3'),
    ('institution', 'operating', 'transforming', 'I4'),
    ('institution', 'reducing', 'transforming', 'I4'),
    ('institution', 'transforming', 'reducing', 'I5'),
    ('institution', 'transforming', 'transformed', 'I6'),
    ('institution', 'operating', 'closed-unresolved', 'I7'),
    ('institution', 'reducing', 'closed-unresolved', 'I7'),
    ('institution', 'transforming', 'closed-unresolved', 'I7'),
    ('institution', 'closed-unresolved', 'exited', 'I8'),
    ('institution', 'exited', 'cleared', 'I9'),
    ('institution', 'exited', 'closed-unresolved', 'I10'),
    ('institution', 'cleared', 'closed-unresolved', 'I10'),
    ('institution', 'transformed', 'closed-unresolved', 'I10'),
    ('institution', 'closed-unresolved', 'reducing', 'I11'),
    ('institution', 'pending', 'void', 'I12'),
    ('institution', 'operating', 'void', 'I12'),
    ('institution', 'reducing', 'void', 'I12'),
    ('institution', 'transforming', 'void', 'I12'),
    ('institution', 'closed-unresolved', 'void', 'I12'),
    ('institution', 'exited', 'void', 'I12'),
    ('institution', 'cleared', 'void', 'I12'),
    ('institution', 'transformed', 'void', 'I12'),
    ('clearance', 'none', 'open', 'C1');

CREATE TABLE rulebook (
    rule_key       text COLLATE "C" NOT NULL,
    unit_code      text COLLATE "C" NOT NULL REFERENCES reporting_unit,
    effective_from date NOT NULL,
    value          text COLLATE "C" NOT NULL,
    source         text NOT NULL,
    PRIMARY KEY (rule_key, unit_code, effective_from)
);
CREATE INDEX rulebook_unit ON rulebook (unit_code);
COMMENT ON TABLE rulebook IS 'Thresholds, deadlines and switches, dated. An act is judged by the rows in force on its effective date.';
COMMENT ON COLUMN rulebook.rule_key IS 'What the value is for, such as exit.quiet-days.';
COMMENT ON COLUMN rulebook.unit_code IS 'Where it holds; CN for the nation.';
COMMENT ON COLUMN rulebook.effective_from IS 'The first day it is in force.';
COMMENT ON COLUMN rulebook.value IS 'The value: a whole number of days, or true or false.';
COMMENT ON COLUMN rulebook.source IS 'The document it comes from, or that it is our proposed default.';
