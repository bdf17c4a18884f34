SELECT * FROM event ORDER BY root_id, place
