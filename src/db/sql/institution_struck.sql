WITH found (subject_id) AS (
  SELECT subject_id FROM subject WHERE subject_id = $1
  UNION SELECT subject_id FROM institution_identifier
  WHERE value IN ($2, upper($2), lower($2)) AND known_to IS NOT NULL
  UNION SELECT subject_id FROM institution_name WHERE name_key = $3 AND known_to IS NOT NULL)
SELECT subject.subject_id, subject.short_number, coalesce((SELECT name FROM profile WHERE profile.subject_id = subject.subject_id
    ORDER BY known_to DESC, effective_from DESC LIMIT 1), '') AS name, subject.unit_code, NULL::text AS state
FROM found JOIN subject USING (subject_id)
WHERE subject.track = 'institution' AND subject.merged_into IS NULL
  AND EXISTS (SELECT 1 FROM profile WHERE profile.subject_id = subject.subject_id)
  AND NOT EXISTS (SELECT 1 FROM profile WHERE profile.subject_id = subject.subject_id AND known_to IS NULL)
ORDER BY subject.subject_id LIMIT $4
