SELECT review_id FROM review_sighting WHERE name_start = ANY ($1)
UNION SELECT review_id FROM review_sighting WHERE name_start IS NULL
