-- $1 the day, $2 the moment, $3 units, $4 since when, $5 whether conversions count. Whoever was taken over as
-- cleared exited on that day at the latest; being cleared after an exit is no exit.
WITH gone AS (SELECT subject_id,
    bool_or(state = 'exited' AND effective_from >= $4) OR min(effective_from) >= $4 AS is_since
  FROM period WHERE track = 'institution' AND state IN ('exited', 'cleared')
    AND effective_from <= $1 AND known_at(known_from, known_to, $2) GROUP BY subject_id),
  placed AS (SELECT profile.unit_code, period.state, gone.is_since IS TRUE AS is_since,
    gone.is_since IS FALSE AS is_before,
    $5 AND period.state = 'transformed' AND period.effective_from >= $4 AS is_converted
  FROM period JOIN profile ON profile.subject_id = period.subject_id
    AND stands_on(profile.effective_from, profile.effective_to, $1)
    AND known_at(profile.known_from, profile.known_to, $2)
  LEFT JOIN gone ON gone.subject_id = period.subject_id
  WHERE period.track = 'institution' AND period.state <> 'void'
    AND stands_on(period.effective_from, period.effective_to, $1)
    AND known_at(period.known_from, period.known_to, $2)
    AND ($3 IS NULL OR profile.unit_code = ANY ($3)))
SELECT unit_code, count(*) FILTER (WHERE is_since AND state <> 'transformed' OR is_converted) AS in_total,
  count(*) FILTER (WHERE is_since AND state = 'exited') AS not_cleared,
  count(*) FILTER (WHERE is_since AND state = 'cleared') AS cleared,
  count(*) FILTER (WHERE is_since AND state = 'closed-unresolved') AS reopened,
  count(*) FILTER (WHERE is_since AND state IN ('pending', 'operating', 'reducing', 'transforming')) AS resumed,
  count(*) FILTER (WHERE is_converted) AS transformed,
  count(*) FILTER (WHERE is_before AND state <> 'transformed') AS before_all,
  count(*) FILTER (WHERE is_before AND state = 'exited') AS before_not_cleared,
  count(*) FILTER (WHERE is_before AND state = 'closed-unresolved') AS before_reopened,
  count(*) FILTER (WHERE NOT is_since AND NOT is_before AND state = 'closed-unresolved') AS closed_unresolved
FROM placed GROUP BY unit_code ORDER BY unit_code
