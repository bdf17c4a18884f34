-- $1 an institution whose filings are meant; all where it is none. An entry takes the place before the first row.
SELECT subject_id AS filing_id, 0 AS file_row, officer, recorded_at AS known_from,
  payload::text AS payload, subject_id, DATE '2000-01-31' AS month, 0 AS version, NULL::bigint AS balance_fen,
  NULL::bigint AS lenders, NULL::bigint AS borrowers, NULL::bigint AS issued_fen, NULL::bigint AS repaid_fen,
  NULL::bigint AS overdue_fen, NULL::bigint AS advanced_fen, false AS provisional, false AS estimated,
  false AS definition_break, false AS missing, '' AS source, DATE '2000-01-31' AS submitted_on, '' AS submitted_by
FROM entry WHERE track = 'filing'
  AND ($1 IS NULL OR subject_id IN (SELECT filing_id FROM monthly_return WHERE subject_id = $1))
UNION ALL SELECT filing_id, file_row, officer, known_from, NULL, subject_id, month, version, balance_fen, lenders,
  borrowers, issued_fen, repaid_fen, overdue_fen, advanced_fen, provisional, estimated, definition_break, missing,
  source, submitted_on, submitted_by FROM monthly_return
WHERE $1 IS NULL OR filing_id IN (SELECT filing_id FROM monthly_return WHERE subject_id = $1)
ORDER BY filing_id, file_row
