-- Whether others have the code, also such as the officer does not see, the nation is asked for all at once.
WITH own AS (SELECT subject_id, kind, value, min(seq) AS seq, min(effective_from) AS on_day
  FROM institution_identifier WHERE kind = ANY ($12) AND known_to IS NULL AND effective_to IS NULL
    AND NOT EXISTS (SELECT FROM period AS void WHERE void.subject_id = institution_identifier.subject_id
      AND void.state = 'void' AND void.known_to IS NULL AND void.effective_to IS NULL)
  GROUP BY subject_id, kind, value),
  held AS (SELECT * FROM identifier_holders((SELECT array_agg(kind) FROM own), (SELECT array_agg(value) FROM own))
  WHERE institutions > 1),
found AS (
  SELECT own.subject_id AS institution_id, NULL::uuid AS case_id, own.seq, own.on_day, NULL::date AS until,
    NULL::text AS of_unit, NULL::text AS what FROM own JOIN held USING (kind, value))
