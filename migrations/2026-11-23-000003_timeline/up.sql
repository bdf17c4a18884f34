-- What is derived from entries: the timeline of states, and the facts of an institution, each known from one moment to
-- another and effective from one day to another. All of it can be dropped and drawn again.

CREATE TABLE period (
    subject_id     uuid NOT NULL REFERENCES subject,
    seq            integer NOT NULL,
    track          text COLLATE "C" NOT NULL,
    previous_state text COLLATE "C" NOT NULL,
    state          text COLLATE "C" NOT NULL,
    effective_from date NOT NULL,
    effective_to   date,
    precision      text COLLATE "C" NOT NULL,
    reason         text COLLATE "C" NOT NULL,
    basis          text NOT NULL,
    owed           text[] COLLATE "C" NOT NULL,
    known_from     timestamptz NOT NULL,
    known_to       timestamptz,
    PRIMARY KEY (subject_id, seq, known_from),
    FOREIGN KEY (subject_id, seq) REFERENCES entry (subject_id, seq),
    FOREIGN KEY (track, previous_state, state) REFERENCES transition_rule,
    CHECK (effective_to >= effective_from),
    CHECK (known_to > known_from),
    -- The subject stands here as 128 bits of hash: B-tree operators in GiST weigh a uuid by its first 53 bits, which ids
    -- made in one millisecond share, and each look-up would then visit all of them.
    CONSTRAINT period_one_state EXCLUDE USING gist (
        uuid_hash_extended(subject_id, 0) WITH =,
        uuid_hash_extended(subject_id, 1) WITH =,
        daterange(effective_from, effective_to) WITH &&,
        tstzrange(known_from, known_to) WITH &&
    )
);
-- What is known now is what a redrawing closes and most lists read; and an entry begins one known period.
CREATE UNIQUE INDEX period_known ON period (subject_id, seq) WHERE known_to IS NULL;
CREATE INDEX period_state ON period (track, state, effective_from, subject_id);
CREATE INDEX period_rule ON period (track, previous_state, state);
COMMENT ON TABLE period IS 'The timeline: which state a subject was in, from which day to which, as known from which moment to which. A subject has one state on one day at one moment of knowledge.';
COMMENT ON COLUMN period.subject_id IS 'Whose period.';
COMMENT ON COLUMN period.seq IS 'The entry that began it.';
COMMENT ON COLUMN period.track IS 'The subject''s track.';
COMMENT ON COLUMN period.previous_state IS 'The state before, in the timeline as drawn; the pair must be a legal move.';
COMMENT ON COLUMN period.state IS 'The state.';
COMMENT ON COLUMN period.effective_from IS 'First day.';
COMMENT ON COLUMN period.effective_to IS 'The day it ended, not included; equal to the first day where another move followed on the same day; none while it lasts.';
COMMENT ON COLUMN period.precision IS 'Whether the first day is exact or the state was seen not later than that day.';
COMMENT ON COLUMN period.reason IS 'Reason of the move, corrections applied.';
COMMENT ON COLUMN period.basis IS 'Basis of the move, corrections applied.';
COMMENT ON COLUMN period.owed IS 'Kinds of evidence still owed for the move.';
COMMENT ON COLUMN period.known_from IS 'When the record came to say so.';
COMMENT ON COLUMN period.known_to IS 'When it ceased to say so; none while it does.';

CREATE TABLE profile (
    subject_id       uuid NOT NULL REFERENCES subject,
    effective_from   date NOT NULL,
    effective_to     date,
    name             text COLLATE "C" NOT NULL,
    unit_code        text COLLATE "C" NOT NULL REFERENCES reporting_unit,
    registered_place text COLLATE "C",
    operating_place  text COLLATE "C",
    launched_on      date,
    disputed         boolean NOT NULL,
    known_from       timestamptz NOT NULL,
    known_to         timestamptz,
    PRIMARY KEY (subject_id, effective_from, known_from),
    CHECK (effective_to > effective_from),
    CHECK (known_to > known_from),
    CONSTRAINT profile_one_profile EXCLUDE USING gist (
        uuid_hash_extended(subject_id, 0) WITH =,
        uuid_hash_extended(subject_id, 1) WITH =,
        daterange(effective_from, effective_to) WITH &&,
        tstzrange(known_from, known_to) WITH &&
    )
);
CREATE UNIQUE INDEX profile_known ON profile (subject_id, effective_from) WHERE known_to IS NULL;
CREATE INDEX profile_unit ON profile (unit_code, subject_id);
COMMENT ON TABLE profile IS 'What lists say of an institution: its name, jurisdiction and places, by effective day and by moment of knowledge.';
COMMENT ON COLUMN profile.subject_id IS 'The institution.';
COMMENT ON COLUMN profile.effective_from IS 'First day.';
COMMENT ON COLUMN profile.effective_to IS 'The day it ended, not included; none while it lasts.';
COMMENT ON COLUMN profile.name IS 'The legal name, or the platform''s name where no legal name is known.';
COMMENT ON COLUMN profile.unit_code IS 'The unit with jurisdiction.';
COMMENT ON COLUMN profile.registered_place IS 'Division code of registration.';
COMMENT ON COLUMN profile.operating_place IS 'Division code of operation.';
COMMENT ON COLUMN profile.launched_on IS 'The day the platform went online.';
COMMENT ON COLUMN profile.disputed IS 'A source calls the platform disputed.';
COMMENT ON COLUMN profile.known_from IS 'When the record came to say so.';
COMMENT ON COLUMN profile.known_to IS 'When it ceased to say so; none while it does.';

