UPDATE review_item SET resolved_at = $5, resolution = decided.resolution, resolved_by = $6, note = decided.note,
  meant_id = decided.meant_id
FROM unnest($1, $2, $3, $4) AS decided (review_id, resolution, note, meant_id)
WHERE review_item.review_id = decided.review_id AND review_item.resolved_at IS NULL
