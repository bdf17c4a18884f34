INSERT INTO import_row (import_id, row_number, name, outcome, subject_id, matched_by, seq, review_id, left_out)
SELECT $1, row_number, name, outcome, subject_id, matched_by, seq, review_id, left_out
FROM unnest($2, $3, $4, $5, $6, $7, $8, $9)
  AS new (row_number, name, outcome, subject_id, matched_by, seq, review_id, left_out)
