SELECT kind, count(*) AS items FROM review_item WHERE (resolved_at IS NULL OR $1)
  AND ($2 IS NULL OR unit_code = ANY ($2)) AND (cardinality($3) = 0 OR kind = ANY ($3)) GROUP BY kind
ORDER BY kind
