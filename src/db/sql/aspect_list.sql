, shown AS (SELECT * FROM listed ORDER BY place, since NULLS LAST, subject_id LIMIT $10)
SELECT shown.*, uscc.value AS uscc FROM shown
LEFT JOIN LATERAL (
  SELECT value FROM institution_identifier identifier
  WHERE identifier.subject_id = shown.subject_id AND kind = 'uscc' AND effective_from <= $1
    AND known_at(known_from, known_to, $2)
  ORDER BY effective_from DESC, seq DESC LIMIT 1) AS uscc ON true
ORDER BY place, since NULLS LAST, subject_id
