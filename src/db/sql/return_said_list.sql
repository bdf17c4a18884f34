SELECT said.subject_id, said.month, said.file_row FROM unnest($1, $2) AS asked (subject_id, month)
JOIN return_said AS said USING (subject_id, month)
WHERE said.transaction = pg_current_xact_id()
