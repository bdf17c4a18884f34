WITH found AS (
  SELECT coalesce(subject.parent_id, entry.subject_id) AS institution_id,
    CASE WHEN subject.parent_id IS NOT NULL THEN entry.subject_id END AS case_id, entry.seq,
    entry.effective_on AS on_day, NULL::date AS until, NULL::text AS of_unit, NULL::text AS what
  FROM entry JOIN subject USING (subject_id) WHERE entry.recorded_at <= $2 AND entry.track <> 'unit'
    AND (entry.kind IN ('move', 'reopen')
      OR (entry.kind = 'fact' AND entry.track = 'clearance' AND entry.payload ->> 'fact' <> 'tolled'))
    AND entry.effective_on > (entry.recorded_at AT TIME ZONE 'Asia/Shanghai')::date)
