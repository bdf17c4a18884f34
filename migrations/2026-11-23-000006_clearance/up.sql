-- Clearance: what happens to the lenders after an institution stops. Cases move by rules C2 to C20; what is recorded about
-- them besides are facts in their chains; and what lists need of both is drawn here, over effective days and moments of
-- knowledge, as everything derived is.

INSERT INTO transition_rule (track, from_state, to_state, rule) VALUES
    ('clearance', 'open', 'verify', 'C2'),
    ('clearance', 'verify', 'plan', 'C3'),
    ('clearance', 'plan', 'vote', 'C4'),
    ('clearance', 'plan', 'execute', 'C4'),
    ('clearance', 'vote', 'execute', 'C5'),
    ('clearance', 'vote', 'plan', 'C6'),
    ('clearance', 'open', 'notice', 'C7'),
    ('clearance', 'notice', 'verify', 'C8'),
    ('clearance', 'notice', 'final-notice', 'C8'),
    ('clearance', 'open', 'criminal', 'C9'),
    ('clearance', 'notice', 'criminal', 'C9'),
    ('clearance', 'verify', 'criminal', 'C9'),
    ('clearance', 'plan', 'criminal', 'C9'),
    ('clearance', 'vote', 'criminal', 'C9'),
    ('clearance', 'execute', 'criminal', 'C9'),
    ('clearance', 'bankruptcy', 'criminal', 'C9'),
    ('clearance', 'distribution', 'criminal', 'C9'),
    ('clearance', 'final-notice', 'criminal', 'C9'),
    ('clearance', 'accept', 'criminal', 'C9'),
    ('clearance', 'reopened', 'criminal', 'C9'),
    ('clearance', 'criminal', 'verify', 'C10'),
    ('clearance', 'criminal', 'distribution', 'C11'),
    ('clearance', 'bankruptcy', 'distribution', 'C11'),
    ('clearance', 'verify', 'bankruptcy', 'C12'),
    ('clearance', 'execute', 'final-notice', 'C13'),
    ('clearance', 'distribution', 'final-notice', 'C13'),
    ('clearance', 'final-notice', 'accept', 'C14'),
    ('clearance', 'final-notice', 'execute', 'C15'),
    ('clearance', 'accept', 'closed', 'C16'),
    ('clearance', 'accept', 'final-notice', 'C17'),
    ('clearance', 'closed', 'reopened', 'C18'),
    ('clearance', 'reopened', 'verify', 'C19'),
    ('clearance', 'open', 'final-notice', 'C20')
    -- A record that went down to the step before keeps the rules its entries refer to.
    ON CONFLICT DO NOTHING;

-- A reporting unit has a chain of its own: what it grants to every case under it is recorded as everything else is.
ALTER TABLE subject DROP CONSTRAINT subject_track_check;
ALTER TABLE subject ADD CONSTRAINT subject_track_check CHECK (track IN ('institution', 'clearance', 'unit'));
ALTER TABLE subject DROP CONSTRAINT subject_check;
ALTER TABLE subject ADD CONSTRAINT subject_check CHECK ((track = 'clearance') = (parent_id IS NOT NULL));
CREATE UNIQUE INDEX subject_of_unit ON subject (unit_code) WHERE track = 'unit';
COMMENT ON TABLE subject IS 'Whatever has a chain of its own in the record: an institution, the clearance case of one, or a reporting unit.';

-- What a unit grants is public to every officer: a city's clocks stand still by its province's grant.
DROP POLICY subject_seen ON subject;
CREATE POLICY subject_seen ON subject FOR SELECT USING (
    (SELECT EXISTS (SELECT 1 FROM officer_scope WHERE login = current_user AND unit_code = 'CN'))
    OR unit_code IN (SELECT unit_code FROM officer_scope WHERE login = current_user)
    OR (track = 'unit' AND (SELECT EXISTS (SELECT 1 FROM officer_scope WHERE login = current_user)))
    OR (offered_to IS NOT NULL AND offered_to IN (SELECT unit_code FROM officer_scope WHERE login = current_user))
    OR (shared_units <> '{}' AND EXISTS (
        SELECT 1 FROM officer_scope WHERE login = current_user AND unit_code = ANY (shared_units))));

