-- $1 units. Institutions whose row of now is not what their timelines draw, is missing, or is one too many.
SELECT coalesce(drawn.subject_id, kept.subject_id) AS subject_id
FROM institution_now_of((SELECT array_agg(subject.subject_id) FROM subject
  WHERE subject.track = 'institution' AND ($1 IS NULL OR subject.unit_code = ANY ($1)))) AS drawn
FULL JOIN institution_now AS kept ON kept.subject_id = drawn.subject_id
WHERE drawn IS DISTINCT FROM kept AND (drawn.subject_id IS NOT NULL OR $1 IS NULL)
