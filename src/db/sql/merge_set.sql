UPDATE subject SET merged_into = new.merged_into FROM unnest($1, $2) AS new (subject_id, merged_into)
WHERE subject.subject_id = new.subject_id
