WHERE subject_id = ANY ($1) AND opened_at <= $2
  AND (resolved_at IS NULL OR resolved_at > $2) ORDER BY opened_at, import_id, row_number, review_id
