SELECT unit_code, month, approved_on, expected, received, known_from,
  CASE WHEN known_to <= $3 THEN known_to END AS unlocked_at, entry.officer, entry.basis
FROM month_approval JOIN entry USING (subject_id, seq)
WHERE ($1 IS NULL OR month >= $1) AND month <= $2 AND known_from <= $3 ORDER BY unit_code, month, known_from
