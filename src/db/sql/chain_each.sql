SELECT entry.subject_id, subject.parent_id, entry.track, seq, kind, from_state, to_state, effective_on, precision,
  recorded_at,
  officer, basis, reason, note, corrects, act_id, payload::text AS payload, evidence::text AS evidence
FROM entry JOIN subject USING (subject_id) WHERE entry.track <> 'filing'
  AND ($1 IS NULL OR subject.unit_code = ANY ($1)) ORDER BY entry.subject_id, seq
