-- Monthly returns, what approves and locks them, what a reduction is planned to reach, and the bulletins published from
-- them. A return is a record of its own, not a derived row: a million of them come in one file, and an entry each would
-- cost more than all the rest. So a file, or one return by hand, is a *filing*: a subject with an entry that carries a
-- digest of every row, and the rows name their filing. What approves a month, plans a reduction or publishes a bulletin is
-- an entry like any other, and drawn here.

ALTER TABLE subject DROP CONSTRAINT subject_track_check;
ALTER TABLE subject ADD CONSTRAINT subject_track_check CHECK (track IN ('institution', 'clearance', 'unit', 'filing'));

-- A filing without its entry would be rows that nobody answers for. The entry comes last, when the digest is known.
CREATE FUNCTION filing_has_entry() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM entry WHERE subject_id = NEW.subject_id AND seq = 1) THEN
        RAISE EXCEPTION 'filing % has no entry', NEW.subject_id
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'filing_has_entry';
    END IF;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION filing_has_entry() IS 'At the end of the transaction: a filing must have its entry.';
CREATE CONSTRAINT TRIGGER filing_has_entry AFTER INSERT ON subject DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.track = 'filing') EXECUTE FUNCTION filing_has_entry();

CREATE TABLE monthly_return (
    subject_id       uuid NOT NULL REFERENCES subject,
    month            date NOT NULL CHECK (extract(day FROM month + 1) = 1),
    version          integer NOT NULL CHECK (version > 0),
    filing_id        uuid NOT NULL,
    file_row         integer NOT NULL CHECK (file_row > 0),
    balance_fen      bigint CHECK (balance_fen >= 0),
    lenders          bigint CHECK (lenders >= 0),
    borrowers        bigint CHECK (borrowers >= 0),
    issued_fen       bigint CHECK (issued_fen >= 0),
    repaid_fen       bigint CHECK (repaid_fen >= 0),
    overdue_fen      bigint CHECK (overdue_fen >= 0),
    advanced_fen     bigint CHECK (advanced_fen >= 0),
    provisional      boolean NOT NULL,
    estimated        boolean NOT NULL,
    definition_break boolean NOT NULL,
    missing          boolean NOT NULL,
    source           text NOT NULL CHECK (source <> ''),
    submitted_on     date NOT NULL,
    submitted_by     text NOT NULL,
    officer          text COLLATE "C" NOT NULL,
    known_from       timestamptz NOT NULL,
    known_to         timestamptz,
    PRIMARY KEY (subject_id, month, version),
    CHECK (known_to > known_from),
    CHECK (NOT missing OR (balance_fen IS NULL AND lenders IS NULL AND borrowers IS NULL AND issued_fen IS NULL
        AND repaid_fen IS NULL AND overdue_fen IS NULL AND advanced_fen IS NULL))
);
CREATE UNIQUE INDEX monthly_return_known ON monthly_return (subject_id, month) WHERE known_to IS NULL;
-- Months come in one after another, so that a summary of each block of rows finds those of a month.
CREATE INDEX monthly_return_month ON monthly_return USING brin (month);
CREATE INDEX monthly_return_filing ON monthly_return USING brin (filing_id);
COMMENT ON TABLE monthly_return IS 'What an institution reported for the end of a month, one row a version: a restatement is a new version, and the old one stays.';
COMMENT ON COLUMN monthly_return.subject_id IS 'The institution.';
COMMENT ON COLUMN monthly_return.month IS 'The last day of the month.';
COMMENT ON COLUMN monthly_return.version IS '1 for what was reported first, then one more with each restatement.';
COMMENT ON COLUMN monthly_return.filing_id IS 'The filing it came with: a subject whose entry carries the digest of its rows.';
COMMENT ON COLUMN monthly_return.file_row IS 'Its place in the filing: the row of the file as a spreadsheet shows it, 1 for a single return.';
COMMENT ON COLUMN monthly_return.balance_fen IS 'Outstanding principal of loans, in fen; interest not counted (借贷余额). None where not reported.';
COMMENT ON COLUMN monthly_return.lenders IS 'Distinct persons to whom principal is owed at the end of the month (出借人数).';
COMMENT ON COLUMN monthly_return.borrowers IS 'Distinct persons who owe principal at the end of the month (借款人数).';
COMMENT ON COLUMN monthly_return.issued_fen IS 'New loans of the month, in fen.';
COMMENT ON COLUMN monthly_return.repaid_fen IS 'Principal repaid in the month, in fen.';
COMMENT ON COLUMN monthly_return.overdue_fen IS 'Principal overdue at the end of the month, in fen.';
COMMENT ON COLUMN monthly_return.advanced_fen IS 'What the platform has advanced for borrowers, at the end of the month, in fen (代偿余额).';
COMMENT ON COLUMN monthly_return.provisional IS 'The figures are provisional.';
COMMENT ON COLUMN monthly_return.estimated IS 'The figures are an estimate of the office.';
COMMENT ON COLUMN monthly_return.definition_break IS 'A definition changed: not to be compared with the month before.';
COMMENT ON COLUMN monthly_return.missing IS 'Recorded as missing: the figures are not to be had.';
COMMENT ON COLUMN monthly_return.source IS 'Where the figures come from: the institution, its custodian, a tracker.';
COMMENT ON COLUMN monthly_return.submitted_on IS 'The day they were handed in.';
COMMENT ON COLUMN monthly_return.submitted_by IS 'Who handed them in.';
COMMENT ON COLUMN monthly_return.officer IS 'The login role that recorded them.';
COMMENT ON COLUMN monthly_return.known_from IS 'When the record came to say so.';
COMMENT ON COLUMN monthly_return.known_to IS 'When a newer version took its place; none while it stands.';

