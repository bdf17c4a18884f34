-- $1 units. Units whose sums are not what timelines and returns come to, each by its chain, or by an institution of it.
WITH settled AS MATERIALIZED (SELECT known_at FROM sum_settled),
  whole AS MATERIALIZED (SELECT subject_id, array_remove(array_append(unit_code || shared_units, offered_to), NULL) AS seen_by
    FROM subject WHERE track = 'institution'),
  differing AS (
  SELECT unit_code FROM (SELECT * FROM standing_sum
    UNION ALL SELECT drawn.month, drawn.unit_code, drawn.state, seen_by, drawn.recorded_at, -drawn.institutions
    FROM standing_sum_of((SELECT array_agg(subject_id) FROM whole)) AS drawn JOIN whole USING (subject_id)
    WHERE drawn.recorded_at <= (SELECT known_at FROM settled)) AS sums
  GROUP BY month, unit_code, state, seen_by, recorded_at HAVING sum(institutions) <> 0
  UNION SELECT unit_code FROM (SELECT * FROM return_sum
    UNION ALL SELECT drawn.month, drawn.unit_code, drawn.state, seen_by, drawn.recorded_at, drawn.filed_at, -drawn.returns,
      -drawn.received, -drawn.balance_fen, -drawn.lenders, -drawn.borrowers, -drawn.issued_fen, -drawn.repaid_fen,
      -drawn.overdue_fen, -drawn.advanced_fen, -drawn.with_balance, -drawn.with_lenders, -drawn.with_borrowers,
      -drawn.with_issued, -drawn.with_repaid, -drawn.with_overdue, -drawn.with_advanced, -drawn.provisional,
      -drawn.estimated, -drawn.breaks, -drawn.restated
    FROM return_sum_of((SELECT array_agg(subject_id) FROM whole), NULL) AS drawn JOIN whole USING (subject_id)
    WHERE drawn.recorded_at <= (SELECT known_at FROM settled)) AS sums
  GROUP BY month, unit_code, state, seen_by, recorded_at, filed_at
  HAVING (sum(returns), sum(received), sum(balance_fen), sum(lenders), sum(borrowers), sum(issued_fen), sum(repaid_fen),
    sum(overdue_fen), sum(advanced_fen), sum(with_balance), sum(with_lenders), sum(with_borrowers), sum(with_issued),
    sum(with_repaid), sum(with_overdue), sum(with_advanced), sum(provisional), sum(estimated), sum(breaks),
    sum(restated)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
SELECT (SELECT subject_id FROM subject WHERE track IN ('unit', 'institution')
  ORDER BY track = 'unit' AND subject.unit_code = differing.unit_code DESC, subject.unit_code = differing.unit_code DESC,
    subject_id LIMIT 1) AS subject_id
FROM differing WHERE $1 IS NULL OR unit_code = ANY ($1) ORDER BY differing.unit_code
