  -- Standing on the day: no later version was handed in by then and known at the moment. Whole numbers: a part of $8 is
  -- at least the other where it is $8 times the other or more.
  other.month = (date_trunc('month', given.month) - interval '1 day')::date
    AND other.known_from <= $2 AND other.submitted_on <= $1
    AND NOT EXISTS (
      SELECT 1 FROM monthly_return newer WHERE newer.subject_id = other.subject_id AND newer.month = other.month
        AND newer.version > other.version AND newer.known_from <= $2 AND newer.submitted_on <= $1)
  WHERE given.known_from <= $2 AND given.submitted_on <= $1 AND ($3 IS NULL OR given.month >= $3)
    AND given.month <= $4 AND ($5 IS NULL OR profile.unit_code = ANY ($5))
    AND NOT EXISTS (
      SELECT 1 FROM monthly_return newer WHERE newer.subject_id = given.subject_id AND newer.month = given.month
        AND newer.version > given.version AND newer.known_from <= $2 AND newer.submitted_on <= $1)
    AND (given.provisional OR given.estimated OR given.definition_break OR given.missing OR given.version >= $7
      OR given.balance_fen IS NULL OR given.lenders IS NULL OR given.borrowers IS NULL
      OR (given.lenders > 0 AND given.balance_fen = 0)
      OR (least(given.balance_fen, other.balance_fen) > 0
        AND greatest(given.balance_fen, other.balance_fen) / $8 >= least(given.balance_fen, other.balance_fen))
      OR (least(given.lenders, other.lenders) > 0
        AND greatest(given.lenders, other.lenders) / $8 >= least(given.lenders, other.lenders))
      OR (least(given.borrowers, other.borrowers) > 0
        AND greatest(given.borrowers, other.borrowers) / $8 >= least(given.borrowers, other.borrowers))
      OR (least(given.overdue_fen, other.overdue_fen) > 0
        AND greatest(given.overdue_fen, other.overdue_fen) / $8 >= least(given.overdue_fen, other.overdue_fen))
      OR (least(given.advanced_fen, other.advanced_fen) > 0
        AND greatest(given.advanced_fen, other.advanced_fen) / $8 >= least(given.advanced_fen, other.advanced_fen)))
  ORDER BY given.month DESC, given.subject_id LIMIT $6) AS listed
