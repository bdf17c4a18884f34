WITH shared AS (SELECT subject_id, value AS shared, true AS same FROM lead_mark
  WHERE kind || ' ' || value = ANY ($1) AND known_to IS NULL
  UNION ALL SELECT subject_id, family, false FROM lead_mark
  WHERE kind || ' ' || family = ANY ($2) AND known_to IS NULL)
SELECT DISTINCT ON (shared.subject_id) shared.subject_id, number.value AS number, period.state, shared.shared,
  shared.same
FROM shared JOIN lead_mark number ON number.subject_id = shared.subject_id AND number.kind = 'number'
  AND number.known_to IS NULL
JOIN period ON period.subject_id = shared.subject_id AND period.known_to IS NULL
  AND period.effective_to IS NULL ORDER BY shared.subject_id, shared.same DESC, shared.shared
