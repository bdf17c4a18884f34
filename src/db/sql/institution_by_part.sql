WITH found (subject_id, name, rank) AS (
  SELECT subject_id, name, CASE WHEN name_key = $1 THEN 0 WHEN name_key LIKE $2 || '%' THEN 1 ELSE 2 END
  FROM institution_name WHERE name_grams(name_key) @> name_grams($1) AND name_key LIKE '%' || $2 || '%'
    AND known_to IS NULL
  UNION ALL SELECT subject_id, value, 3 FROM institution_identifier
  WHERE char_length($1) >= 4 AND translate(lower(normalize(value, NFKC)), $4, '') LIKE '%' || $2 || '%'
    AND known_to IS NULL)
