SELECT period.subject_id, profile.unit_code, period.state, sheet.stage, sheet.stopped_for,
  (sheet.outstanding * 100)::bigint AS outstanding_fen, sheet.lenders_left,
  (sheet.advanced * 100)::bigint AS advanced_fen
FROM period JOIN profile ON profile.subject_id = period.subject_id
  AND stands_on(profile.effective_from, profile.effective_to, $1)
  AND known_at(profile.known_from, profile.known_to, $2)
LEFT JOIN case_sheet sheet ON sheet.institution_id = period.subject_id
  AND stands_on(sheet.effective_from, sheet.effective_to, $1)
  AND known_at(sheet.known_from, sheet.known_to, $2)
WHERE period.track = 'institution' AND period.state = ANY ($3)
  AND stands_on(period.effective_from, period.effective_to, $1)
  AND known_at(period.known_from, period.known_to, $2)
ORDER BY period.subject_id
