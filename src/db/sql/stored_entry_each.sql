-- $1 an institution, with its cases; $2 the first subject, $3 the one before which it ends; each all where it is none.
SELECT subject_id, track, seq, kind, from_state, to_state, effective_on, precision, recorded_at, officer,
  basis, reason, note, corrects, act_id, payload::text AS payload, evidence::text AS evidence, prev_hash, hash
FROM entry WHERE ($1 IS NULL OR subject_id = $1
    OR subject_id IN (SELECT subject_id FROM subject WHERE parent_id = $1))
  AND ($2 IS NULL OR subject_id >= $2) AND ($3 IS NULL OR subject_id < $3)
ORDER BY subject_id, seq
