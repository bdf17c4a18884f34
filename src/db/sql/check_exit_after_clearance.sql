-- A reopening lies between a clearance and the exit of the next round.
, found AS (
  SELECT gone.subject_id AS institution_id, NULL::uuid AS case_id, gone.seq, gone.effective_from AS on_day,
    NULL::date AS until, NULL::text AS of_unit, NULL::text AS what
  FROM timeline AS gone JOIN timeline AS cleared USING (subject_id)
  WHERE gone.state = 'exited' AND cleared.state = 'cleared' AND cleared.effective_from < gone.effective_from
    AND gone.effective_from <= $1 AND NOT EXISTS (
      SELECT FROM timeline AS reopened
      WHERE reopened.subject_id = gone.subject_id AND reopened.state = 'closed-unresolved'
        AND reopened.effective_from BETWEEN cleared.effective_from AND gone.effective_from))
