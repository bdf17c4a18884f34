-- The ledger: subjects and their entries. Everything official is an entry; everything else can be derived again.

CREATE TABLE subject (
    subject_id   uuid PRIMARY KEY,
    track        text COLLATE "C" NOT NULL CHECK (track IN ('institution', 'clearance')),
    unit_code    text COLLATE "C" NOT NULL REFERENCES reporting_unit,
    shared_units text[] COLLATE "C" NOT NULL DEFAULT '{}',
    offered_to   text COLLATE "C" REFERENCES reporting_unit,
    parent_id    uuid REFERENCES subject,
    parent_seq   integer,
    merged_into  uuid REFERENCES subject,
    CHECK ((track = 'institution') = (parent_id IS NULL)),
    CHECK ((parent_id IS NULL) = (parent_seq IS NULL))
);
CREATE INDEX subject_unit ON subject (unit_code);
CREATE INDEX subject_offered ON subject (offered_to) WHERE offered_to IS NOT NULL;
CREATE UNIQUE INDEX subject_parent ON subject (parent_id, parent_seq);
CREATE INDEX subject_merged ON subject (merged_into) WHERE merged_into IS NOT NULL;
COMMENT ON TABLE subject IS 'Whatever has a life of its own in the record: an institution, or the clearance case of one.';
COMMENT ON COLUMN subject.subject_id IS 'UUID version 7; the distribution column.';
COMMENT ON COLUMN subject.track IS 'Whose life it is.';
COMMENT ON COLUMN subject.unit_code IS 'The unit that has jurisdiction today; who sees and writes the subject follows from it.';
COMMENT ON COLUMN subject.shared_units IS 'Units that may read it besides: those that gave it away.';
COMMENT ON COLUMN subject.offered_to IS 'The unit that jurisdiction is offered to: it may read the subject, and take it.';
COMMENT ON COLUMN subject.parent_id IS 'For a case: its institution.';
COMMENT ON COLUMN subject.parent_seq IS 'For a case: the institution''s entry that opened it. One case for one stop.';
COMMENT ON COLUMN subject.merged_into IS 'For an institution recorded twice: the one that stays.';

CREATE TABLE entry (
    subject_id   uuid NOT NULL REFERENCES subject,
    seq          integer NOT NULL CHECK (seq > 0),
    track        text COLLATE "C" NOT NULL,
    kind         text COLLATE "C" NOT NULL CHECK (kind IN ('move', 'reopen', 'correction', 'fact')),
    from_state   text COLLATE "C",
    to_state     text COLLATE "C",
    effective_on date NOT NULL,
    precision    text COLLATE "C" NOT NULL CHECK (precision IN ('exact', 'not-later-than')),
    recorded_at  timestamptz NOT NULL,
    officer      text COLLATE "C" NOT NULL,
    basis        text NOT NULL CHECK (basis <> ''),
    reason       text COLLATE "C" NOT NULL CHECK (reason <> ''),
    note         text,
    corrects     integer,
    act_id       uuid NOT NULL,
    payload      json NOT NULL,
    evidence     json NOT NULL,
    prev_hash    bytea,
    hash         bytea NOT NULL,
    PRIMARY KEY (subject_id, seq),
    FOREIGN KEY (track, from_state, to_state) REFERENCES transition_rule,
    FOREIGN KEY (subject_id, corrects) REFERENCES entry (subject_id, seq),
    CHECK ((kind IN ('move', 'reopen')) = (from_state IS NOT NULL)),
    CHECK ((kind IN ('move', 'reopen')) = (to_state IS NOT NULL)),
    CHECK ((kind = 'correction') = (corrects IS NOT NULL)),
    CHECK (corrects < seq)
);
CREATE INDEX entry_act ON entry (act_id);
CREATE INDEX entry_corrects ON entry (subject_id, corrects) WHERE corrects IS NOT NULL;
CREATE INDEX entry_rule ON entry (track, from_state, to_state);
COMMENT ON TABLE entry IS 'The ledger: who, on what basis, moved what from which state to which, effective when, recorded when. Rows are only ever added.';
COMMENT ON COLUMN entry.subject_id IS 'Whose entry.';
COMMENT ON COLUMN entry.seq IS 'Its place in the subject''s chain, from 1 without gaps. Two writers cannot both take the same place.';
COMMENT ON COLUMN entry.track IS 'The subject''s track, here so that the move can be checked against transition_rule.';
COMMENT ON COLUMN entry.kind IS 'move, reopen (a move back that is an act of its own), correction (points at a wrong entry) or fact (a name, an identifier, a transfer and the like).';
COMMENT ON COLUMN entry.from_state IS 'For a move: the state left, as it stood when the move was recorded; none for the first.';
COMMENT ON COLUMN entry.to_state IS 'For a move: the state entered.';
COMMENT ON COLUMN entry.effective_on IS 'The day it happened, in the office''s legal time zone.';
COMMENT ON COLUMN entry.precision IS 'exact, or not-later-than where the source saw a state on that day without knowing since when.';
COMMENT ON COLUMN entry.recorded_at IS 'The moment it was recorded: the server''s clock, never earlier than the entry before.';
COMMENT ON COLUMN entry.officer IS 'The login role that recorded it.';
COMMENT ON COLUMN entry.basis IS 'The document it rests on: number, or title and date.';
COMMENT ON COLUMN entry.reason IS 'Reason code.';
COMMENT ON COLUMN entry.note IS 'Free text.';
COMMENT ON COLUMN entry.corrects IS 'For a correction: the entry it corrects.';
COMMENT ON COLUMN entry.act_id IS 'The act it belongs to; entries of one act are recorded together or not at all.';
COMMENT ON COLUMN entry.payload IS 'What the kind needs beyond the columns, as the exact text that was hashed.';
COMMENT ON COLUMN entry.evidence IS 'Evidence by kind, with file name, SHA-256 and size where there is a file; the exact text that was hashed.';
COMMENT ON COLUMN entry.prev_hash IS 'The hash of the entry before; none for the first.';
COMMENT ON COLUMN entry.hash IS 'SHA-256 over every other column, each preceded by its length.';

