WITH found (subject_id, key) AS (
  SELECT subject_id, name_key FROM institution_name WHERE name_key = ANY ($1) AND known_to IS NULL
  UNION SELECT subject_id, kind || ' ' || value FROM institution_identifier
  WHERE value = ANY ($3) AND kind || ' ' || value = ANY ($2) AND known_to IS NULL),
  standing AS (SELECT DISTINCT coalesce(subject.merged_into, subject.subject_id) AS subject_id, key
  FROM found JOIN subject USING (subject_id))
SELECT standing.subject_id, standing.key, profile.name, ARRAY(SELECT DISTINCT kind || ' ' || name_key
  FROM institution_name named WHERE named.subject_id = standing.subject_id AND known_to IS NULL ORDER BY 1) AS names,
  ARRAY(SELECT DISTINCT name FROM institution_name named
  WHERE named.subject_id = standing.subject_id AND known_to IS NULL ORDER BY 1) AS spelled,
  profile.registered_place, profile.operating_place,
  profile.launched_on, ARRAY(SELECT kind || ' ' || value FROM institution_identifier identifier
  WHERE identifier.subject_id = standing.subject_id AND known_to IS NULL ORDER BY 1) AS identifiers
FROM standing JOIN profile ON profile.subject_id = standing.subject_id AND profile.known_to IS NULL
  AND profile.effective_to IS NULL ORDER BY standing.key, standing.subject_id
