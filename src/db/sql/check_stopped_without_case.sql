WITH found AS (
  SELECT period.subject_id AS institution_id, NULL::uuid AS case_id, period.seq, period.effective_from AS on_day,
    NULL::date AS until, NULL::text AS of_unit, NULL::text AS what
  FROM period WHERE period.track = 'institution' AND period.state IN ('closed-unresolved', 'exited')
    AND stands_on(period.effective_from, period.effective_to, $1)
    AND known_at(period.known_from, period.known_to, $2)
    AND NOT EXISTS (
      SELECT FROM case_sheet WHERE case_sheet.institution_id = period.subject_id
        AND case_sheet.stage NOT IN ('closed', 'ended')
        AND stands_on(case_sheet.effective_from, case_sheet.effective_to, $1)
        AND known_at(case_sheet.known_from, case_sheet.known_to, $2)))
