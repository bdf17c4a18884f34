SELECT subject.track, coalesce(subject.parent_id, subject.subject_id) AS holder,
  coalesce(profile.name, numbered.value, '') AS name,
  coalesce(profile.unit_code, subject.unit_code) AS unit_code, concern.*
FROM concern JOIN subject USING (subject_id)
LEFT JOIN profile ON profile.subject_id = coalesce(subject.parent_id, subject.subject_id)
  AND stands_on(profile.effective_from, profile.effective_to, $1)
  AND known_at(profile.known_from, profile.known_to, $2)
LEFT JOIN lead_mark AS numbered ON numbered.subject_id = concern.subject_id AND numbered.kind = 'number'
  AND known_at(numbered.known_from, numbered.known_to, $2)
WHERE stands_on(concern.effective_from, concern.effective_to, $1)
  AND known_at(concern.known_from, concern.known_to, $2)
  AND ($3 IS NULL OR coalesce(profile.unit_code, subject.unit_code) = ANY ($3))
  AND ($4 = '{}' OR category = ANY ($4)) AND ($5 IS NULL OR owner = $5)
  AND ($6 IS NULL OR subject.subject_id = $6 OR subject.parent_id = $6) AND ($7 OR resolved_on IS NULL)
ORDER BY resolved_on IS NOT NULL, raised_on, concern.subject_id, concern.seq
