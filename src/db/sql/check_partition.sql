-- Each day belongs to one state where every period ends as the next begins, and the last does not end.
, found AS (
  SELECT subject_id AS institution_id, NULL::uuid AS case_id, seq, least(effective_to, next_from) AS on_day,
    NULL::date AS until, NULL::text AS of_unit, NULL::text AS what
  FROM timeline
  WHERE effective_to IS DISTINCT FROM next_from AND least(effective_to, next_from) <= $1)
