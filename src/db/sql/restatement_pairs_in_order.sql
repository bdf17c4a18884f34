ORDER BY listed.known_from DESC, listed.subject_id, listed.month DESC, listed.version DESC
