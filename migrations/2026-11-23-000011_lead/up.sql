-- Leads: what looks illegal in adjacent sectors (domain note §6.4). A lead is a subject of its own at a unit, with moves by
-- rules L1 to L10 and facts in its chain. Lists read the chains; only what has to be looked up is drawn: the marks by which
-- a lead is known again, and its number.

INSERT INTO transition_rule (track, from_state, to_state, rule) VALUES
    ('lead', 'none', 'received', 'L1'),
    ('lead', 'received', 'merged', 'L1'),
    ('lead', 'triage', 'merged', 'L1'),
    ('lead', 'characterise', 'merged', 'L1'),
    ('lead', 'reopened', 'merged', 'L1'),
    ('lead', 'received', 'triage', 'L2'),
    ('lead', 'reopened', 'triage', 'L2'),
    ('lead', 'triage', 'characterise', 'L3'),
    ('lead', 'characterise', 'escalated', 'L4'),
    ('lead', 'escalated', 'characterise', 'L4'),
    ('lead', 'characterise', 'dispose', 'L5'),
    ('lead', 'dispose', 'verify', 'L6'),
    ('lead', 'verify', 'closed', 'L6'),
    ('lead', 'monitor', 'closed', 'L6'),
    ('lead', 'characterise', 'excluded', 'L7'),
    ('lead', 'triage', 'transferred', 'L8'),
    ('lead', 'characterise', 'transferred', 'L8'),
    ('lead', 'transferred', 'closed', 'L8'),
    ('lead', 'transferred', 'triage', 'L8'),
    ('lead', 'triage', 'monitor', 'L9'),
    ('lead', 'characterise', 'monitor', 'L9'),
    ('lead', 'closed', 'reopened', 'L10'),
    ('lead', 'monitor', 'reopened', 'L10'),
    ('lead', 'excluded', 'reopened', 'L10')
    -- A record that went down to the step before keeps the rules its entries refer to.
    ON CONFLICT DO NOTHING;

ALTER TABLE subject DROP CONSTRAINT subject_track_check;
ALTER TABLE subject ADD CONSTRAINT subject_track_check
    CHECK (track IN ('institution', 'clearance', 'pilot', 'lead', 'unit', 'filing'));
COMMENT ON TABLE subject IS 'Whatever has a chain of its own in the record: an institution, the clearance case of one, its application to convert, a lead, a reporting unit, or a filing of returns.';
CREATE INDEX subject_lead ON subject (unit_code) WHERE track = 'lead';

CREATE TABLE lead_mark (
    subject_id     uuid NOT NULL REFERENCES subject,
    seq            integer NOT NULL,
    item           integer NOT NULL CHECK (item >= 0),
    kind           text COLLATE "C" NOT NULL
        CHECK (kind IN ('number', 'domain', 'app', 'account', 'controller', 'uscc')),
    value          text COLLATE "C" NOT NULL CHECK (value <> ''),
    family         text COLLATE "C" CHECK (family <> ''),
    effective_from date NOT NULL,
    known_from     timestamptz NOT NULL,
    known_to       timestamptz,
    PRIMARY KEY (subject_id, seq, item, known_from),
    FOREIGN KEY (subject_id, seq) REFERENCES entry (subject_id, seq),
    CHECK (known_to > known_from)
);
CREATE UNIQUE INDEX lead_number ON lead_mark (value) WHERE kind = 'number' AND known_to IS NULL;
CREATE INDEX lead_mark_value ON lead_mark (value) WHERE known_to IS NULL;
CREATE INDEX lead_mark_family ON lead_mark (family) WHERE family IS NOT NULL AND known_to IS NULL;
COMMENT ON TABLE lead_mark IS 'By what a lead is known again: its number, domains, apps, accounts, controllers and codes, by moment of knowledge, drawn from its chain.';
COMMENT ON COLUMN lead_mark.subject_id IS 'The lead.';
COMMENT ON COLUMN lead_mark.seq IS 'The entry that says so.';
COMMENT ON COLUMN lead_mark.item IS 'Its place in that entry; the number has 0.';
COMMENT ON COLUMN lead_mark.kind IS 'number, domain, app, account, controller or uscc.';
COMMENT ON COLUMN lead_mark.value IS 'As it is compared.';
COMMENT ON COLUMN lead_mark.family IS 'What sisters have in common: of a domain the registered name without digits and hyphens, of a controller the name.';
COMMENT ON COLUMN lead_mark.effective_from IS 'From when.';
COMMENT ON COLUMN lead_mark.known_from IS 'When the record came to say so.';
COMMENT ON COLUMN lead_mark.known_to IS 'When it ceased to say so; none while it does.';

GRANT SELECT, INSERT ON lead_mark TO winddown_officer;
GRANT UPDATE (known_to) ON lead_mark TO winddown_officer;
ALTER TABLE lead_mark ENABLE ROW LEVEL SECURITY;
ALTER TABLE lead_mark FORCE ROW LEVEL SECURITY;
CREATE POLICY lead_mark_seen ON lead_mark FOR SELECT USING (
    (SELECT EXISTS (SELECT 1 FROM officer_scope WHERE login = current_user AND unit_code = 'CN'))
    OR EXISTS (SELECT 1 FROM subject WHERE subject.subject_id = lead_mark.subject_id));
CREATE POLICY lead_mark_added ON lead_mark FOR INSERT WITH CHECK (
    (SELECT EXISTS (SELECT 1 FROM officer_scope WHERE login = current_user AND unit_code = 'CN' AND writes))
    OR subject_writable(subject_id));
CREATE POLICY lead_mark_closed ON lead_mark FOR UPDATE
    USING ((SELECT EXISTS (SELECT 1 FROM officer_scope WHERE login = current_user AND unit_code = 'CN' AND writes))
        OR subject_writable(subject_id))
    WITH CHECK (known_to IS NOT NULL);
