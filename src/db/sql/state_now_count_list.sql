-- $1 the day, $2 the moment, $3 states, $4 units, $5 institutions, $6 classes, $7 registration.
SELECT state, count(*) AS institutions FROM institution_now
WHERE state = ANY ($3) AND settled_on <= $1 AND known_from <= $2
  AND ($4 IS NULL OR unit_code = ANY ($4)) AND ($5 IS NULL OR subject_id = ANY ($5))
  AND ($6 = '{}' OR coalesce(class, 'unclassified') = ANY ($6))
  AND ($7 = '{}' OR coalesce(registration, 'unknown') = ANY ($7))
GROUP BY state
