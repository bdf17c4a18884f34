-- $1 the day, $2 the moment, $3 states, $4 units, $5 institutions, $6 classes, $7 registration. The same condition as
-- standing.sql; every table is passed over once.
WITH stood AS MATERIALIZED (SELECT subject_id, state FROM period WHERE track = 'institution' AND state = ANY ($3)
    AND stands_on(effective_from, effective_to, $1) AND known_at(known_from, known_to, $2)
    AND ($5 IS NULL OR subject_id = ANY ($5))),
  face AS MATERIALIZED (SELECT subject_id FROM profile WHERE stands_on(effective_from, effective_to, $1)
    AND known_at(known_from, known_to, $2) AND ($4 IS NULL OR unit_code = ANY ($4))
    AND ($5 IS NULL OR subject_id = ANY ($5)))
SELECT state, count(*) AS institutions FROM stood JOIN face USING (subject_id)
WHERE ($6 = '{}' OR coalesce((
    SELECT class FROM institution_aspect WHERE subject_id = stood.subject_id AND class IS NOT NULL
      AND stands_on(effective_from, effective_to, $1) AND known_at(known_from, known_to, $2)
    ORDER BY effective_from DESC, seq DESC LIMIT 1), 'unclassified') = ANY ($6))
  AND ($7 = '{}' OR coalesce((
    SELECT registration FROM institution_aspect WHERE subject_id = stood.subject_id AND registration IS NOT NULL
      AND stands_on(effective_from, effective_to, $1) AND known_at(known_from, known_to, $2)
    ORDER BY effective_from DESC, seq DESC LIMIT 1), 'unknown') = ANY ($7))
GROUP BY state ORDER BY state
