-- Entries were found out before, by reading them; other rows the database holds off by itself.
WITH found AS (
  SELECT CASE WHEN subject.track <> 'unit' THEN coalesce(subject.parent_id, subject.subject_id) END
    AS institution_id, CASE WHEN subject.parent_id IS NOT NULL THEN subject.subject_id END AS case_id,
    found.place AS seq, NULL::date AS on_day, NULL::date AS until,
    coalesce(found.unit, subject.unit_code) AS of_unit, found.what
  FROM (SELECT subject, place, unit, what FROM unreadable_list()
    UNION ALL SELECT subject, place, NULL, what
    FROM unnest($9, $10, $11) AS read (subject, place, what)) AS found
  LEFT JOIN subject ON subject.subject_id = found.subject
  WHERE found.subject IS NULL OR subject.subject_id IS NOT NULL)
