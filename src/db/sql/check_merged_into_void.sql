WITH found AS (
  SELECT gone.subject_id AS institution_id, NULL::uuid AS case_id, period.seq,
    period.effective_from AS on_day, NULL::date AS until, NULL::text AS of_unit, NULL::text AS what
  FROM subject AS gone JOIN subject AS stays ON stays.subject_id = gone.merged_into
  LEFT JOIN period ON period.subject_id = gone.subject_id AND period.state = 'void'
    AND period.known_to IS NULL AND period.effective_to IS NULL
  WHERE stays.merged_into IS NOT NULL OR EXISTS (SELECT FROM period AS void
    WHERE void.subject_id = stays.subject_id AND void.track = 'institution' AND void.state = 'void'
      AND void.known_to IS NULL AND void.effective_to IS NULL))
