SELECT subject_id, seq, hash FROM entry WHERE subject_id = ANY ($1)
