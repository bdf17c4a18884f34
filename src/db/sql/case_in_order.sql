ORDER BY since, listed.subject_id
