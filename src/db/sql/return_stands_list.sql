-- Each asked is looked up by itself, as OFFSET 0 holds the planner to: an import fills the table in one transaction, whose planner
-- takes it for empty and would go through all of it for every piece of the file.
SELECT given.* FROM unnest($1, $2, $3) AS asked (subject_id, first, last) CROSS JOIN LATERAL (
  SELECT held.subject_id, held.month, version, filing_id, file_row, balance_fen, lenders, borrowers, issued_fen,
    repaid_fen, overdue_fen, advanced_fen, provisional, estimated, definition_break, missing
  FROM monthly_return AS held
  WHERE held.subject_id = asked.subject_id AND held.month BETWEEN asked.first AND asked.last AND held.known_to IS NULL
  OFFSET 0) AS given
