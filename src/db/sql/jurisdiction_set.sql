-- How many there are is counted as they were before: who gives a subject away may not see it any more.
WITH moved AS (UPDATE subject SET unit_code = $2, shared_units = $3, offered_to = $4
  WHERE subject_id = $1 OR parent_id = $1 RETURNING subject_id)
SELECT (SELECT count(*) FROM moved) AS moved,
  (SELECT count(*) FROM subject WHERE subject_id = $1 OR parent_id = $1) AS meant
