SELECT subject_id, month, balance_fen, lenders FROM monthly_return
WHERE subject_id = ANY ($1) AND month <= $2 AND NOT missing
  AND known_at(known_from, known_to, $3) ORDER BY subject_id, month
