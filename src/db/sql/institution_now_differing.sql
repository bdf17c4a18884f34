-- $1 units. Institutions whose row of now is not what their timelines draw, is missing, or is one too many; and those whose
-- sheet of now is not the one that holds.
WITH whole AS MATERIALIZED (SELECT array_agg(subject.subject_id) AS institutions FROM subject
  WHERE subject.track = 'institution' AND ($1 IS NULL OR subject.unit_code = ANY ($1)))
SELECT coalesce(drawn.subject_id, kept.subject_id) AS subject_id
FROM institution_now_of((SELECT institutions FROM whole)) AS drawn
FULL JOIN institution_now AS kept ON kept.subject_id = drawn.subject_id
WHERE drawn IS DISTINCT FROM kept AND (drawn.subject_id IS NOT NULL OR $1 IS NULL)
UNION
SELECT coalesce(drawn.institution_id, kept.institution_id) FROM case_now_of((SELECT institutions FROM whole)) AS drawn
FULL JOIN case_now AS kept ON kept.institution_id = drawn.institution_id
WHERE drawn IS DISTINCT FROM kept
  AND ($1 IS NULL OR coalesce(drawn.institution_id, kept.institution_id) = ANY ((SELECT institutions FROM whole)::uuid[]))