-- One look a statement rather than a foreign key a row: the rows of a statement belong to one filing or a few.
CREATE FUNCTION returns_have_filing() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    orphan uuid;
BEGIN
    SELECT filing_id INTO orphan FROM (SELECT DISTINCT filing_id FROM added) AS filings
    WHERE NOT EXISTS (SELECT 1 FROM subject WHERE subject_id = filing_id AND track = 'filing') LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'returns of filing %, which is not on record', orphan
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'returns_have_filing';
    END IF;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION returns_have_filing() IS 'Every return belongs to a filing that is on record.';
CREATE TRIGGER returns_have_filing AFTER INSERT ON monthly_return REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION returns_have_filing();

CREATE FUNCTION return_stays() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    kept monthly_return;
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.known_to IS NULL AND NEW.known_to IS NOT NULL THEN
        kept := NEW;
        kept.known_to := NULL;
        IF kept IS NOT DISTINCT FROM OLD THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'returns are never changed or removed; record a restatement'
        USING ERRCODE = 'insufficient_privilege';
END $$;
COMMENT ON FUNCTION return_stays() IS 'Refuses to change or remove returns, even for the owner of the table. That a newer version took its place may be noted, once.';
CREATE TRIGGER return_stays BEFORE UPDATE OR DELETE ON monthly_return FOR EACH ROW EXECUTE FUNCTION return_stays();
CREATE TRIGGER return_stays_all BEFORE TRUNCATE ON monthly_return FOR EACH STATEMENT EXECUTE FUNCTION entry_stays();

