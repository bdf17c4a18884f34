SELECT bulletin.unit_code, bulletin.number, bulletin.seq, bulletin.as_of, bulletin.baseline, bulletin.known_at,
  bulletin.published_at, entry.officer, entry.basis, bulletin.sha256, entry.payload ->> 'sha256' AS entered_sha256,
  bulletin.content FROM bulletin JOIN entry USING (subject_id, seq)
WHERE ($1 IS NULL OR bulletin.unit_code = ANY ($1)) AND ($2 IS NULL OR bulletin.number = $2)
  AND bulletin.published_at <= $3 ORDER BY bulletin.unit_code, bulletin.number
