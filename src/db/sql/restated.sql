-- Old and new version of returns restated, of the institutions that a filter counts in each month. $1 months, $2 the
-- moment, $3 units, $4 states, $5 an institution. What is restated is little, and its institution is looked up by its
-- own index: IS TRUE keeps the planner from the one of states.
WITH restated AS (
  SELECT given.subject_id, profile.name, given.month, given.known_from, given.filing_id, given.officer,
    ARRAY[given.balance_fen, given.lenders, given.borrowers, given.issued_fen, given.repaid_fen, given.overdue_fen,
      given.advanced_fen] AS figures,
    ARRAY[old.balance_fen, old.lenders, old.borrowers, old.issued_fen, old.repaid_fen, old.overdue_fen,
      old.advanced_fen] AS figures_before
  FROM monthly_return given
  JOIN monthly_return old ON old.subject_id = given.subject_id AND old.month = given.month
    AND old.version = given.version - 1
  JOIN period ON period.subject_id = given.subject_id AND period.track = 'institution'
    AND (period.state = ANY ($4)) IS TRUE
    AND stands_on(period.effective_from, period.effective_to, given.month)
    AND known_at(period.known_from, period.known_to, $2)
  JOIN profile ON profile.subject_id = given.subject_id
    AND stands_on(profile.effective_from, profile.effective_to, given.month)
    AND known_at(profile.known_from, profile.known_to, $2)
  WHERE given.month = ANY ($1) AND given.version > 1 AND given.known_from <= $2
    AND ($3 IS NULL OR profile.unit_code = ANY ($3)) AND ($5 IS NULL OR given.subject_id = $5))
