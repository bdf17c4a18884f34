WITH found AS (
  SELECT subject.parent_id AS institution_id,
    CASE WHEN subject.parent_id IS NOT NULL THEN tolling_grant.subject_id END AS case_id, tolling_grant.seq,
    tolling_grant.effective_from AS on_day, tolling_grant.effective_to AS until,
    tolling_grant.unit_code AS of_unit, NULL::text AS what
  FROM tolling_grant JOIN subject USING (subject_id)
  WHERE known_at(tolling_grant.known_from, tolling_grant.known_to, $2)
    AND tolling_grant.effective_to - tolling_grant.effective_from + 1 > $5)
