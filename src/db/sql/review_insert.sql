INSERT INTO review_item (review_id, import_id, row_number, kind, subject_id, unit_code, name, detail, reading,
  opened_at, other_units)
SELECT review_id, import_id, row_number, kind, subject_id, unit_code, name, detail::json, reading::json, opened_at,
  string_to_array(other_units, ' ')
FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  AS new (review_id, import_id, row_number, kind, subject_id, unit_code, name, detail, reading, opened_at, other_units)
