SELECT (SELECT name FROM profile WHERE subject_id = $1 AND known_to IS NULL AND effective_to IS NULL
  ORDER BY effective_from DESC LIMIT 1) AS name,
  (SELECT value FROM institution_identifier WHERE subject_id = $1 AND kind = 'uscc' AND known_to IS NULL
    AND effective_to IS NULL ORDER BY effective_from DESC, seq DESC LIMIT 1) AS uscc
