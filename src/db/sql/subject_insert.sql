-- Parents first: a case refers to its institution, and whoever that is shared with or offered to has the case as well.
INSERT INTO subject (subject_id, track, unit_code, parent_id, parent_seq, shared_units, offered_to)
SELECT new.*, coalesce(parent.shared_units, '{}'), parent.offered_to
FROM unnest($1, $2, $3, $4, $5) AS new (subject_id, track, unit_code, parent_id, parent_seq)
LEFT JOIN subject parent ON parent.subject_id = new.parent_id
ORDER BY new.parent_id NULLS FIRST, new.subject_id
