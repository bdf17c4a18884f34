SELECT subject_id, short_number FROM subject WHERE subject_id = ANY ($1) AND short_number IS NOT NULL
