SELECT unit_code, month, approved_on, expected, received, known_from FROM month_approval
WHERE month BETWEEN $1 AND $2 AND CASE WHEN $3 IS NULL THEN known_to IS NULL
  ELSE known_at(known_from, known_to, $3) END ORDER BY unit_code, month
