-- $1 the day, $2 the moment, $3 states of institutions, $4 units. Every table is passed over once.
WITH stood AS MATERIALIZED (SELECT subject_id FROM period WHERE track = 'institution' AND state = ANY ($3)
    AND stands_on(effective_from, effective_to, $1) AND known_at(known_from, known_to, $2)),
  face AS MATERIALIZED (SELECT subject_id FROM profile WHERE stands_on(effective_from, effective_to, $1)
    AND known_at(known_from, known_to, $2) AND ($4 IS NULL OR unit_code = ANY ($4))),
  sheet AS MATERIALIZED (SELECT institution_id, stage, outcome, outstanding FROM case_sheet
    WHERE stands_on(effective_from, effective_to, $1) AND known_at(known_from, known_to, $2))
SELECT sheet.stage, sheet.outcome, count(*) AS cases, count(*) FILTER (WHERE sheet.outstanding IS NULL) AS unknown,
  (sum(sheet.outstanding) * 100)::bigint AS outstanding
FROM stood JOIN face USING (subject_id) JOIN sheet ON sheet.institution_id = stood.subject_id
GROUP BY sheet.stage, sheet.outcome ORDER BY sheet.stage, sheet.outcome
