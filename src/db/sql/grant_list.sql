SELECT tolling_grant.subject_id, subject.parent_id AS institution_id, profile.name,
  coalesce(tolling_grant.unit_code, profile.unit_code) AS unit_code, tolling_grant.unit_code IS NOT NULL AS of_unit,
  seq, clocks, tolling_grant.effective_from, tolling_grant.effective_to, basis, approver, recorded_at,
  NULL::text AS officer FROM tolling_grant JOIN subject USING (subject_id)
LEFT JOIN profile ON profile.subject_id = subject.parent_id
  AND stands_on(profile.effective_from, profile.effective_to, $1)
  AND known_at(profile.known_from, profile.known_to, $2)
WHERE known_at(tolling_grant.known_from, tolling_grant.known_to, $2)
  AND ($4 OR tolling_grant.unit_code IS NOT NULL)
  AND ($3 IS NULL OR coalesce(tolling_grant.unit_code, profile.unit_code) = ANY ($3))
ORDER BY tolling_grant.effective_from, tolling_grant.subject_id, seq
