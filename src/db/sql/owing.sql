-- $1 months and $2 the day each is due; $3, $4 and $5 months, units and days of those that are stricter; $6
-- the moment; $7 units; $8 states that owe and $9 the group of each; $10 the day.
--
-- An institution owes a return for every month at whose end it is in one of these states. What is given counts from the
-- day it was handed in; the newest version handed in by then is what it says. The returns of the months are gathered
-- once:
-- looking up each of a hundred thousand that are owed costs ten times as much.
WITH owing AS (
  SELECT ends.month, period.subject_id, stated.of_group, profile.unit_code, profile.name,
    coalesce(stricter.due, ends.due) AS due
  FROM unnest($1, $2) AS ends (month, due)
  JOIN period ON period.track = 'institution'
    AND stands_on(period.effective_from, period.effective_to, ends.month)
    AND known_at(period.known_from, period.known_to, $6)
  JOIN unnest($8, $9) AS stated (state, of_group) ON stated.state = period.state
  JOIN profile ON profile.subject_id = period.subject_id
    AND stands_on(profile.effective_from, profile.effective_to, ends.month)
    AND known_at(profile.known_from, profile.known_to, $6)
  LEFT JOIN unnest($3, $4, $5) AS stricter (month, unit_code, due)
    ON stricter.month = ends.month AND stricter.unit_code = profile.unit_code
  WHERE $7 IS NULL OR profile.unit_code = ANY ($7)),
given AS MATERIALIZED (
  SELECT subject_id, month, max(version) AS version, (array_agg(missing ORDER BY version DESC))[1] AS missing,
    (array_agg(provisional ORDER BY version DESC))[1] AS provisional,
    (array_agg(estimated ORDER BY version DESC))[1] AS estimated,
    (array_agg(definition_break ORDER BY version DESC))[1] AS definition_break,
    min(submitted_on) FILTER (WHERE NOT missing) AS first_on
  FROM monthly_return WHERE month = ANY ($1) AND known_from <= $6 AND submitted_on <= $10
  GROUP BY subject_id, month),
answered AS (
  SELECT owing.*, given.version, given.missing, given.provisional, given.estimated, given.definition_break,
    given.first_on FROM owing LEFT JOIN given ON given.subject_id = owing.subject_id
      AND given.month = owing.month)
