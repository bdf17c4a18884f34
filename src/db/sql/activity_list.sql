SELECT entry.subject_id, entry.seq, coalesce(named.name, numbered.value) AS name, subject.unit_code
FROM entry JOIN subject USING (subject_id)
LEFT JOIN LATERAL (SELECT profile.name FROM profile
  WHERE profile.subject_id = coalesce(subject.parent_id, subject.subject_id)
    AND known_at(profile.known_from, profile.known_to, $2)
  ORDER BY profile.effective_from DESC LIMIT 1) AS named ON true
LEFT JOIN LATERAL (SELECT lead_mark.value FROM lead_mark
  WHERE lead_mark.subject_id = subject.subject_id AND lead_mark.kind = 'number'
    AND lead_mark.known_to IS NULL LIMIT 1) AS numbered ON true
WHERE entry.recorded_at >= $1 AND entry.recorded_at <= $2 AND ($3 IS NULL OR entry.officer = $3)
  AND ($4 IS NULL OR subject.unit_code = ANY ($4))
ORDER BY entry.recorded_at, entry.subject_id, entry.seq
