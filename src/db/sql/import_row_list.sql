SELECT told.row_number, told.event, told.name, told.outcome, told.subject_id, called.name AS institution, told.matched_by, told.seq,
  told.review_id, item.kind AS review_kind, told.left_out
FROM import_row told LEFT JOIN institution_now called USING (subject_id) LEFT JOIN review_item item USING (review_id)
WHERE told.import_id = $1 AND (told.row_number, told.event) > ($2, $3) ORDER BY told.row_number, told.event LIMIT $4
