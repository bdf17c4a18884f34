WITH found (subject_id, by) AS (
  SELECT subject_id, value FROM institution_identifier
  WHERE kind || ' ' || lower(value) = ANY ($1) AND known_to IS NULL
  UNION ALL SELECT subject_id, name FROM institution_name WHERE name_key = ANY ($2) AND known_to IS NULL),
  standing AS (SELECT coalesce(subject.merged_into, subject.subject_id) AS subject_id, min(by) AS by
  FROM found JOIN subject USING (subject_id) GROUP BY 1)
SELECT standing.subject_id, profile.name, standing.by FROM standing
JOIN profile ON profile.subject_id = standing.subject_id AND profile.known_to IS NULL
  AND profile.effective_to IS NULL ORDER BY standing.subject_id
