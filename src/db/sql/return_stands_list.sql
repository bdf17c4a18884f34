SELECT given.subject_id, given.month, version, filing_id, file_row, balance_fen, lenders, borrowers, issued_fen,
  repaid_fen, overdue_fen, advanced_fen, provisional, estimated, definition_break, missing
FROM unnest($1, $2, $3) AS asked (subject_id, first, last) JOIN monthly_return given
  ON given.subject_id = asked.subject_id AND given.month BETWEEN asked.first AND asked.last
  AND given.known_to IS NULL
