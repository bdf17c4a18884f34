INSERT INTO review_sighting (review_id, import_id, row_number, seen_on)
SELECT review_id, import_id, row_number, seen_on
FROM unnest($1, $2, $3, $4) AS new (review_id, import_id, row_number, seen_on)
