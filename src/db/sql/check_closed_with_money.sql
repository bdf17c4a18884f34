WITH found AS (
  SELECT case_sheet.institution_id, case_sheet.subject_id AS case_id, NULL::integer AS seq,
    case_sheet.stage_since AS on_day, NULL::date AS until, NULL::text AS of_unit, NULL::text AS what
  FROM case_sheet LEFT JOIN period ON period.subject_id = case_sheet.institution_id
    AND stands_on(period.effective_from, period.effective_to, $1)
    AND known_at(period.known_from, period.known_to, $2)
  WHERE stands_on(case_sheet.effective_from, case_sheet.effective_to, $1)
    AND known_at(case_sheet.known_from, case_sheet.known_to, $2)
    AND case_sheet.stage = 'closed' AND case_sheet.outstanding > 0)
