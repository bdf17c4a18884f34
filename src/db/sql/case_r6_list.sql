SELECT sheet.institution_id AS subject_id, profile.name, profile.unit_code, sheet.stage, sheet.stage_since,
  'R6' = ANY (sheet.items) AS is_done, item.why, item.r6_on, made.hand_overs
FROM (SELECT DISTINCT ON (institution_id) subject_id, institution_id, stage, stage_since, items, stopped_on
  FROM case_sheet WHERE stands_on(effective_from, effective_to, $1)
    AND known_at(known_from, known_to, $2)
  ORDER BY institution_id, stopped_on DESC, effective_from DESC) AS sheet
JOIN profile ON profile.subject_id = sheet.institution_id
  AND stands_on(profile.effective_from, profile.effective_to, $1)
  AND known_at(profile.known_from, profile.known_to, $2)
LEFT JOIN LATERAL (SELECT count(*) AS hand_overs FROM hand_over WHERE subject_id = sheet.institution_id
    AND stands_on(effective_from, effective_to, $1)
    AND known_at(known_from, known_to, $2)) AS made ON true
LEFT JOIN LATERAL (SELECT entry.payload ->> 'why' AS why, entry.effective_on AS r6_on FROM entry
  WHERE 'R6' = ANY (sheet.items) AND entry.subject_id = sheet.subject_id AND entry.kind = 'fact'
    AND entry.recorded_at <= $2 AND entry.effective_on <= $1 AND entry.payload ->> 'item' = 'R6'
    AND NOT EXISTS (SELECT 1 FROM entry struck WHERE struck.subject_id = entry.subject_id
      AND struck.corrects = entry.seq AND struck.recorded_at <= $2 AND struck.payload ->> 'strike' = 'true')
  ORDER BY entry.effective_on DESC, entry.seq DESC LIMIT 1) AS item ON true
WHERE ($3 IS NULL OR profile.unit_code = ANY ($3)) AND ($4 IS NULL OR sheet.institution_id = $4)
  AND ('R6' = ANY (sheet.items) OR made.hand_overs > 0 OR sheet.stage IN ('final-notice', 'accept'))
ORDER BY sheet.stage_since, sheet.institution_id
