-- Which subjects differ was found out before.
WITH found AS (
  SELECT CASE WHEN track <> 'unit' THEN coalesce(parent_id, subject_id) END AS institution_id,
    CASE WHEN parent_id IS NOT NULL THEN subject_id END AS case_id, NULL::integer AS seq, NULL::date AS on_day,
    NULL::date AS until, CASE WHEN track = 'unit' THEN unit_code END AS of_unit, NULL::text AS what FROM subject
  WHERE subject_id = ANY ($6))
