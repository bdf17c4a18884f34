-- $1 the day, $2 the moment, $3 units, $4 institution, $5 every entry.
--
-- Moves stand as the timeline has them; facts take their last corrected day, reason and basis, and a struck one does
-- not stand: the same as domain::timeline applies, and a test compares the two. On one day entries stand in the order
-- of recording, an institution's before its case's, which keeps each chain in its own order.
WITH root AS (
  SELECT subject.subject_id AS root_id, subject.track AS root_track, profile.name AS root_name,
    coalesce(profile.unit_code, subject.unit_code) AS root_unit, standing.state AS root_state FROM subject
  LEFT JOIN profile ON profile.subject_id = subject.subject_id
    AND stands_on(profile.effective_from, profile.effective_to, $1)
    AND known_at(profile.known_from, profile.known_to, $2)
  LEFT JOIN period AS standing ON standing.subject_id = subject.subject_id
    AND stands_on(standing.effective_from, standing.effective_to, $1)
    AND known_at(standing.known_from, standing.known_to, $2)
  WHERE subject.parent_id IS NULL AND subject.track <> 'filing' AND ($4 IS NULL OR subject.subject_id = $4)
    AND ($3 IS NULL OR coalesce(profile.unit_code, subject.unit_code) = ANY ($3))),
correction AS (
  SELECT entry.subject_id, entry.corrects AS seq, bool_or(entry.payload ->> 'strike' = 'true') IS TRUE AS struck,
    (array_agg((entry.payload ->> 'effective_on')::date ORDER BY entry.seq DESC)
      FILTER (WHERE entry.payload ->> 'effective_on' IS NOT NULL))[1] AS effective_on,
    (array_agg(entry.payload ->> 'precision' ORDER BY entry.seq DESC)
      FILTER (WHERE entry.payload ->> 'precision' IS NOT NULL))[1] AS precision,
    (array_agg(entry.payload ->> 'reason' ORDER BY entry.seq DESC)
      FILTER (WHERE entry.payload ->> 'reason' IS NOT NULL))[1] AS reason,
    (array_agg(entry.payload ->> 'basis' ORDER BY entry.seq DESC)
      FILTER (WHERE entry.payload ->> 'basis' IS NOT NULL))[1] AS basis
  FROM entry WHERE entry.kind = 'correction' AND entry.recorded_at <= $2
  GROUP BY entry.subject_id, entry.corrects),
standing AS (
  SELECT root.*, subject.parent_id, entry.subject_id, entry.track, entry.seq, entry.kind, entry.recorded_at,
    entry.officer, entry.act_id, entry.corrects,
    CASE WHEN entry.kind = 'fact' THEN coalesce(entry.payload ->> 'fact', 'fact') END AS fact,
    CASE WHEN entry.kind = 'fact' THEN entry.payload::text END AS detail,
    coalesce(period.previous_state, entry.from_state) AS from_state, coalesce(period.state, entry.to_state) AS to_state,
    CASE WHEN $5 THEN entry.effective_on
    ELSE coalesce(period.effective_from, correction.effective_on, entry.effective_on) END AS effective_on,
    CASE WHEN $5 THEN entry.precision
    ELSE coalesce(period.precision, correction.precision, entry.precision) END AS precision,
    CASE WHEN $5 THEN entry.reason ELSE coalesce(period.reason, correction.reason, entry.reason) END AS reason,
    CASE WHEN $5 THEN entry.basis ELSE coalesce(period.basis, correction.basis, entry.basis) END AS basis,
    CASE WHEN correction.struck THEN 'struck' WHEN correction.seq IS NOT NULL THEN 'corrected'
    ELSE 'stands' END AS fate
  FROM root JOIN subject ON coalesce(subject.parent_id, subject.subject_id) = root.root_id
  JOIN entry ON entry.subject_id = subject.subject_id AND entry.recorded_at <= $2
  LEFT JOIN period ON NOT $5 AND period.subject_id = entry.subject_id AND period.seq = entry.seq
    AND known_at(period.known_from, period.known_to, $2)
  LEFT JOIN correction ON correction.subject_id = entry.subject_id AND correction.seq = entry.seq
  WHERE $5 OR period.seq IS NOT NULL OR (entry.kind = 'fact' AND correction.struck IS NOT TRUE)),
event AS (
  SELECT standing.*, coalesce(profile.unit_code, standing.root_unit) AS unit_code,
    row_number() OVER (ORDER BY standing.effective_on, standing.recorded_at, standing.root_id,
      standing.parent_id IS NOT NULL, standing.subject_id, standing.seq) AS place,
    row_number() OVER (PARTITION BY standing.effective_on ORDER BY standing.recorded_at, standing.root_id,
      standing.parent_id IS NOT NULL, standing.subject_id, standing.seq) AS day_place
  FROM standing LEFT JOIN profile ON profile.subject_id = standing.root_id
    AND stands_on(profile.effective_from, profile.effective_to, standing.effective_on)
    AND known_at(profile.known_from, profile.known_to, $2)
  WHERE standing.effective_on <= $1)
