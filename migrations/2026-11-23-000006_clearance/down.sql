-- Entries are never deleted: a record that holds acts of units, or cases beyond their opening, keeps them, with the rules
-- they refer to, and the older constraints hold for what is added from here on.
DROP FUNCTION statistics_refresh();
DROP TABLE tolling_grant, case_sheet;
DROP POLICY subject_seen ON subject;
CREATE POLICY subject_seen ON subject FOR SELECT USING (
    (SELECT EXISTS (SELECT 1 FROM officer_scope WHERE login = current_user AND unit_code = 'CN'))
    OR unit_code IN (SELECT unit_code FROM officer_scope WHERE login = current_user)
    OR (offered_to IS NOT NULL AND offered_to IN (SELECT unit_code FROM officer_scope WHERE login = current_user))
    OR (shared_units <> '{}' AND EXISTS (
        SELECT 1 FROM officer_scope WHERE login = current_user AND unit_code = ANY (shared_units))));
DROP INDEX subject_of_unit;
ALTER TABLE subject DROP CONSTRAINT subject_check;
ALTER TABLE subject ADD CONSTRAINT subject_check CHECK ((track = 'institution') = (parent_id IS NULL)) NOT VALID;
ALTER TABLE subject DROP CONSTRAINT subject_track_check;
ALTER TABLE subject ADD CONSTRAINT subject_track_check CHECK (track IN ('institution', 'clearance')) NOT VALID;
COMMENT ON TABLE subject IS 'Whatever has a life of its own in the record: an institution, or the clearance case of one.';
DELETE FROM transition_rule rule WHERE track = 'clearance' AND rule <> 'C1'
    AND NOT EXISTS (SELECT 1 FROM entry WHERE (entry.track, entry.from_state, entry.to_state) = (rule.track, rule.from_state, rule.to_state))
    AND NOT EXISTS (SELECT 1 FROM period WHERE (period.track, period.previous_state, period.state) = (rule.track, rule.from_state, rule.to_state));
