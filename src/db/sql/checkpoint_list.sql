-- Every checkpoint with each of its signatures.
SELECT size, origin, root, until, kept, checkpoint.recorded_at, checkpoint.officer, name, key_id, signature
FROM checkpoint JOIN checkpoint_signature USING (size)
ORDER BY size, checkpoint_signature.recorded_at, name, key_id
