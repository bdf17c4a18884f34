SELECT pilot.subject_id AS pilot_id, pilot.parent_seq AS number, pilot.parent_id AS subject_id, profile.name,
  uscc.value AS uscc, profile.unit_code, period.state
FROM subject AS pilot
JOIN period ON period.subject_id = pilot.parent_id AND period.state <> 'void'
  AND stands_on(period.effective_from, period.effective_to, $1)
  AND known_at(period.known_from, period.known_to, $2)
JOIN profile ON profile.subject_id = pilot.parent_id
  AND stands_on(profile.effective_from, profile.effective_to, $1)
  AND known_at(profile.known_from, profile.known_to, $2)
LEFT JOIN LATERAL (SELECT value FROM institution_identifier identifier
  WHERE identifier.subject_id = pilot.parent_id AND kind = 'uscc' AND effective_from <= $1
    AND known_at(known_from, known_to, $2)
  ORDER BY effective_from DESC, seq DESC LIMIT 1) AS uscc ON true
WHERE pilot.track = 'pilot' AND ($3 IS NULL OR profile.unit_code = ANY ($3))
  AND ($4 IS NULL OR pilot.parent_id = $4)
ORDER BY pilot.parent_id, pilot.parent_seq
