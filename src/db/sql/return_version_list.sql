SELECT given.subject_id, given.month, given.version,
  ARRAY[given.balance_fen, given.lenders, given.borrowers, given.issued_fen, given.repaid_fen, given.overdue_fen,
    given.advanced_fen] AS figures,
  ARRAY[given.provisional, given.estimated, given.definition_break, given.missing] AS marks,
  given.source, given.submitted_on, given.submitted_by, given.filing_id, given.file_row, given.officer, given.known_from,
  CASE WHEN given.known_to <= $4 THEN given.known_to END AS known_to, entry.basis
FROM monthly_return given LEFT JOIN entry ON entry.subject_id = given.filing_id AND entry.seq = 1
WHERE given.subject_id = $1 AND ($2 IS NULL OR given.month >= $2) AND ($3 IS NULL OR given.month <= $3)
  AND given.known_from <= $4 AND ($5 OR known_at(given.known_from, given.known_to, $4))
ORDER BY given.month, given.version
