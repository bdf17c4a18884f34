SELECT held.subject_id, subject.parent_id AS institution_id, NULL::text AS name, held.unit_code,
  held.unit_code IS NOT NULL AS of_unit, held.seq, held.clocks, held.effective_from, held.effective_to, held.basis,
  held.approver, held.recorded_at, entry.officer
FROM tolling_grant AS held JOIN subject USING (subject_id)
LEFT JOIN entry ON entry.subject_id = held.subject_id AND entry.seq = held.seq
WHERE held.effective_from <= $1 AND known_at(held.known_from, held.known_to, $2)
  AND (held.subject_id = $3 OR held.unit_code = ANY ($4))
ORDER BY held.effective_from, held.subject_id, held.seq
