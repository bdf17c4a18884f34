-- Applications to convert to a micro-loan company (domain note §6.3). An application is a subject of its own under its
-- institution, with moves by rules P1 to P12 and facts in its chain. There are few of them, so nothing but the timeline is
-- drawn: lists read the chains.

INSERT INTO transition_rule (track, from_state, to_state, rule) VALUES
    ('pilot', 'none', 'intent', 'P1'),
    ('pilot', 'intent', 'applied', 'P2'),
    ('pilot', 'applied', 'city-review', 'P3'),
    ('pilot', 'city-review', 'province-review', 'P3'),
    ('pilot', 'province-review', 'provisional', 'P4'),
    ('pilot', 'province-review', 'national-review', 'P5'),
    ('pilot', 'national-review', 'provisional', 'P5'),
    ('pilot', 'provisional', 'capitalised', 'P6'),
    ('pilot', 'capitalised', 'run-off', 'P7'),
    ('pilot', 'run-off', 'acceptance', 'P8'),
    ('pilot', 'acceptance', 'licensed', 'P9'),
    ('pilot', 'city-review', 'returned', 'P10'),
    ('pilot', 'province-review', 'returned', 'P10'),
    ('pilot', 'national-review', 'returned', 'P10'),
    ('pilot', 'returned', 'city-review', 'P10'),
    ('pilot', 'returned', 'province-review', 'P10'),
    ('pilot', 'returned', 'national-review', 'P10'),
    ('pilot', 'intent', 'rejected', 'P11'),
    ('pilot', 'applied', 'rejected', 'P11'),
    ('pilot', 'city-review', 'rejected', 'P11'),
    ('pilot', 'province-review', 'rejected', 'P11'),
    ('pilot', 'national-review', 'rejected', 'P11'),
    ('pilot', 'returned', 'rejected', 'P11'),
    ('pilot', 'provisional', 'rejected', 'P11'),
    ('pilot', 'capitalised', 'rejected', 'P11'),
    ('pilot', 'run-off', 'rejected', 'P11'),
    ('pilot', 'acceptance', 'rejected', 'P11'),
    ('pilot', 'intent', 'withdrawn', 'P11'),
    ('pilot', 'applied', 'withdrawn', 'P11'),
    ('pilot', 'city-review', 'withdrawn', 'P11'),
    ('pilot', 'province-review', 'withdrawn', 'P11'),
    ('pilot', 'national-review', 'withdrawn', 'P11'),
    ('pilot', 'returned', 'withdrawn', 'P11'),
    ('pilot', 'provisional', 'withdrawn', 'P11'),
    ('pilot', 'capitalised', 'withdrawn', 'P11'),
    ('pilot', 'run-off', 'withdrawn', 'P11'),
    ('pilot', 'acceptance', 'withdrawn', 'P11'),
    ('pilot', 'provisional', 'lapsed', 'P12'),
    ('pilot', 'capitalised', 'lapsed', 'P12'),
    ('pilot', 'run-off', 'lapsed', 'P12')
    -- A record that went down to the step before keeps the rules its entries refer to.
    ON CONFLICT DO NOTHING;

ALTER TABLE subject DROP CONSTRAINT subject_track_check;
ALTER TABLE subject ADD CONSTRAINT subject_track_check
    CHECK (track IN ('institution', 'clearance', 'pilot', 'unit', 'filing'));
ALTER TABLE subject DROP CONSTRAINT subject_check;
ALTER TABLE subject ADD CONSTRAINT subject_check CHECK ((track IN ('clearance', 'pilot')) = (parent_id IS NOT NULL));
-- One case for one stop, and one number for one application: each track counts for itself.
DROP INDEX subject_parent;
CREATE UNIQUE INDEX subject_parent ON subject (parent_id, track, parent_seq);
COMMENT ON TABLE subject IS 'Whatever has a chain of its own in the record: an institution, the clearance case of one, its application to convert, a reporting unit, or a filing of returns.';
COMMENT ON COLUMN subject.parent_id IS 'For a case or an application: its institution.';
COMMENT ON COLUMN subject.parent_seq IS 'For a case: the institution''s entry that opened it, one case for one stop. For an application: its number among the institution''s, from 1.';
