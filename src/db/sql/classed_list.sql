WITH said AS (SELECT subject_id, class, effective_from FROM institution_aspect WHERE class IS NOT NULL
    AND effective_from <= $1 AND known_at(known_from, known_to, $2)),
  classed AS (SELECT subject_id, min(effective_from) AS classed_on FROM said WHERE class <> $4
    AND NOT EXISTS (SELECT 1 FROM said AS out WHERE out.subject_id = said.subject_id AND out.class = $4
      AND out.effective_from > said.effective_from) GROUP BY subject_id)
SELECT subject_id, profile.name, profile.unit_code, period.effective_from AS operating_since, classed_on
FROM classed JOIN period USING (subject_id) JOIN profile USING (subject_id)
WHERE period.track = 'institution' AND period.state = $5
  AND stands_on(period.effective_from, period.effective_to, $1)
  AND known_at(period.known_from, period.known_to, $2)
  AND stands_on(profile.effective_from, profile.effective_to, $1)
  AND known_at(profile.known_from, profile.known_to, $2)
  AND ($3 IS NULL OR profile.unit_code = ANY ($3)) ORDER BY classed_on, subject_id
