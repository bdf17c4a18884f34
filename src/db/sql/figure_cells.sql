-- $1 months in their order, $2 the moment, $3 units, $4 states and $5 the group of each, $6 an institution. A sum
-- of fen beyond 2^63 is cut to it; no sector comes near.
--
-- Institutions are counted by when each came and went, not month by month, and returns are joined to them from their
-- own
-- side: neither makes a row for each institution and month, which is most of the work where there are many.
WITH ends AS (
  SELECT month, place FROM unnest($1) WITH ORDINALITY AS ends (month, place)),
  standing AS NOT MATERIALIZED (
  SELECT period.subject_id, profile.unit_code, stated.of_group,
    greatest(period.effective_from, profile.effective_from) AS since,
    least(period.effective_to, profile.effective_to) AS until
  FROM period
  JOIN unnest($4, $5) AS stated (state, of_group) ON stated.state = period.state
  JOIN profile ON profile.subject_id = period.subject_id
    AND (profile.effective_to IS NULL OR profile.effective_to > period.effective_from)
    AND (period.effective_to IS NULL OR period.effective_to > profile.effective_from)
    AND known_at(profile.known_from, profile.known_to, $2)
  WHERE period.track = 'institution' AND period.state = ANY ($4)
    AND known_at(period.known_from, period.known_to, $2)
    AND ($3 IS NULL OR profile.unit_code = ANY ($3)) AND ($6 IS NULL OR period.subject_id = $6)),
changed AS (
  SELECT unit_code, of_group, place, sum(change) AS change
  FROM (SELECT unit_code, of_group, width_bucket(since - 1, $1) + 1 AS place, 1 AS change FROM standing
    UNION ALL
    SELECT unit_code, of_group, width_bucket(until - 1, $1) + 1, -1 FROM standing
    WHERE until IS NOT NULL) AS moves
  GROUP BY unit_code, of_group, place),
counted AS (
  SELECT ends.month, changed.unit_code, changed.of_group, sum(changed.change)::bigint AS institutions
  FROM ends JOIN changed ON changed.place <= ends.place
  GROUP BY ends.month, changed.unit_code, changed.of_group
  HAVING sum(changed.change) > 0),
reported AS (
  SELECT given.month, standing.unit_code, standing.of_group,
    count(*) FILTER (WHERE NOT given.missing) AS received,
    ARRAY[least(coalesce(sum(given.balance_fen), 0), 9223372036854775807)::bigint,
    least(coalesce(sum(given.lenders), 0), 9223372036854775807)::bigint,
    least(coalesce(sum(given.borrowers), 0), 9223372036854775807)::bigint,
    least(coalesce(sum(given.issued_fen), 0), 9223372036854775807)::bigint,
    least(coalesce(sum(given.repaid_fen), 0), 9223372036854775807)::bigint,
    least(coalesce(sum(given.overdue_fen), 0), 9223372036854775807)::bigint,
    least(coalesce(sum(given.advanced_fen), 0), 9223372036854775807)::bigint] AS totals,
    ARRAY[count(given.balance_fen), count(given.lenders), count(given.borrowers), count(given.issued_fen),
    count(given.repaid_fen), count(given.overdue_fen), count(given.advanced_fen)] AS known,
    count(*) FILTER (WHERE given.provisional) AS provisional,
    count(*) FILTER (WHERE given.estimated) AS estimated,
    count(*) FILTER (WHERE given.definition_break) AS breaks,
    count(*) FILTER (WHERE given.version > 1) AS restated,
    max(given.known_from) AS newest
  FROM monthly_return given
  JOIN ends ON ends.month = given.month
  JOIN standing ON standing.subject_id = given.subject_id AND standing.since <= given.month
    AND (standing.until IS NULL OR standing.until > given.month)
  WHERE given.month BETWEEN $1[1] AND $1[cardinality($1)]
    AND known_at(given.known_from, given.known_to, $2)
  GROUP BY given.month, standing.unit_code, standing.of_group)
SELECT counted.month, counted.unit_code, counted.of_group, counted.institutions,
  coalesce(reported.received, 0) AS received,
  coalesce(reported.totals, '{}') AS totals, coalesce(reported.known, '{}') AS known,
  coalesce(reported.provisional, 0) AS provisional, coalesce(reported.estimated, 0) AS estimated,
  coalesce(reported.breaks, 0) AS breaks, coalesce(reported.restated, 0) AS restated, reported.newest
FROM counted LEFT JOIN reported USING (month, unit_code, of_group)
ORDER BY counted.month, counted.unit_code, counted.of_group
