INSERT INTO monthly_return (filing_id, officer, known_from, subject_id, month, version, file_row, balance_fen, lenders,
  borrowers, issued_fen, repaid_fen, overdue_fen, advanced_fen, provisional, estimated, definition_break, missing,
  source, submitted_on, submitted_by)
SELECT $1, $2, $3, new.* FROM unnest($4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
  AS new
