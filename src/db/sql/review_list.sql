WHERE (resolved_at IS NULL OR $1)
  AND ($2 IS NULL OR unit_code = ANY ($2)) AND (cardinality($3) = 0 OR kind = ANY ($3))
ORDER BY opened_at, import_id, row_number, review_id LIMIT $4