CREATE FUNCTION name_grams(name_key text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
$$ SELECT array_agg(DISTINCT gram) FROM (
       SELECT substr(name_key, place, size) AS gram
       FROM generate_series(1, char_length(name_key)) AS place, generate_series(1, 2) AS size
       WHERE place + size - 1 <= char_length(name_key)) AS grams $$;
COMMENT ON FUNCTION name_grams(text) IS 'Every character and pair of characters of a name. Chinese names are searched by parts of one or two characters, for which trigrams are too long.';

CREATE TABLE institution_name (
    subject_id     uuid NOT NULL REFERENCES subject,
    seq            integer NOT NULL,
    item           integer NOT NULL,
    kind           text COLLATE "C" NOT NULL CHECK (kind IN ('legal', 'brand', 'former')),
    name           text COLLATE "C" NOT NULL,
    name_key       text COLLATE "C" NOT NULL,
    effective_from date NOT NULL,
    effective_to   date,
    known_from     timestamptz NOT NULL,
    known_to       timestamptz,
    PRIMARY KEY (subject_id, seq, item, known_from),
    FOREIGN KEY (subject_id, seq) REFERENCES entry (subject_id, seq),
    CHECK (known_to > known_from)
);
CREATE INDEX institution_name_key ON institution_name (name_key text_pattern_ops);
CREATE INDEX institution_name_grams ON institution_name USING gin (name_grams(name_key));
COMMENT ON TABLE institution_name IS 'Dated names of institutions.';
COMMENT ON COLUMN institution_name.subject_id IS 'The institution.';
COMMENT ON COLUMN institution_name.seq IS 'The entry that gave the name.';
COMMENT ON COLUMN institution_name.item IS 'Which name of that entry, from 0.';
COMMENT ON COLUMN institution_name.kind IS 'legal, brand (the platform) or former.';
COMMENT ON COLUMN institution_name.name IS 'The name as written.';
COMMENT ON COLUMN institution_name.name_key IS 'The name without case, width, brackets, dots and blanks, for matching.';
COMMENT ON COLUMN institution_name.effective_from IS 'First day.';
COMMENT ON COLUMN institution_name.effective_to IS 'The day it ended, not included; none while it lasts.';
COMMENT ON COLUMN institution_name.known_from IS 'When the record came to say so.';
COMMENT ON COLUMN institution_name.known_to IS 'When it ceased to say so; none while it does.';

CREATE TABLE institution_identifier (
    subject_id     uuid NOT NULL REFERENCES subject,
    seq            integer NOT NULL,
    item           integer NOT NULL,
    kind           text COLLATE "C" NOT NULL,
    value          text COLLATE "C" NOT NULL,
    check_accepted boolean NOT NULL,
    effective_from date NOT NULL,
    effective_to   date,
    known_from     timestamptz NOT NULL,
    known_to       timestamptz,
    PRIMARY KEY (subject_id, seq, item, known_from),
    FOREIGN KEY (subject_id, seq) REFERENCES entry (subject_id, seq),
    CHECK (known_to > known_from)
);
CREATE INDEX institution_identifier_value ON institution_identifier (value, kind);
COMMENT ON TABLE institution_identifier IS 'Dated, typed identifiers of institutions: the unified social credit code, older numbers, domains, filings and licences.';
COMMENT ON COLUMN institution_identifier.subject_id IS 'The institution.';
COMMENT ON COLUMN institution_identifier.seq IS 'The entry that gave the identifier.';
COMMENT ON COLUMN institution_identifier.item IS 'Which identifier of that entry, from 0.';
COMMENT ON COLUMN institution_identifier.kind IS 'What kind of identifier.';
COMMENT ON COLUMN institution_identifier.value IS 'The identifier, normalised.';
COMMENT ON COLUMN institution_identifier.check_accepted IS 'A unified social credit code whose check digit fails, accepted on evidence.';
COMMENT ON COLUMN institution_identifier.effective_from IS 'First day.';
COMMENT ON COLUMN institution_identifier.effective_to IS 'The day it ended, not included; none while it lasts.';
COMMENT ON COLUMN institution_identifier.known_from IS 'When the record came to say so.';
COMMENT ON COLUMN institution_identifier.known_to IS 'When it ceased to say so; none while it does.';
