-- For which it does not hold was found out before.
WITH found AS (
  SELECT NULL::uuid AS institution_id, NULL::uuid AS case_id, NULL::integer AS seq, on_day,
    NULL::date AS until, of_unit, NULL::text AS what FROM unnest($7, $8) AS unbalanced (of_unit, on_day))