-- No exclusion constraint here, unlike period and profile: sheets are redrawn with every payment, the constraint costs four
-- times what the row does, and what may not overlap (the stage) is a period of the case.
CREATE TABLE case_sheet (
    subject_id             uuid NOT NULL REFERENCES subject,
    institution_id         uuid NOT NULL REFERENCES subject,
    effective_from         date NOT NULL,
    effective_to           date,
    stage                  text COLLATE "C" NOT NULL,
    stage_since            date NOT NULL,
    round                  integer NOT NULL CHECK (round > 0),
    round_since            date NOT NULL,
    stopped_on             date NOT NULL,
    stopped_for            text COLLATE "C" NOT NULL,
    body                   text,
    route                  text COLLATE "C" NOT NULL,
    exit_by                date,
    group_on               date,
    plan_on                date,
    rejections             integer NOT NULL,
    principal              numeric(18, 2) CHECK (principal >= 0),
    lenders                bigint,
    advanced               numeric(18, 2) CHECK (advanced >= 0),
    admitted               numeric(18, 2) NOT NULL CHECK (admitted >= 0),
    paid                   numeric(18, 2) NOT NULL CHECK (paid >= 0),
    assumed                numeric(18, 2) NOT NULL CHECK (assumed >= 0),
    returned               numeric(18, 2) NOT NULL CHECK (returned >= 0),
    recovered              numeric(18, 2) NOT NULL CHECK (recovered >= 0),
    outstanding            numeric(18, 2) CHECK (outstanding >= 0),
    base                   text COLLATE "C" CHECK (base IN ('stock', 'claims')),
    shortfall              numeric(18, 2) CHECK (shortfall >= 0),
    lenders_left           bigint,
    claims                 integer NOT NULL,
    claims_open            integer NOT NULL,
    register_closed_on     date,
    claims_until           date,
    notice_until           date,
    objections_open        integer NOT NULL,
    nothing_recoverable_on date,
    items                  text[] COLLATE "C" NOT NULL,
    hard_since             date,
    hard_reason            text COLLATE "C",
    hard_reviewed_on       date,
    disputed_since         date,
    on_hold_since          date,
    last_movement          date NOT NULL,
    outcome                text COLLATE "C",
    known_from             timestamptz NOT NULL,
    known_to               timestamptz,
    PRIMARY KEY (subject_id, effective_from, known_from),
    CHECK (effective_to > effective_from),
    CHECK (known_to > known_from),
    CHECK ((outstanding IS NULL) = (base IS NULL))
);
CREATE UNIQUE INDEX case_sheet_known ON case_sheet (subject_id, effective_from) WHERE known_to IS NULL;
CREATE INDEX case_sheet_institution ON case_sheet (institution_id, effective_from);
CREATE INDEX case_sheet_hard ON case_sheet (hard_since, institution_id) WHERE hard_since IS NOT NULL;
COMMENT ON TABLE case_sheet IS 'What lists say of a clearance case, by effective day and by moment of knowledge: its stage, who is responsible, and the money, all derived from its chain.';
COMMENT ON COLUMN case_sheet.subject_id IS 'The case.';
COMMENT ON COLUMN case_sheet.institution_id IS 'Its institution.';
COMMENT ON COLUMN case_sheet.effective_from IS 'First day.';
COMMENT ON COLUMN case_sheet.effective_to IS 'The day it ended, not included; none while it lasts.';
COMMENT ON COLUMN case_sheet.stage IS 'Stage word.';
COMMENT ON COLUMN case_sheet.stage_since IS 'Since when it is at that stage.';
COMMENT ON COLUMN case_sheet.round IS 'The round: 1, and one more with every reopening.';
COMMENT ON COLUMN case_sheet.round_since IS 'When the round began.';
COMMENT ON COLUMN case_sheet.stopped_on IS 'The stop that opened the case.';
COMMENT ON COLUMN case_sheet.stopped_for IS 'Reason word of the stop.';
COMMENT ON COLUMN case_sheet.body IS 'The responsible body.';
COMMENT ON COLUMN case_sheet.route IS 'Disposal route: transform, clear, prosecute, bankruptcy or undecided.';
COMMENT ON COLUMN case_sheet.exit_by IS 'The planned exit date.';
COMMENT ON COLUMN case_sheet.group_on IS 'When the working group was named in this round.';
COMMENT ON COLUMN case_sheet.plan_on IS 'When the plan that stands was filed.';
COMMENT ON COLUMN case_sheet.rejections IS 'How often a plan was voted down in this round.';
COMMENT ON COLUMN case_sheet.principal IS 'Principal at the stop, in yuan.';
COMMENT ON COLUMN case_sheet.lenders IS 'Lenders at the stop.';
COMMENT ON COLUMN case_sheet.advanced IS 'Balance advanced by the platform at the stop, in yuan.';
COMMENT ON COLUMN case_sheet.admitted IS 'Principal admitted, in yuan.';
COMMENT ON COLUMN case_sheet.paid IS 'Principal paid to lenders, deposits included, in yuan.';
COMMENT ON COLUMN case_sheet.assumed IS 'Principal assumed by other parties, in yuan.';
COMMENT ON COLUMN case_sheet.returned IS 'Return paid above principal, in yuan.';
COMMENT ON COLUMN case_sheet.recovered IS 'Money got in for the lenders, in yuan.';
COMMENT ON COLUMN case_sheet.outstanding IS 'Principal outstanding, in yuan; none where nothing is known.';
COMMENT ON COLUMN case_sheet.base IS 'What outstanding is counted from: stock (the greater of stock at the stop and claims so far) until the register of claims is closed, then claims.';
COMMENT ON COLUMN case_sheet.shortfall IS 'What the final distribution left unpaid, in yuan; none before it.';
COMMENT ON COLUMN case_sheet.lenders_left IS 'Lenders not fully repaid; none where nothing is known.';
COMMENT ON COLUMN case_sheet.claims IS 'Claims on the register.';
COMMENT ON COLUMN case_sheet.claims_open IS 'Claims that have not come to their end.';
COMMENT ON COLUMN case_sheet.register_closed_on IS 'When the register of claims was closed.';
COMMENT ON COLUMN case_sheet.claims_until IS 'Last day of the window for claims.';
COMMENT ON COLUMN case_sheet.notice_until IS 'Last day of the final notice.';
COMMENT ON COLUMN case_sheet.objections_open IS 'Objections without a decision.';
COMMENT ON COLUMN case_sheet.nothing_recoverable_on IS 'When it was certified that nothing more can be recovered.';
COMMENT ON COLUMN case_sheet.items IS 'Items of the closing checklist on record: R1 to R9.';
COMMENT ON COLUMN case_sheet.hard_since IS 'Since when it is confirmed as hard to clear.';
COMMENT ON COLUMN case_sheet.hard_reason IS 'Why it is hard to clear.';
COMMENT ON COLUMN case_sheet.hard_reviewed_on IS 'When that was last looked at.';
COMMENT ON COLUMN case_sheet.disputed_since IS 'Since when it is disputed.';
COMMENT ON COLUMN case_sheet.on_hold_since IS 'Since when a court or the police hold it.';
COMMENT ON COLUMN case_sheet.last_movement IS 'The last repayment, recovery or move.';
COMMENT ON COLUMN case_sheet.outcome IS 'What it came to, where it is closed.';
COMMENT ON COLUMN case_sheet.known_from IS 'When the record came to say so.';
COMMENT ON COLUMN case_sheet.known_to IS 'When it ceased to say so; none while it does.';

