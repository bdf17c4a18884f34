-- $1 and $2 the spans, $3 the moment, $4 units, $5 the states that await clearance. Whoever awaits it without a
-- case on record owes what nobody knows; whoever is cleared without one is proven by nobody. A clearance belongs to
-- the unit of its day. Every table is passed over once.
WITH spans AS (SELECT after_day, to_day, place FROM unnest($1, $2) WITH ORDINALITY AS spans (after_day, to_day, place)),
  reach AS (SELECT min(to_day) AS first_day, max(to_day) AS last_day FROM spans),
  known AS MATERIALIZED (SELECT subject_id, track, state, effective_from, effective_to FROM period
    WHERE track IN ('institution', 'pilot') AND known_at(known_from, known_to, $3)),
  face AS MATERIALIZED (SELECT subject_id, unit_code, effective_from, effective_to FROM profile
    WHERE known_at(known_from, known_to, $3) AND ($4 IS NULL OR unit_code = ANY ($4))),
  sheet AS MATERIALIZED (SELECT institution_id, outstanding, outcome, stopped_on, effective_from, effective_to
    FROM case_sheet WHERE known_at(known_from, known_to, $3) AND effective_from <= (SELECT last_day FROM reach)
      AND (effective_to IS NULL OR effective_to > (SELECT first_day FROM reach))),
  sheets AS (SELECT spans.place, sheet.institution_id, bool_or(sheet.outstanding IS NULL) AS is_unknown,
    sum(sheet.outstanding) AS outstanding, (array_agg(sheet.outcome ORDER BY sheet.stopped_on DESC))[1] AS outcome
  FROM spans JOIN sheet ON stands_on(sheet.effective_from, sheet.effective_to, spans.to_day)
  GROUP BY spans.place, sheet.institution_id),
  placed AS (SELECT spans.place, face.unit_code, known.state, known.state = ANY ($5) AS awaits,
    coalesce(sheets.is_unknown, true) AS is_unknown, sheets.outstanding,
    CASE WHEN known.state = 'cleared' THEN coalesce(sheets.outcome, 'LEGACY_UNPROVEN') END AS outcome
  FROM spans
  JOIN known ON known.track = 'institution' AND stands_on(known.effective_from, known.effective_to, spans.to_day)
  JOIN face ON face.subject_id = known.subject_id AND stands_on(face.effective_from, face.effective_to, spans.to_day)
  LEFT JOIN sheets ON sheets.place = spans.place AND sheets.institution_id = known.subject_id)
SELECT place, unit_code, 'institution' AS track, state, outcome, count(*) AS count,
  count(*) FILTER (WHERE awaits AND is_unknown) AS unknown,
  (coalesce(sum(outstanding) FILTER (WHERE awaits AND NOT is_unknown), 0) * 100)::bigint AS outstanding
FROM placed GROUP BY place, unit_code, state, outcome
UNION ALL
SELECT spans.place, face.unit_code, 'pilot', known.state, NULL, count(*), 0, 0
FROM spans
JOIN known ON known.track = 'pilot' AND stands_on(known.effective_from, known.effective_to, spans.to_day)
JOIN subject ON subject.subject_id = known.subject_id
JOIN face ON face.subject_id = subject.parent_id AND stands_on(face.effective_from, face.effective_to, spans.to_day)
GROUP BY spans.place, face.unit_code, known.state
UNION ALL
SELECT spans.place, face.unit_code, '', '', NULL, count(*), 0, 0
FROM spans
JOIN known ON known.track = 'institution' AND known.state = 'cleared'
  AND known.effective_from > spans.after_day AND known.effective_from <= spans.to_day
JOIN face ON face.subject_id = known.subject_id
  AND stands_on(face.effective_from, face.effective_to, known.effective_from)
GROUP BY spans.place, face.unit_code ORDER BY 1, 2, 3, 4, 5
