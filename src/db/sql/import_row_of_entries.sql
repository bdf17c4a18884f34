SELECT told.import_id, told.row_number, told.seq, import.file_name, import.profile
FROM import_row told LEFT JOIN import USING (import_id)
WHERE told.subject_id = $1 AND told.seq IS NOT NULL ORDER BY told.import_id, told.seq
