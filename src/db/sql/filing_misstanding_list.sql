SELECT filing_id, file_row FROM (SELECT filing_id, file_row, known_to,
    lead(known_from) OVER (PARTITION BY subject_id, month ORDER BY version) AS next
  FROM monthly_return WHERE $1 IS NULL OR subject_id = $1) AS version
WHERE known_to IS DISTINCT FROM next ORDER BY filing_id, file_row LIMIT 1000
