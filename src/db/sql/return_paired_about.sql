LEFT JOIN entry ON entry.subject_id = listed.filing_id AND entry.seq = 1
LEFT JOIN monthly_return first ON first.subject_id = listed.subject_id AND first.month = listed.month
  AND first.version = 1
LEFT JOIN period now ON now.subject_id = listed.subject_id AND now.track = 'institution'
  AND stands_on(now.effective_from, now.effective_to, $1)
  AND known_at(now.known_from, now.known_to, $2)
LEFT JOIN LATERAL (SELECT value FROM institution_identifier identifier
  WHERE identifier.subject_id = listed.subject_id AND kind = 'uscc' AND effective_from <= $1
    AND known_at(known_from, known_to, $2)
  ORDER BY effective_from DESC, seq DESC LIMIT 1) AS uscc ON true
