WITH found (subject_id, name, rank) AS (SELECT subject_id, name, 0 FROM institution_name
  WHERE name_key LIKE $2 || '%' AND known_to IS NULL)
