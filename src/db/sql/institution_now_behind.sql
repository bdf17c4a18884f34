-- $1 the day, $2 the moment, $3 institutions, $4 how many at most. Of whom the rows of now say nothing on that day as known
-- at that moment: something took effect, or was recorded, after it.
SELECT subject_id FROM institution_now WHERE (settled_on > $1 OR known_from > $2)
  AND ($3 IS NULL OR subject_id = ANY ($3)) LIMIT $4
