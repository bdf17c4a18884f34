INSERT INTO entry (subject_id, seq, track, kind, from_state, to_state, effective_on, precision, recorded_at, officer,
  basis, reason, note, corrects, act_id, payload, evidence)
SELECT subject_id, seq, track, kind, from_state, to_state, effective_on, precision, recorded_at, officer, basis,
  reason, note, corrects, act_id, payload::json, evidence::json
FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
  AS new (subject_id, seq, track, kind, from_state, to_state, effective_on, precision, recorded_at, officer, basis,
    reason, note, corrects, act_id, payload, evidence)
ORDER BY subject_id, seq