CREATE TABLE tolling_grant (
    subject_id     uuid NOT NULL REFERENCES subject,
    seq            integer NOT NULL,
    unit_code      text COLLATE "C" REFERENCES reporting_unit,
    clocks         text[] COLLATE "C" NOT NULL CHECK (clocks <> '{}'),
    effective_from date NOT NULL,
    effective_to   date NOT NULL,
    basis          text NOT NULL,
    approver       text NOT NULL CHECK (approver <> ''),
    recorded_at    timestamptz NOT NULL,
    known_from     timestamptz NOT NULL,
    known_to       timestamptz,
    PRIMARY KEY (subject_id, seq, known_from),
    FOREIGN KEY (subject_id, seq) REFERENCES entry (subject_id, seq),
    CHECK (effective_to >= effective_from),
    CHECK (known_to > known_from)
);
CREATE UNIQUE INDEX tolling_grant_known ON tolling_grant (subject_id, seq) WHERE known_to IS NULL;
CREATE INDEX tolling_grant_unit ON tolling_grant (unit_code);
COMMENT ON TABLE tolling_grant IS 'Days on which clocks do not run, by an approved grant: of one case, or of every case of a unit and the units below it.';
COMMENT ON COLUMN tolling_grant.subject_id IS 'The case, or the subject of the unit.';
COMMENT ON COLUMN tolling_grant.seq IS 'The entry that recorded the grant.';
COMMENT ON COLUMN tolling_grant.unit_code IS 'The unit whose cases it covers; none where it covers one case.';
COMMENT ON COLUMN tolling_grant.clocks IS 'The clocks that stand still.';
COMMENT ON COLUMN tolling_grant.effective_from IS 'First day.';
COMMENT ON COLUMN tolling_grant.effective_to IS 'Last day, included.';
COMMENT ON COLUMN tolling_grant.basis IS 'The document.';
COMMENT ON COLUMN tolling_grant.approver IS 'Who approved it.';
COMMENT ON COLUMN tolling_grant.recorded_at IS 'When the entry was recorded; after the first day it is a grant after the fact.';
COMMENT ON COLUMN tolling_grant.known_from IS 'When the record came to say so.';
COMMENT ON COLUMN tolling_grant.known_to IS 'When it ceased to say so; none while it does.';

