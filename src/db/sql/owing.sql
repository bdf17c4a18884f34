-- $1 months and $2 the day each is due; $3, $4 and $5 months, units and days of those that are stricter; $6
-- the moment; $7 units; $8 states that owe and $9 the group of each; $10 the day.
--
-- An institution owes a return for every month at whose end it is in one of these states. What is given counts from the
-- day it was handed in; the newest version handed in by then is what it says. Every table is passed over once: looked
-- up institution by institution, each of a hundred thousand costs four blocks, and its returns one each.
WITH known AS MATERIALIZED (
  SELECT subject_id, state, effective_from, effective_to FROM period
  WHERE track = 'institution' AND known_at(known_from, known_to, $6)),
face AS MATERIALIZED (
  SELECT subject_id, unit_code, name, effective_from, effective_to FROM profile
  WHERE known_at(known_from, known_to, $6) AND ($7 IS NULL OR unit_code = ANY ($7))),
given_in AS MATERIALIZED (
  SELECT subject_id, month, version, missing, provisional, estimated, definition_break, submitted_on
  FROM monthly_return WHERE month = ANY ($1) AND known_from <= $6 AND submitted_on <= $10),
owing AS (
  SELECT ends.month, known.subject_id, stated.of_group, face.unit_code, face.name,
    coalesce(stricter.due, ends.due) AS due
  FROM unnest($1, $2) AS ends (month, due)
  JOIN known ON stands_on(known.effective_from, known.effective_to, ends.month)
  JOIN unnest($8, $9) AS stated (state, of_group) ON stated.state = known.state
  JOIN face ON face.subject_id = known.subject_id
    AND stands_on(face.effective_from, face.effective_to, ends.month)
  LEFT JOIN unnest($3, $4, $5) AS stricter (month, unit_code, due)
    ON stricter.month = ends.month AND stricter.unit_code = face.unit_code),
given AS MATERIALIZED (
  SELECT subject_id, month, max(version) AS version, (array_agg(missing ORDER BY version DESC))[1] AS missing,
    (array_agg(provisional ORDER BY version DESC))[1] AS provisional,
    (array_agg(estimated ORDER BY version DESC))[1] AS estimated,
    (array_agg(definition_break ORDER BY version DESC))[1] AS definition_break,
    min(submitted_on) FILTER (WHERE NOT missing) AS first_on
  FROM given_in GROUP BY subject_id, month),
answered AS (
  SELECT owing.*, given.version, given.missing, given.provisional, given.estimated, given.definition_break,
    given.first_on FROM owing LEFT JOIN given ON given.subject_id = owing.subject_id
      AND given.month = owing.month)
