WHERE sheet.subject_id IS NOT NULL AND ($11 IS NULL OR sheet.stage = ANY ($11))
  AND ($12 IS NULL OR sheet.route = ANY ($12))
