-- $1 the days that are counted, $2 and $3 the spans, $4 the moment, $5 units, $6 the states in operation. A move
-- belongs to the unit of its day; a transfer counts where the institution was in operation the day before. What ends on
-- the day it begins is a step of that day: a move of it counts, a place in it does not. Every table is passed over once.
WITH known AS MATERIALIZED (SELECT subject_id, previous_state, state, reason, effective_from, effective_to,
    state = ANY ($6) AS operates, previous_state = ANY ($6) AS operated
  FROM period WHERE track = 'institution' AND known_at(known_from, known_to, $4)),
  face AS MATERIALIZED (SELECT subject_id, unit_code, effective_from, effective_to FROM profile
    WHERE known_at(known_from, known_to, $4)),
  spans AS (SELECT after_day, to_day, place FROM unnest($2, $3) WITH ORDINALITY AS spans (after_day, to_day, place))
SELECT NULL::bigint AS span, ends.on_day, face.unit_code, NULL::text AS to_unit, NULL::text AS previous_state,
  NULL::text AS state, NULL::text AS reason, count(*) FROM unnest($1) AS ends (on_day)
JOIN known ON known.operates AND stands_on(known.effective_from, known.effective_to, ends.on_day)
JOIN face ON face.subject_id = known.subject_id AND stands_on(face.effective_from, face.effective_to, ends.on_day)
WHERE $5 IS NULL OR face.unit_code = ANY ($5)
GROUP BY ends.on_day, face.unit_code
UNION ALL
SELECT spans.place, NULL, face.unit_code, NULL, known.previous_state, known.state, known.reason, count(*)
FROM spans JOIN known ON known.effective_from > spans.after_day AND known.effective_from <= spans.to_day
  AND known.operates <> known.operated
JOIN face ON face.subject_id = known.subject_id
  AND stands_on(face.effective_from, face.effective_to, known.effective_from)
WHERE $5 IS NULL OR face.unit_code = ANY ($5)
GROUP BY spans.place, face.unit_code, known.previous_state, known.state, known.reason
UNION ALL
SELECT spans.place, NULL, given.unit_code, face.unit_code, NULL, NULL, NULL, count(*)
FROM spans JOIN face ON face.effective_from > spans.after_day AND face.effective_from <= spans.to_day
  AND (face.effective_to IS NULL OR face.effective_to > face.effective_from)
JOIN face AS given ON given.subject_id = face.subject_id AND given.unit_code <> face.unit_code
  AND stands_on(given.effective_from, given.effective_to, face.effective_from - 1)
JOIN known ON known.subject_id = face.subject_id AND known.operates
  AND stands_on(known.effective_from, known.effective_to, face.effective_from - 1)
WHERE $5 IS NULL OR face.unit_code = ANY ($5) OR given.unit_code = ANY ($5)
GROUP BY spans.place, given.unit_code, face.unit_code ORDER BY 1, 2, 3, 4, 5, 6, 7
