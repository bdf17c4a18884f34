-- Only subjects with an entry between the two moments can differ; they are found first. The entry that is named is the
-- newest of those that changes the timeline or the unit.
WITH touched AS MATERIALIZED (
  SELECT DISTINCT ON (subject_id) subject_id, recorded_at, basis FROM entry
  WHERE track = 'institution' AND recorded_at > $2 AND recorded_at <= $3 ORDER BY subject_id, seq DESC),
  stands AS (SELECT touched.subject_id, on_day, moment, period.state, profile.unit_code, profile.name
  FROM touched CROSS JOIN unnest($1) AS on_day CROSS JOIN unnest(ARRAY[$2, $3]) AS moment
  LEFT JOIN period ON period.subject_id = touched.subject_id AND period.track = 'institution'
    AND stands_on(period.effective_from, period.effective_to, on_day)
    AND known_at(period.known_from, period.known_to, moment)
  LEFT JOIN profile ON profile.subject_id = touched.subject_id
    AND stands_on(profile.effective_from, profile.effective_to, on_day)
    AND known_at(profile.known_from, profile.known_to, moment))
SELECT one.subject_id, coalesce(other.name, one.name, '') AS name, one.on_day, one.state AS state_then,
  other.state AS state_now, one.unit_code AS unit_then, other.unit_code AS unit_now, touched.recorded_at, touched.basis
FROM stands AS one JOIN stands AS other USING (subject_id, on_day) JOIN touched USING (subject_id)
WHERE one.moment = $2 AND other.moment = $3
  AND (one.state IS DISTINCT FROM other.state OR one.unit_code IS DISTINCT FROM other.unit_code)
  AND ($4 IS NULL OR one.unit_code = ANY ($4) OR other.unit_code = ANY ($4))
ORDER BY one.on_day, name, one.subject_id
