WITH found (subject_id, name, rank) AS (
  SELECT subject.subject_id, coalesce((SELECT name FROM profile WHERE profile.subject_id = subject.subject_id
        AND known_to IS NULL ORDER BY effective_from DESC LIMIT 1), ''), 0 FROM subject WHERE subject_id = $1
  UNION ALL SELECT subject_id, value, 1 FROM institution_identifier
  WHERE value = ANY ($2) AND kind || ' ' || value = ANY ($5) AND known_to IS NULL
  UNION ALL SELECT subject_id, name, 2 FROM institution_name WHERE name_key = $4 AND known_to IS NULL)
