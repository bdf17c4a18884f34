-- What is handed over to others about borrowers who do not pay, and the issue log. Both are facts in chains; what lists need
-- of them is drawn here, over effective days and moments of knowledge. Counts and receipts only: no person is in it.

CREATE TABLE hand_over (
    subject_id       uuid NOT NULL REFERENCES subject,
    seq              integer NOT NULL,
    effective_from   date NOT NULL,
    effective_to     date,
    handed_on        date NOT NULL,
    list             text COLLATE "C" NOT NULL CHECK (list IN ('credit', 'evasion', 'court', 'joint-punishment')),
    receiver         text NOT NULL CHECK (receiver <> ''),
    receipt          text NOT NULL CHECK (receipt <> ''),
    receipt_on       date NOT NULL,
    basis            text NOT NULL,
    handed           integer NOT NULL CHECK (handed > 0),
    accepted         integer NOT NULL CHECK (accepted >= 0),
    rejected         integer NOT NULL CHECK (rejected >= 0),
    amount           numeric(18, 2) CHECK (amount >= 0),
    overdue_days     integer CHECK (overdue_days >= 0),
    rests_on         text[] COLLATE "C" NOT NULL,
    removed_paid     integer NOT NULL CHECK (removed_paid >= 0),
    removed_mistaken integer NOT NULL CHECK (removed_mistaken >= 0),
    removed_by_court integer NOT NULL CHECK (removed_by_court >= 0),
    removed_objected integer NOT NULL CHECK (removed_objected >= 0),
    known_from       timestamptz NOT NULL,
    known_to         timestamptz,
    PRIMARY KEY (subject_id, seq, effective_from, known_from),
    FOREIGN KEY (subject_id, seq) REFERENCES entry (subject_id, seq),
    CHECK (effective_to > effective_from),
    CHECK (known_to > known_from),
    CHECK (accepted + rejected <= handed),
    CHECK (removed_paid + removed_mistaken + removed_by_court + removed_objected <= accepted),
    CHECK ((list = 'joint-punishment') = (rests_on <> '{}'))
);
CREATE UNIQUE INDEX hand_over_known ON hand_over (subject_id, seq, effective_from) WHERE known_to IS NULL;
COMMENT ON TABLE hand_over IS 'Borrowers handed over to a credit body, the evasion list, the court list or joint punishment: counts and receipts by effective day and by moment of knowledge, never a person.';
COMMENT ON COLUMN hand_over.subject_id IS 'The institution.';
COMMENT ON COLUMN hand_over.seq IS 'The entry that recorded the hand-over.';
COMMENT ON COLUMN hand_over.effective_from IS 'First day on which its counts were these.';
COMMENT ON COLUMN hand_over.effective_to IS 'The day they changed, not included; none while they hold.';
COMMENT ON COLUMN hand_over.handed_on IS 'The day of the hand-over.';
COMMENT ON COLUMN hand_over.list IS 'The list: credit, evasion, court or joint-punishment.';
COMMENT ON COLUMN hand_over.receiver IS 'Who took it.';
COMMENT ON COLUMN hand_over.receipt IS 'The number of the receipt.';
COMMENT ON COLUMN hand_over.receipt_on IS 'The day of the receipt.';
COMMENT ON COLUMN hand_over.basis IS 'The legal basis.';
COMMENT ON COLUMN hand_over.handed IS 'Persons handed over.';
COMMENT ON COLUMN hand_over.accepted IS 'Persons taken onto the list.';
COMMENT ON COLUMN hand_over.rejected IS 'Persons refused; the rest are pending.';
COMMENT ON COLUMN hand_over.amount IS 'What they owe together, in yuan; none where that was not said.';
COMMENT ON COLUMN hand_over.overdue_days IS 'Days overdue of the youngest debt in it; none where that was not said.';
COMMENT ON COLUMN hand_over.rests_on IS 'For joint punishment: the lists it rests on.';
COMMENT ON COLUMN hand_over.removed_paid IS 'Taken off again because they paid.';
COMMENT ON COLUMN hand_over.removed_mistaken IS 'Taken off again because they should not have been on it.';
COMMENT ON COLUMN hand_over.removed_by_court IS 'Taken off again by decision of a court.';
COMMENT ON COLUMN hand_over.removed_objected IS 'Taken off again because their objection was upheld.';
COMMENT ON COLUMN hand_over.known_from IS 'When the record came to say so.';
COMMENT ON COLUMN hand_over.known_to IS 'When it ceased to say so; none while it does.';

CREATE TABLE concern (
    subject_id     uuid NOT NULL REFERENCES subject,
    seq            integer NOT NULL,
    effective_from date NOT NULL,
    effective_to   date,
    raised_on      date NOT NULL,
    category       text COLLATE "C" NOT NULL,
    said           text NOT NULL CHECK (said <> ''),
    owner          text CHECK (owner <> ''),
    due_on         date,
    resolved_on    date,
    resolution     text CHECK (resolution <> ''),
    reopened       integer NOT NULL CHECK (reopened >= 0),
    known_from     timestamptz NOT NULL,
    known_to       timestamptz,
    PRIMARY KEY (subject_id, seq, effective_from, known_from),
    FOREIGN KEY (subject_id, seq) REFERENCES entry (subject_id, seq),
    CHECK (effective_to > effective_from),
    CHECK (known_to > known_from),
    CHECK (due_on >= raised_on),
    CHECK ((resolved_on IS NULL) = (resolution IS NULL))
);
CREATE UNIQUE INDEX concern_known ON concern (subject_id, seq, effective_from) WHERE known_to IS NULL;
CREATE INDEX concern_open ON concern (raised_on, subject_id, seq) WHERE resolved_on IS NULL AND known_to IS NULL;
COMMENT ON TABLE concern IS 'The issue log: new situations and problems of an institution, a case, an application or a lead, by effective day and by moment of knowledge.';
COMMENT ON COLUMN concern.subject_id IS 'What it is about.';
COMMENT ON COLUMN concern.seq IS 'The entry that raised it.';
COMMENT ON COLUMN concern.effective_from IS 'First day on which it stood so.';
COMMENT ON COLUMN concern.effective_to IS 'The day something changed, not included; none while it stands so.';
COMMENT ON COLUMN concern.raised_on IS 'The day it was raised.';
COMMENT ON COLUMN concern.category IS 'Category word.';
COMMENT ON COLUMN concern.said IS 'What it is.';
COMMENT ON COLUMN concern.owner IS 'Who sees to it.';
COMMENT ON COLUMN concern.due_on IS 'By when.';
COMMENT ON COLUMN concern.resolved_on IS 'When it was resolved; none while it is open.';
COMMENT ON COLUMN concern.resolution IS 'How it was resolved.';
COMMENT ON COLUMN concern.reopened IS 'How often it came back.';
COMMENT ON COLUMN concern.known_from IS 'When the record came to say so.';
COMMENT ON COLUMN concern.known_to IS 'When it ceased to say so; none while it does.';

GRANT SELECT, INSERT ON hand_over, concern TO winddown_officer;
GRANT UPDATE (known_to) ON hand_over, concern TO winddown_officer;

DO $$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['hand_over', 'concern'] LOOP
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
