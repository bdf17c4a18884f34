SELECT held.kind, held.value, held.unit_code, seen.subject_id AS holder, seen.name
FROM identifier_holders($1, $2) AS held
LEFT JOIN LATERAL (
  SELECT subject_id, profile.name FROM institution_identifier identifier JOIN subject USING (subject_id)
  JOIN profile USING (subject_id)
  WHERE identifier.value = held.value AND identifier.kind = held.kind AND identifier.known_to IS NULL
    AND subject.merged_into IS NULL AND profile.known_to IS NULL AND profile.effective_to IS NULL
    AND NOT EXISTS (SELECT 1 FROM period WHERE period.subject_id = subject.subject_id
      AND period.state = 'void' AND period.known_to IS NULL AND period.effective_to IS NULL)
  ORDER BY identifier.known_from, subject_id LIMIT 1) AS seen ON true
ORDER BY held.kind, held.value
