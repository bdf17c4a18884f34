-- Every move in force at the moment, with the one after it.
WITH timeline AS (
  SELECT subject_id, seq, state, effective_from, effective_to,
    lead(effective_from) OVER (PARTITION BY subject_id ORDER BY effective_from, seq) AS next_from FROM period
  WHERE track = 'institution' AND known_at(known_from, known_to, $2))
