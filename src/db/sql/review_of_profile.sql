WHERE import_id IN (SELECT import.import_id FROM import WHERE import.profile = $1)
ORDER BY opened_at, review_id
