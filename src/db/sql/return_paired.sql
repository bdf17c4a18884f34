-- $1 the day, $2 the moment, $3 and $4 the months, $5 units. "given" is a version, "other" the one beside it.
SELECT listed.*, uscc.value AS uscc, now.state, entry.basis, first.submitted_on AS first_on FROM (
  SELECT given.subject_id, given.month, given.version, given.filing_id, profile.name, profile.unit_code,
    other.subject_id IS NOT NULL AS is_paired,
    ARRAY[other.balance_fen, other.lenders, other.borrowers, other.issued_fen, other.repaid_fen, other.overdue_fen,
      other.advanced_fen] AS figures_before,
    ARRAY[other.provisional, other.estimated, other.definition_break, other.missing] AS marks_before,
    ARRAY[given.balance_fen, given.lenders, given.borrowers, given.issued_fen, given.repaid_fen, given.overdue_fen,
      given.advanced_fen] AS figures,
    ARRAY[given.provisional, given.estimated, given.definition_break, given.missing] AS marks,
    given.source, given.submitted_on, given.officer, given.known_from
  FROM monthly_return given
  JOIN profile ON profile.subject_id = given.subject_id
    AND stands_on(profile.effective_from, profile.effective_to, given.month)
    AND known_at(profile.known_from, profile.known_to, $2)
  LEFT JOIN monthly_return other ON other.subject_id = given.subject_id AND
