SELECT standing.subject_id, standing.name, uscc.value AS uscc, standing.unit_code, standing.state,
  conversion.state AS stage, conversion.effective_from AS since, conversion.precision, conversion.basis,
  following.effective_from AS ended_on, following.precision AS ended_precision,
  following.state AS followed_by, following.reason AS followed_reason
FROM standing
JOIN period AS conversion ON conversion.subject_id = standing.subject_id
  AND (conversion.state = 'transforming'
    OR (conversion.state = 'transformed' AND conversion.previous_state <> 'transforming'))
  AND conversion.effective_from <= $1
  AND known_at(conversion.known_from, conversion.known_to, $2)
LEFT JOIN period AS following ON following.subject_id = conversion.subject_id
  AND following.previous_state = conversion.state AND following.effective_from = conversion.effective_to
  AND following.effective_from <= $1
  AND known_at(following.known_from, following.known_to, $2)
LEFT JOIN LATERAL (SELECT value FROM institution_identifier identifier
  WHERE identifier.subject_id = standing.subject_id AND kind = 'uscc' AND effective_from <= $1
    AND known_at(known_from, known_to, $2)
  ORDER BY effective_from DESC, seq DESC LIMIT 1) AS uscc ON true
ORDER BY conversion.effective_from, standing.subject_id LIMIT $8