CREATE TABLE month_approval (
    subject_id  uuid NOT NULL REFERENCES subject,
    seq         integer NOT NULL,
    unit_code   text COLLATE "C" NOT NULL REFERENCES reporting_unit,
    month       date NOT NULL CHECK (extract(day FROM month + 1) = 1),
    approved_on date NOT NULL,
    expected    bigint NOT NULL CHECK (expected >= 0),
    received    bigint NOT NULL CHECK (received >= 0 AND received <= expected),
    known_from  timestamptz NOT NULL,
    known_to    timestamptz,
    PRIMARY KEY (subject_id, seq, known_from),
    FOREIGN KEY (subject_id, seq) REFERENCES entry (subject_id, seq),
    CHECK (known_to > known_from)
);
CREATE UNIQUE INDEX month_approval_known ON month_approval (unit_code, month) WHERE known_to IS NULL;
COMMENT ON TABLE month_approval IS 'Months that a unit has approved, and so locked for every institution under it, by moment of knowledge. Unlocking ends a row.';
COMMENT ON COLUMN month_approval.subject_id IS 'The unit''s subject, whose entry approved.';
COMMENT ON COLUMN month_approval.seq IS 'That entry.';
COMMENT ON COLUMN month_approval.unit_code IS 'The unit.';
COMMENT ON COLUMN month_approval.month IS 'The last day of the month approved.';
COMMENT ON COLUMN month_approval.approved_on IS 'The day of the approval.';
COMMENT ON COLUMN month_approval.expected IS 'Returns owed under the unit when it approved.';
COMMENT ON COLUMN month_approval.received IS 'Returns received then.';
COMMENT ON COLUMN month_approval.known_from IS 'When the record came to say so.';
COMMENT ON COLUMN month_approval.known_to IS 'When the month was unlocked; none while it is locked.';

CREATE TABLE reduction_plan (
    subject_id     uuid NOT NULL REFERENCES subject,
    seq            integer NOT NULL,
    measure        text COLLATE "C" NOT NULL CHECK (measure IN ('institutions', 'balance', 'lenders', 'borrowers')),
    effective_from date NOT NULL,
    effective_to   date,
    baseline_month date NOT NULL CHECK (extract(day FROM baseline_month + 1) = 1),
    baseline       bigint NOT NULL CHECK (baseline >= 0),
    end_on         date NOT NULL,
    target_months  date[] NOT NULL,
    targets        bigint[] NOT NULL,
    known_from     timestamptz NOT NULL,
    known_to       timestamptz,
    PRIMARY KEY (subject_id, seq, measure, known_from),
    FOREIGN KEY (subject_id, seq) REFERENCES entry (subject_id, seq),
    CHECK (effective_to > effective_from),
    CHECK (known_to > known_from),
    CHECK (cardinality(target_months) = cardinality(targets))
);
CREATE UNIQUE INDEX reduction_plan_known ON reduction_plan (subject_id, seq, measure) WHERE known_to IS NULL;
COMMENT ON TABLE reduction_plan IS 'What a reduction is planned to reach, for an institution or a unit, by effective day and by moment of knowledge. A new plan for a measure ends the one before.';
COMMENT ON COLUMN reduction_plan.subject_id IS 'The institution, or the unit''s subject.';
COMMENT ON COLUMN reduction_plan.seq IS 'The entry that set it.';
COMMENT ON COLUMN reduction_plan.measure IS 'What is to fall.';
COMMENT ON COLUMN reduction_plan.effective_from IS 'First day of the plan.';
COMMENT ON COLUMN reduction_plan.effective_to IS 'The day another took its place, not included; none while it stands.';
COMMENT ON COLUMN reduction_plan.baseline_month IS 'The month-end it starts from.';
COMMENT ON COLUMN reduction_plan.baseline IS 'The figure then: fen for the balance, else a count.';
COMMENT ON COLUMN reduction_plan.end_on IS 'The day by which it is to be zero.';
COMMENT ON COLUMN reduction_plan.target_months IS 'Month-ends with a target, in order.';
COMMENT ON COLUMN reduction_plan.targets IS 'The target of each, in the unit of the baseline.';
COMMENT ON COLUMN reduction_plan.known_from IS 'When the record came to say so.';
COMMENT ON COLUMN reduction_plan.known_to IS 'When it ceased to say so; none while it does.';

