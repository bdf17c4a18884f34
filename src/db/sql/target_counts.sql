-- $1 and $2 the spans, $3 the moment, $4 units, $5 the states that await clearance. Whoever awaits it without a
-- case on record owes what nobody knows; whoever is cleared without one is proven by nobody. A clearance belongs to
-- the unit of its day.
WITH spans AS (SELECT after_day, to_day, place FROM unnest($1, $2) WITH ORDINALITY AS spans (after_day, to_day, place)),
  sheets AS (SELECT spans.place, case_sheet.institution_id, bool_or(case_sheet.outstanding IS NULL) AS is_unknown,
    sum(case_sheet.outstanding) AS outstanding,
    (array_agg(case_sheet.outcome ORDER BY case_sheet.stopped_on DESC))[1] AS outcome FROM spans
  JOIN case_sheet ON stands_on(case_sheet.effective_from, case_sheet.effective_to, spans.to_day)
    AND known_at(case_sheet.known_from, case_sheet.known_to, $3)
  GROUP BY spans.place, case_sheet.institution_id),
  placed AS (SELECT spans.place, profile.unit_code, period.state, period.state = ANY ($5) AS awaits,
    coalesce(sheets.is_unknown, true) AS is_unknown, sheets.outstanding,
    CASE WHEN period.state = 'cleared' THEN coalesce(sheets.outcome, 'LEGACY_UNPROVEN') END AS outcome
  FROM spans
  JOIN period ON period.track = 'institution'
    AND stands_on(period.effective_from, period.effective_to, spans.to_day)
    AND known_at(period.known_from, period.known_to, $3)
  JOIN profile ON profile.subject_id = period.subject_id
    AND stands_on(profile.effective_from, profile.effective_to, spans.to_day)
    AND known_at(profile.known_from, profile.known_to, $3)
  LEFT JOIN sheets ON sheets.place = spans.place AND sheets.institution_id = period.subject_id
  WHERE $4 IS NULL OR profile.unit_code = ANY ($4))
SELECT place, unit_code, 'institution' AS track, state, outcome, count(*) AS count,
  count(*) FILTER (WHERE awaits AND is_unknown) AS unknown,
  (coalesce(sum(outstanding) FILTER (WHERE awaits AND NOT is_unknown), 0) * 100)::bigint AS outstanding
FROM placed GROUP BY place, unit_code, state, outcome
UNION ALL
SELECT spans.place, profile.unit_code, 'pilot', period.state, NULL, count(*), 0, 0
FROM spans
JOIN period ON period.track = 'pilot'
  AND stands_on(period.effective_from, period.effective_to, spans.to_day)
  AND known_at(period.known_from, period.known_to, $3)
JOIN subject ON subject.subject_id = period.subject_id
JOIN profile ON profile.subject_id = subject.parent_id
  AND stands_on(profile.effective_from, profile.effective_to, spans.to_day)
  AND known_at(profile.known_from, profile.known_to, $3)
WHERE $4 IS NULL OR profile.unit_code = ANY ($4)
GROUP BY spans.place, profile.unit_code, period.state
UNION ALL
SELECT spans.place, profile.unit_code, '', '', NULL, count(*), 0, 0
FROM spans
JOIN period ON period.track = 'institution' AND period.state = 'cleared'
  AND period.effective_from > spans.after_day AND period.effective_from <= spans.to_day
  AND known_at(period.known_from, period.known_to, $3)
JOIN profile ON profile.subject_id = period.subject_id
  AND stands_on(profile.effective_from, profile.effective_to, period.effective_from)
  AND known_at(profile.known_from, profile.known_to, $3)
WHERE $4 IS NULL OR profile.unit_code = ANY ($4)
GROUP BY spans.place, profile.unit_code ORDER BY 1, 2, 3, 4, 5
