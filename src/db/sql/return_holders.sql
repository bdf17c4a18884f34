-- A merged record answers for the one that stays: said by CASE, because COALESCE may not be looked up in an index
-- below a
-- row-level policy.
WITH found (subject_id, key) AS (
  SELECT subject_id, 'name ' || name_key FROM institution_name WHERE name_key = ANY ($1) AND known_to IS NULL
  UNION SELECT subject_id, kind || ' ' || value FROM institution_identifier
  WHERE value = ANY ($3) AND kind || ' ' || value = ANY ($2) AND known_to IS NULL
  UNION SELECT subject_id, 'id ' || subject_id FROM subject WHERE subject_id = ANY ($4)),
  standing AS (SELECT DISTINCT CASE WHEN merged_into IS NULL THEN subject_id ELSE merged_into END AS subject_id, key
  FROM found JOIN subject USING (subject_id))
SELECT standing.key, subject.subject_id, subject.unit_code,
  EXISTS (SELECT 1 FROM officer_scope WHERE login = current_user AND writes
    AND officer_scope.unit_code = subject.unit_code) AS writes,
  ARRAY(SELECT kind || ' ' || value FROM institution_identifier identifier
    WHERE identifier.subject_id = subject.subject_id AND known_to IS NULL ORDER BY 1) AS identifiers,
  coalesce((profiled.names)[cardinality(profiled.names)], '') AS name,
  coalesce(timed.states, '{}') AS states, coalesce(timed.froms, '{}') AS froms,
  coalesce(timed.precisions, '{}') AS precisions,
  coalesce(profiled.units, '{}') AS units, coalesce(profiled.froms, '{}') AS unit_froms
FROM standing JOIN subject ON subject.subject_id = standing.subject_id AND subject.track = 'institution'
LEFT JOIN LATERAL (SELECT array_agg(state ORDER BY effective_from, seq) AS states,
    array_agg(effective_from ORDER BY effective_from, seq) AS froms,
    array_agg(precision ORDER BY effective_from, seq) AS precisions
  FROM period WHERE period.subject_id = subject.subject_id AND known_to IS NULL) AS timed ON true
LEFT JOIN LATERAL (SELECT array_agg(name ORDER BY effective_from) AS names,
    array_agg(unit_code ORDER BY effective_from) AS units, array_agg(effective_from ORDER BY effective_from) AS froms
  FROM profile WHERE profile.subject_id = subject.subject_id AND known_to IS NULL) AS profiled ON true
ORDER BY standing.key, subject.subject_id