CREATE TABLE bulletin (
    subject_id   uuid NOT NULL REFERENCES subject,
    number       integer NOT NULL CHECK (number > 0),
    seq          integer NOT NULL,
    unit_code    text COLLATE "C" NOT NULL REFERENCES reporting_unit,
    as_of        date NOT NULL,
    baseline     date NOT NULL CHECK (baseline < as_of),
    known_at     timestamptz NOT NULL,
    published_at timestamptz NOT NULL,
    sha256       text COLLATE "C" NOT NULL,
    content      text NOT NULL,
    PRIMARY KEY (subject_id, number),
    FOREIGN KEY (subject_id, seq) REFERENCES entry (subject_id, seq),
    CHECK (known_at <= published_at)
);
CREATE INDEX bulletin_entry ON bulletin (subject_id, seq);
CREATE INDEX bulletin_unit ON bulletin (unit_code);
CREATE TRIGGER bulletin_stays BEFORE UPDATE OR DELETE ON bulletin FOR EACH ROW EXECUTE FUNCTION entry_stays();
CREATE TRIGGER bulletin_stays_all BEFORE TRUNCATE ON bulletin FOR EACH STATEMENT EXECUTE FUNCTION entry_stays();
COMMENT ON TABLE bulletin IS 'Bulletins as published, to the byte. A published bulletin is public: every officer may read it.';
COMMENT ON COLUMN bulletin.subject_id IS 'The subject of the unit that published.';
COMMENT ON COLUMN bulletin.number IS 'Number among the bulletins of the unit, from 1 without gaps.';
COMMENT ON COLUMN bulletin.seq IS 'The entry that published it; it carries the SHA-256.';
COMMENT ON COLUMN bulletin.unit_code IS 'The unit.';
COMMENT ON COLUMN bulletin.as_of IS 'The day its figures are for.';
COMMENT ON COLUMN bulletin.baseline IS 'The day they are compared with.';
COMMENT ON COLUMN bulletin.known_at IS 'The moment of knowledge they are drawn at.';
COMMENT ON COLUMN bulletin.published_at IS 'When it was published.';
COMMENT ON COLUMN bulletin.sha256 IS 'SHA-256 of the content, in hexadecimal.';
COMMENT ON COLUMN bulletin.content IS 'Every figure and sentence, as the exact text that was hashed.';

ALTER TABLE import DROP CONSTRAINT import_kind_check;
ALTER TABLE import ADD CONSTRAINT import_kind_check CHECK (kind IN ('institutions', 'changes', 'returns'));

GRANT SELECT, INSERT ON monthly_return, month_approval, reduction_plan, bulletin TO winddown_officer;
GRANT UPDATE (known_to) ON monthly_return, month_approval, reduction_plan TO winddown_officer;

DO $$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['monthly_return', 'month_approval', 'reduction_plan', 'bulletin'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one);
        EXECUTE format($policy$
            CREATE POLICY %1$s_seen ON %1$I FOR SELECT USING (
                (SELECT EXISTS (SELECT 1 FROM officer_scope WHERE login = current_user AND unit_code = 'CN'))
                OR EXISTS (SELECT 1 FROM subject WHERE subject.subject_id = %1$I.subject_id))$policy$, one);
    END LOOP;
    FOREACH one IN ARRAY ARRAY['month_approval', 'reduction_plan', 'bulletin'] LOOP
        EXECUTE format($policy$
            CREATE POLICY %1$s_added ON %1$I FOR INSERT WITH CHECK (
                (SELECT EXISTS (SELECT 1 FROM officer_scope WHERE login = current_user AND unit_code = 'CN' AND writes))
                OR subject_writable(subject_id))$policy$, one);
    END LOOP;
    FOREACH one IN ARRAY ARRAY['monthly_return', 'month_approval', 'reduction_plan'] LOOP
        EXECUTE format($policy$
            CREATE POLICY %1$s_closed ON %1$I FOR UPDATE
            USING ((SELECT EXISTS (SELECT 1 FROM officer_scope WHERE login = current_user AND unit_code = 'CN' AND writes))
                OR subject_writable(subject_id))
            WITH CHECK (known_to IS NOT NULL)$policy$, one);
    END LOOP;
END $$;
-- A return names the officer who records it, and nobody else.
CREATE POLICY monthly_return_added ON monthly_return FOR INSERT WITH CHECK (
    officer = current_user
    AND ((SELECT EXISTS (SELECT 1 FROM officer_scope WHERE login = current_user AND unit_code = 'CN' AND writes))
         OR subject_writable(subject_id)));

CREATE OR REPLACE FUNCTION statistics_refresh() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    ANALYZE subject, entry, period, profile, institution_name, institution_identifier, case_sheet, tolling_grant,
        monthly_return;
END $$;
