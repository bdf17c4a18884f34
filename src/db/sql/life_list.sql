, life AS (
  SELECT subject_id, track, root_id, root_unit FROM event
  WHERE track IN ('institution', 'clearance', 'pilot', 'lead')
  GROUP BY subject_id, track, root_id, root_unit),
state AS (
  SELECT period.subject_id, array_agg(period.effective_from ORDER BY period.effective_from, period.seq) AS days,
    array_agg(period.state ORDER BY period.effective_from, period.seq) AS states
  FROM period WHERE period.effective_from <= $1
    AND known_at(period.known_from, period.known_to, $2) GROUP BY period.subject_id),
facts AS (
  SELECT profile.subject_id, array_agg(profile.effective_from ORDER BY profile.effective_from) AS days,
    array_agg(profile.name ORDER BY profile.effective_from) AS names,
    array_agg(profile.unit_code ORDER BY profile.effective_from) AS units
  FROM profile WHERE profile.effective_from <= $1
    AND known_at(profile.known_from, profile.known_to, $2) GROUP BY profile.subject_id),
merged AS (
  SELECT entry.subject_id, max(entry.payload ->> 'survivor')::uuid AS survivor FROM entry
  JOIN period ON period.subject_id = entry.subject_id AND period.seq = entry.seq AND period.state = 'void'
    AND period.effective_from <= $1 AND known_at(period.known_from, period.known_to, $2)
  WHERE entry.kind = 'move' AND entry.to_state = 'void' GROUP BY entry.subject_id)
SELECT life.subject_id, life.track, nullif(life.root_id, life.subject_id) AS parent_id, survivor.subject_id AS survivor,
  life.root_unit AS unit_code, coalesce(state.days, '{}') AS state_days, coalesce(state.states, '{}') AS states,
  coalesce(facts.days, '{}') AS profile_days, coalesce(facts.names, '{}') AS names,
  coalesce(facts.units, '{}') AS units
FROM life LEFT JOIN state USING (subject_id) LEFT JOIN facts USING (subject_id)
LEFT JOIN merged ON merged.subject_id = life.subject_id
LEFT JOIN life AS survivor ON survivor.subject_id = merged.survivor
ORDER BY life.root_id, life.subject_id <> life.root_id, life.subject_id
