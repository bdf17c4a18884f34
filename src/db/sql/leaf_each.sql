-- Every entry recorded until $1, in the order of the tree: what is recorded later comes behind.
SELECT subject_id, seq, recorded_at, hash FROM entry WHERE recorded_at <= $1 ORDER BY recorded_at, subject_id, seq
