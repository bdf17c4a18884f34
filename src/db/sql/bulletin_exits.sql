-- $1 the day, $2 the moment, $3 units, $4 since when, $5 whether conversions count. Whoever was taken over as
-- cleared exited on that day at the latest; being cleared after an exit is no exit. Every table is passed over once.
WITH known AS MATERIALIZED (SELECT subject_id, state, effective_from, effective_to FROM period
    WHERE track = 'institution' AND effective_from <= $1 AND known_at(known_from, known_to, $2)),
  face AS MATERIALIZED (SELECT subject_id, unit_code, effective_from, effective_to FROM profile
    WHERE known_at(known_from, known_to, $2) AND ($3 IS NULL OR unit_code = ANY ($3))),
  gone AS (SELECT subject_id,
    bool_or(state = 'exited' AND effective_from >= $4) OR min(effective_from) >= $4 AS is_since
  FROM known WHERE state IN ('exited', 'cleared') GROUP BY subject_id),
  placed AS (SELECT face.unit_code, known.state, gone.is_since IS TRUE AS is_since,
    gone.is_since IS FALSE AS is_before,
    $5 AND known.state = 'transformed' AND known.effective_from >= $4 AS is_converted
  FROM known JOIN face ON face.subject_id = known.subject_id
    AND stands_on(face.effective_from, face.effective_to, $1)
  LEFT JOIN gone ON gone.subject_id = known.subject_id
  WHERE known.state <> 'void' AND stands_on(known.effective_from, known.effective_to, $1))
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
