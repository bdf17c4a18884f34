SELECT DISTINCT ON (1) coalesce(subject.merged_into, subject.subject_id) AS subject_id, told.row_number, told.name
FROM import_row told JOIN subject ON subject.subject_id = told.subject_id WHERE told.import_id = $1
ORDER BY 1, told.row_number
