-- Entries are never deleted: a record that holds leads keeps them, with the rules they refer to.
DROP TABLE lead_mark;
DROP INDEX subject_lead;
ALTER TABLE subject DROP CONSTRAINT subject_track_check;
ALTER TABLE subject ADD CONSTRAINT subject_track_check
    CHECK (track IN ('institution', 'clearance', 'pilot', 'unit', 'filing')) NOT VALID;
COMMENT ON TABLE subject IS 'Whatever has a chain of its own in the record: an institution, the clearance case of one, its application to convert, a reporting unit, or a filing of returns.';
DELETE FROM transition_rule rule WHERE track = 'lead'
    AND NOT EXISTS (SELECT 1 FROM entry WHERE (entry.track, entry.from_state, entry.to_state) = (rule.track, rule.from_state, rule.to_state))
    AND NOT EXISTS (SELECT 1 FROM period WHERE (period.track, period.previous_state, period.state) = (rule.track, rule.from_state, rule.to_state));
