SELECT case_sheet.stage, case_sheet.outcome, count(*) AS cases,
  count(*) FILTER (WHERE case_sheet.outstanding IS NULL) AS unknown,
  (sum(case_sheet.outstanding) * 100)::bigint AS outstanding
FROM period JOIN profile ON profile.subject_id = period.subject_id
  AND stands_on(profile.effective_from, profile.effective_to, $1)
  AND known_at(profile.known_from, profile.known_to, $2)
JOIN case_sheet ON case_sheet.institution_id = period.subject_id
  AND stands_on(case_sheet.effective_from, case_sheet.effective_to, $1)
  AND known_at(case_sheet.known_from, case_sheet.known_to, $2)
WHERE period.track = 'institution' AND period.state = ANY ($3)
  AND stands_on(period.effective_from, period.effective_to, $1)
  AND known_at(period.known_from, period.known_to, $2)
  AND ($4 IS NULL OR profile.unit_code = ANY ($4))
GROUP BY case_sheet.stage, case_sheet.outcome ORDER BY case_sheet.stage, case_sheet.outcome
