WITH found AS (
  SELECT case_sheet.institution_id, case_sheet.subject_id AS case_id, owing.seq, owing.effective_from AS on_day,
    NULL::date AS until, NULL::text AS of_unit, NULL::text AS what
  FROM case_sheet JOIN period AS owing USING (subject_id)
  WHERE case_sheet.stage = 'closed'
    AND stands_on(case_sheet.effective_from, case_sheet.effective_to, $1)
    AND known_at(case_sheet.known_from, case_sheet.known_to, $2)
    AND owing.owed <> '{}' AND owing.effective_from <= case_sheet.stage_since
    AND known_at(owing.known_from, owing.known_to, $2))
