-- $1 the day, $2 the moment, $3 states, $4 units, $5 one institution, $6 the last month.
SELECT period.subject_id, profile.name, uscc.value AS uscc, profile.unit_code, period.state,
  given.months, given.balances, given.lenders, given.borrowers, given.breaks
FROM period JOIN profile ON profile.subject_id = period.subject_id
  AND stands_on(profile.effective_from, profile.effective_to, $1)
  AND known_at(profile.known_from, profile.known_to, $2)
LEFT JOIN LATERAL (SELECT value FROM institution_identifier identifier
  WHERE identifier.subject_id = period.subject_id AND kind = 'uscc' AND effective_from <= $1
    AND known_at(known_from, known_to, $2)
  ORDER BY effective_from DESC, seq DESC LIMIT 1) AS uscc ON true
LEFT JOIN LATERAL (SELECT array_agg(month ORDER BY month) AS months,
    array_agg(balance_fen ORDER BY month) AS balances, array_agg(lenders ORDER BY month) AS lenders,
    array_agg(borrowers ORDER BY month) AS borrowers, array_agg(definition_break ORDER BY month) AS breaks
  FROM monthly_return WHERE monthly_return.subject_id = period.subject_id AND month <= $6
    AND known_at(known_from, known_to, $2)) AS given ON true
WHERE period.track = 'institution' AND period.state = ANY ($3)
  AND stands_on(period.effective_from, period.effective_to, $1)
  AND known_at(period.known_from, period.known_to, $2)
  AND ($4 IS NULL OR profile.unit_code = ANY ($4)) AND ($5 IS NULL OR period.subject_id = $5)
ORDER BY period.subject_id
