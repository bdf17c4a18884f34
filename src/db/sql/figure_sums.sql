-- The same as figure_cells.sql, from sums: $1 months in their order, $2 the moment, $3 units, $4 states and $5 the group of
-- each. Sums hold up to a moment; what was recorded after it, and up to $2, is added from the timelines of those it touched.
WITH ends AS (
  SELECT month, place FROM unnest($1) WITH ORDINALITY AS ends (month, place)),
  stated AS (SELECT state, of_group FROM unnest($4, $5) AS stated (state, of_group)),
  settled AS MATERIALIZED (SELECT known_at FROM sum_settled),
  behind AS MATERIALIZED (SELECT array_agg(subject_id) AS institutions FROM (
    SELECT subject_id FROM institution_now
    WHERE known_from > (SELECT known_at FROM settled) AND (SELECT known_at FROM settled) < $2
    UNION SELECT subject_id FROM monthly_return
    WHERE known_from > (SELECT known_at FROM settled) AND known_from <= $2) AS touched),
  stood AS (
  SELECT month, unit_code, state, institutions FROM standing_sum WHERE recorded_at <= $2
  UNION ALL
  SELECT month, unit_code, state, institutions FROM standing_sum_of((SELECT institutions FROM behind))
  WHERE recorded_at > (SELECT known_at FROM settled) AND recorded_at <= $2),
  changed AS (
  SELECT unit_code, of_group, width_bucket(month - 1, $1) + 1 AS place, sum(institutions) AS change
  FROM stood JOIN stated USING (state)
  WHERE month <= $1[cardinality($1)] AND ($3 IS NULL OR unit_code = ANY ($3))
  GROUP BY unit_code, of_group, place),
  counted AS (
  SELECT ends.month, changed.unit_code, changed.of_group, sum(changed.change)::bigint AS institutions
  FROM ends JOIN changed ON changed.place <= ends.place
  GROUP BY ends.month, changed.unit_code, changed.of_group
  HAVING sum(changed.change) > 0),
  given AS (
  SELECT month, unit_code, state, filed_at, returns, received, balance_fen, lenders, borrowers, issued_fen, repaid_fen,
    overdue_fen, advanced_fen, with_balance, with_lenders, with_borrowers, with_issued, with_repaid, with_overdue,
    with_advanced, provisional, estimated, breaks, restated
  FROM return_sum WHERE month = ANY ($1) AND state = ANY ($4) AND recorded_at <= $2
  UNION ALL
  SELECT month, unit_code, state, filed_at, returns, received, balance_fen, lenders, borrowers, issued_fen, repaid_fen,
    overdue_fen, advanced_fen, with_balance, with_lenders, with_borrowers, with_issued, with_repaid, with_overdue,
    with_advanced, provisional, estimated, breaks, restated
  FROM return_sum_of((SELECT institutions FROM behind), $1)
  WHERE recorded_at > (SELECT known_at FROM settled) AND recorded_at <= $2),
  -- A filing of which nothing counts any more is none that the sum rests on.
  filed AS (
  SELECT month, unit_code, of_group, filed_at, sum(returns) AS returns, sum(received) AS received,
    sum(balance_fen) AS balance_fen, sum(lenders) AS lenders, sum(borrowers) AS borrowers, sum(issued_fen) AS issued_fen,
    sum(repaid_fen) AS repaid_fen, sum(overdue_fen) AS overdue_fen, sum(advanced_fen) AS advanced_fen,
    sum(with_balance) AS with_balance, sum(with_lenders) AS with_lenders, sum(with_borrowers) AS with_borrowers,
    sum(with_issued) AS with_issued, sum(with_repaid) AS with_repaid, sum(with_overdue) AS with_overdue,
    sum(with_advanced) AS with_advanced, sum(provisional) AS provisional, sum(estimated) AS estimated,
    sum(breaks) AS breaks, sum(restated) AS restated
  FROM given JOIN stated USING (state) WHERE $3 IS NULL OR unit_code = ANY ($3)
  GROUP BY month, unit_code, of_group, filed_at),
  reported AS (
  SELECT month, unit_code, of_group, sum(received)::bigint AS received,
    ARRAY[least(sum(balance_fen), 9223372036854775807)::bigint, least(sum(lenders), 9223372036854775807)::bigint,
    least(sum(borrowers), 9223372036854775807)::bigint, least(sum(issued_fen), 9223372036854775807)::bigint,
    least(sum(repaid_fen), 9223372036854775807)::bigint, least(sum(overdue_fen), 9223372036854775807)::bigint,
    least(sum(advanced_fen), 9223372036854775807)::bigint] AS totals,
    ARRAY[sum(with_balance)::bigint, sum(with_lenders)::bigint, sum(with_borrowers)::bigint, sum(with_issued)::bigint,
    sum(with_repaid)::bigint, sum(with_overdue)::bigint, sum(with_advanced)::bigint] AS known,
    sum(provisional)::bigint AS provisional, sum(estimated)::bigint AS estimated, sum(breaks)::bigint AS breaks,
    sum(restated)::bigint AS restated, max(filed_at) FILTER (WHERE returns > 0) AS newest
  FROM filed GROUP BY month, unit_code, of_group)
SELECT counted.month, counted.unit_code, counted.of_group, counted.institutions,
  coalesce(reported.received, 0) AS received,
  coalesce(reported.totals, '{}') AS totals, coalesce(reported.known, '{}') AS known,
  coalesce(reported.provisional, 0) AS provisional, coalesce(reported.estimated, 0) AS estimated,
  coalesce(reported.breaks, 0) AS breaks, coalesce(reported.restated, 0) AS restated, reported.newest
FROM counted LEFT JOIN reported USING (month, unit_code, of_group)
ORDER BY counted.month, counted.unit_code, counted.of_group
