-- $1 the days that are counted, $2 and $3 the spans, $4 the moment, $5 units, $6 the states in operation. A move
-- belongs to the unit of its day; a transfer counts where the institution was in operation the day before. What ends on
-- the day it begins is a step of that day: a move of it counts, a place in it does not.
SELECT NULL::bigint AS span, ends.on_day, profile.unit_code, NULL::text AS to_unit, NULL::text AS previous_state,
  NULL::text AS state, NULL::text AS reason, count(*) FROM unnest($1) AS ends (on_day)
JOIN period ON period.track = 'institution' AND period.state = ANY ($6)
  AND stands_on(period.effective_from, period.effective_to, ends.on_day)
  AND known_at(period.known_from, period.known_to, $4)
JOIN profile ON profile.subject_id = period.subject_id
  AND stands_on(profile.effective_from, profile.effective_to, ends.on_day)
  AND known_at(profile.known_from, profile.known_to, $4)
WHERE $5 IS NULL OR profile.unit_code = ANY ($5)
GROUP BY ends.on_day, profile.unit_code
UNION ALL
SELECT spans.place, NULL, profile.unit_code, NULL, period.previous_state, period.state, period.reason, count(*)
FROM unnest($2, $3) WITH ORDINALITY AS spans (after_day, to_day, place)
JOIN period ON period.track = 'institution' AND period.effective_from > spans.after_day
  AND period.effective_from <= spans.to_day AND known_at(period.known_from, period.known_to, $4)
  AND (period.state = ANY ($6)) <> (period.previous_state = ANY ($6))
JOIN profile ON profile.subject_id = period.subject_id
  AND stands_on(profile.effective_from, profile.effective_to, period.effective_from)
  AND known_at(profile.known_from, profile.known_to, $4)
WHERE $5 IS NULL OR profile.unit_code = ANY ($5)
GROUP BY spans.place, profile.unit_code, period.previous_state, period.state, period.reason
UNION ALL
SELECT spans.place, NULL, given.unit_code, profile.unit_code, NULL, NULL, NULL, count(*)
FROM unnest($2, $3) WITH ORDINALITY AS spans (after_day, to_day, place)
JOIN profile ON profile.effective_from > spans.after_day AND profile.effective_from <= spans.to_day
  AND (profile.effective_to IS NULL OR profile.effective_to > profile.effective_from)
  AND known_at(profile.known_from, profile.known_to, $4)
JOIN profile AS given ON given.subject_id = profile.subject_id AND given.unit_code <> profile.unit_code
  AND stands_on(given.effective_from, given.effective_to, profile.effective_from - 1)
  AND known_at(given.known_from, given.known_to, $4)
JOIN period ON period.subject_id = profile.subject_id
  AND period.track = 'institution' AND period.state = ANY ($6)
  AND stands_on(period.effective_from, period.effective_to, profile.effective_from - 1)
  AND known_at(period.known_from, period.known_to, $4)
WHERE $5 IS NULL OR profile.unit_code = ANY ($5) OR given.unit_code = ANY ($5)
GROUP BY spans.place, given.unit_code, profile.unit_code ORDER BY 1, 2, 3, 4, 5, 6, 7
