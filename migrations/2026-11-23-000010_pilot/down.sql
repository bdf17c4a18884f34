-- Entries are never deleted: a record that holds applications keeps them, with the rules they refer to, and the older
-- constraints hold for what is added from here on.
DROP INDEX subject_parent;
CREATE UNIQUE INDEX subject_parent ON subject (parent_id, parent_seq) WHERE track <> 'pilot';
ALTER TABLE subject DROP CONSTRAINT subject_check;
ALTER TABLE subject ADD CONSTRAINT subject_check CHECK ((track = 'clearance') = (parent_id IS NOT NULL)) NOT VALID;
ALTER TABLE subject DROP CONSTRAINT subject_track_check;
ALTER TABLE subject ADD CONSTRAINT subject_track_check CHECK (track IN ('institution', 'clearance', 'unit', 'filing')) NOT VALID;
COMMENT ON TABLE subject IS 'Whatever has a chain of its own in the record: an institution, the clearance case of one, or a reporting unit.';
COMMENT ON COLUMN subject.parent_id IS 'For a case: its institution.';
COMMENT ON COLUMN subject.parent_seq IS 'For a case: the institution''s entry that opened it. One case for one stop.';
DELETE FROM transition_rule rule WHERE track = 'pilot'
    AND NOT EXISTS (SELECT 1 FROM entry WHERE (entry.track, entry.from_state, entry.to_state) = (rule.track, rule.from_state, rule.to_state))
    AND NOT EXISTS (SELECT 1 FROM period WHERE (period.track, period.previous_state, period.state) = (rule.track, rule.from_state, rule.to_state));
