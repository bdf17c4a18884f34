SELECT later.subject_id, profile.name, profile.unit_code, later.month,
  ARRAY[earlier.balance_fen, earlier.lenders, earlier.borrowers] AS figures_then,
  ARRAY[later.balance_fen, later.lenders, later.borrowers] AS figures_now, earlier.subject_id IS NOT NULL AS was_there,
  later.known_from AS recorded_at, entry.basis
FROM monthly_return AS later
JOIN entry ON entry.subject_id = later.filing_id AND entry.seq = 1
JOIN profile ON profile.subject_id = later.subject_id
  AND stands_on(profile.effective_from, profile.effective_to, later.month)
  AND known_at(profile.known_from, profile.known_to, $3)
LEFT JOIN monthly_return AS earlier ON earlier.subject_id = later.subject_id AND earlier.month = later.month
  AND known_at(earlier.known_from, earlier.known_to, $2)
WHERE later.month = ANY ($1) AND later.known_from > $2 AND known_at(later.known_from, later.known_to, $3)
  AND ($4 IS NULL OR profile.unit_code = ANY ($4))
ORDER BY later.month, profile.name, later.subject_id
