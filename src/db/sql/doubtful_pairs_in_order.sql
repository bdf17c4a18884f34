ORDER BY listed.month DESC, listed.subject_id
