INSERT INTO return_said (subject_id, month, file_row) SELECT * FROM unnest($1, $2, $3) ON CONFLICT DO NOTHING
