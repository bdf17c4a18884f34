, now AS MATERIALIZED (
  SELECT subject_id, state FROM known
  WHERE stands_on(effective_from, effective_to, $10) AND ($11 IS NULL OR state = ANY ($11))),
uscc AS MATERIALIZED (
  SELECT DISTINCT ON (subject_id) subject_id, value FROM institution_identifier
  WHERE kind = 'uscc' AND effective_from <= $10 AND known_at(known_from, known_to, $6)
  ORDER BY subject_id, effective_from DESC, seq DESC)
SELECT listed.*, uscc.value AS uscc FROM (
  SELECT answered.subject_id, now.state, (array_agg(answered.name ORDER BY month DESC))[1] AS name,
    (array_agg(answered.unit_code ORDER BY month DESC))[1] AS unit_code,
    (array_agg(answered.of_group ORDER BY month DESC))[1] AS of_group,
    array_agg(month ORDER BY month) AS months, array_agg(due ORDER BY month) AS dues,
    array_agg(missing IS NOT NULL ORDER BY month) AS recorded,
    count(*) FILTER (WHERE missing IS NULL AND due < $10) AS late,
    min(due) FILTER (WHERE missing IS NULL AND due < $10) AS late_since
  FROM answered JOIN now ON now.subject_id = answered.subject_id
  WHERE (missing IS NULL OR missing)
  GROUP BY answered.subject_id, now.state
  HAVING $12 IS NULL OR bool_or(missing IS NULL AND due < $10) OR bool_or(missing AND month >= $12)
  ORDER BY late DESC, late_since NULLS LAST, answered.subject_id LIMIT $13) AS listed
LEFT JOIN uscc ON uscc.subject_id = listed.subject_id
ORDER BY late DESC, late_since NULLS LAST, subject_id
