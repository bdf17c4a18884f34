SELECT review_id, count(DISTINCT import_id) AS files, min(seen_on) AS first_on, max(seen_on) AS last_on
FROM review_sighting WHERE review_id = ANY ($1) GROUP BY review_id
