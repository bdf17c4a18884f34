WHERE subject_id = ANY ($1) AND kind = $2 AND resolved_at IS NULL