-- Stable, not immutable: convert_to is only stable, and PostgreSQL spells a function out in the calling expression only
-- where its body is no less stable than the function claims. Called nineteen times a row, that is half of an insert.
CREATE FUNCTION length_prefixed(part text) RETURNS bytea
LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT int4send(coalesce(octet_length(part), -1)) || convert_to(coalesce(part, ''), 'UTF8') $$;
COMMENT ON FUNCTION length_prefixed(text) IS 'A part of a digest: its length in octets as four bytes, then the octets; -1 for no value. So no two rows have the same encoding.';

CREATE FUNCTION record_moment() RETURNS timestamptz
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    -- The transaction shows itself as a writer first, by a lock whose key is the moment in microseconds, and reads the
    -- clock after. A reader that sees no writer at moment M therefore knows that nothing recorded at or before M can
    -- still turn up (see known_moment). Everybody may see the locks; who is writing is otherwise shown to superusers only.
    PERFORM pg_advisory_xact_lock_shared((extract(epoch FROM clock_timestamp()) * 1000000)::bigint);
    RETURN clock_timestamp();
END $$;
COMMENT ON FUNCTION record_moment() IS 'The moment at which this transaction records.';

CREATE FUNCTION entry_chain() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    before_hash bytea;
    before_moment timestamptz;
BEGIN
    IF NEW.seq > 1 THEN
        SELECT hash, recorded_at INTO before_hash, before_moment
        FROM entry WHERE subject_id = NEW.subject_id AND seq = NEW.seq - 1;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'entry % of subject % has no entry before it', NEW.seq, NEW.subject_id
                USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'entry_chain';
        END IF;
        IF NEW.recorded_at < before_moment THEN
            RAISE EXCEPTION 'entry % of subject % is recorded before entry %', NEW.seq, NEW.subject_id, NEW.seq - 1
                USING ERRCODE = 'unique_violation', CONSTRAINT = 'entry_pkey';
        END IF;
    END IF;
    IF (NEW.recorded_at < transaction_timestamp() OR NEW.recorded_at > clock_timestamp())
       AND NOT (SELECT sample FROM record) THEN
        RAISE EXCEPTION 'recorded_at % is not the time of recording', NEW.recorded_at
            USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_recorded_now';
    END IF;
    NEW.prev_hash := before_hash;
    -- Spelled out here rather than in a function of its own: an expression of simple functions is evaluated without
    -- starting a query for every row. The program computes the same in another language when it verifies.
    NEW.hash := sha256(
           length_prefixed('winddown-entry-1')
        || length_prefixed(encode(before_hash, 'hex'))
        || length_prefixed(NEW.subject_id::text)
        || length_prefixed(NEW.seq::text)
        || length_prefixed(NEW.track)
        || length_prefixed(NEW.kind)
        || length_prefixed(NEW.from_state)
        || length_prefixed(NEW.to_state)
        || length_prefixed(to_char(NEW.effective_on, 'YYYY-MM-DD'))
        || length_prefixed(NEW.precision)
        || length_prefixed((extract(epoch FROM NEW.recorded_at) * 1000000)::bigint::text)
        || length_prefixed(NEW.officer)
        || length_prefixed(NEW.basis)
        || length_prefixed(NEW.reason)
        || length_prefixed(NEW.note)
        || length_prefixed(NEW.corrects::text)
        || length_prefixed(NEW.act_id::text)
        || length_prefixed(NEW.payload::text)
        || length_prefixed(NEW.evidence::text));
    RETURN NEW;
END $$;
COMMENT ON FUNCTION entry_chain() IS 'Links a new entry to the one before and hashes it, whoever writes it. An entry earlier than the one before is a writer who lost a race, and reported as such.';
CREATE TRIGGER entry_chain BEFORE INSERT ON entry FOR EACH ROW EXECUTE FUNCTION entry_chain();

CREATE FUNCTION entry_stays() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'ledger entries are never changed or removed; record a correction'
        USING ERRCODE = 'insufficient_privilege';
END $$;
COMMENT ON FUNCTION entry_stays() IS 'Refuses to change or remove entries, even for the owner of the table.';
CREATE TRIGGER entry_stays BEFORE UPDATE OR DELETE ON entry FOR EACH ROW EXECUTE FUNCTION entry_stays();
CREATE TRIGGER entry_stays_all BEFORE TRUNCATE ON entry FOR EACH STATEMENT EXECUTE FUNCTION entry_stays();
