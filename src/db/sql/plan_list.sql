SELECT * FROM reduction_plan WHERE stands_on(effective_from, effective_to, $1)
  AND known_at(known_from, known_to, $2) AND ($3 IS NULL OR subject_id = ANY ($3))
ORDER BY subject_id, measure
