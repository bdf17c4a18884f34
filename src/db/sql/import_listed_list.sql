SELECT DISTINCT ON (1) stays.subject_id, stays.unit_code, told.row_number, told.name
FROM import_row told JOIN subject own ON own.subject_id = told.subject_id
JOIN subject stays ON stays.subject_id = coalesce(own.merged_into, own.subject_id)
WHERE told.import_id = $1 ORDER BY 1, told.row_number
