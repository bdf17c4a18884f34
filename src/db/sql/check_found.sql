SELECT found.institution_id, coalesce(found.what, listed.name) AS name,
  coalesce(found.of_unit, listed.unit_code) AS unit_code, now.state, found.case_id, found.seq, found.on_day,
  found.until, count(*) OVER () AS "all"
FROM found
LEFT JOIN profile AS listed ON listed.subject_id = found.institution_id
  AND stands_on(listed.effective_from, listed.effective_to, $1)
  AND known_at(listed.known_from, listed.known_to, $2)
LEFT JOIN period AS now ON now.subject_id = found.institution_id
  AND stands_on(now.effective_from, now.effective_to, $1)
  AND known_at(now.known_from, now.known_to, $2)
WHERE ($3 IS NULL OR coalesce(found.of_unit, listed.unit_code) = ANY ($3))
ORDER BY found.on_day, found.institution_id, found.case_id, found.seq LIMIT $4