GRANT SELECT, INSERT ON case_sheet, tolling_grant TO winddown_officer;
GRANT UPDATE (known_to) ON case_sheet, tolling_grant TO winddown_officer;

DO $$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['case_sheet', 'tolling_grant'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one);
        EXECUTE format($policy$
            CREATE POLICY %1$s_seen ON %1$I FOR SELECT USING (
                (SELECT EXISTS (SELECT 1 FROM officer_scope WHERE login = current_user AND unit_code = 'CN'))
                OR EXISTS (SELECT 1 FROM subject WHERE subject.subject_id = %1$I.subject_id))$policy$, one);
        EXECUTE format($policy$
            CREATE POLICY %1$s_added ON %1$I FOR INSERT WITH CHECK (
                (SELECT EXISTS (SELECT 1 FROM officer_scope WHERE login = current_user AND unit_code = 'CN' AND writes))
                OR subject_writable(subject_id))$policy$, one);
        EXECUTE format($policy$
            CREATE POLICY %1$s_closed ON %1$I FOR UPDATE
            USING ((SELECT EXISTS (SELECT 1 FROM officer_scope WHERE login = current_user AND unit_code = 'CN' AND writes))
                OR subject_writable(subject_id))
            WITH CHECK (known_to IS NOT NULL)$policy$, one);
    END LOOP;
END $$;

-- A list read right after a large import would be planned as if the tables were still small, and take ten times as long.
-- Only the owner may analyse, so the owner does it for whoever has written much.
CREATE FUNCTION statistics_refresh() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    ANALYZE subject, entry, period, profile, institution_name, institution_identifier, case_sheet, tolling_grant;
END $$;
COMMENT ON FUNCTION statistics_refresh() IS 'Has the planner count the rows again; called in the transaction that wrote many.';
