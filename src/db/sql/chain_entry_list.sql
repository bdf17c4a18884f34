SELECT subject.subject_id, subject.track, subject.unit_code, subject.shared_units, subject.parent_id,
  subject.parent_seq, subject.merged_into, entry.seq, entry.kind, entry.from_state, entry.to_state,
  entry.effective_on, entry.precision, entry.recorded_at, entry.officer, entry.basis, entry.reason, entry.note,
  entry.corrects, entry.act_id, entry.payload::text AS payload, entry.evidence::text AS evidence
FROM (SELECT * FROM subject WHERE subject_id = ANY ($1)
  UNION SELECT * FROM subject WHERE parent_id = ANY ($1)) AS subject
JOIN entry USING (subject_id) ORDER BY subject.subject_id, entry.seq
