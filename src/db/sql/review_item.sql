SELECT review_id, import_id, row_number, kind, subject_id, unit_code, name, detail::text AS detail,
  reading::text AS reading, opened_at, resolution, resolved_by, note
FROM review_item
