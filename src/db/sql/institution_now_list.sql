-- $1 the day, $2 the moment, $3 states, $4 units, $5 institutions, $6 classes, $7 registration, $8 how many.
--
-- Each state is read in the order of its index, so that a list of a hundred rows reads a hundred of each state.
SELECT now.* FROM unnest($3) AS asked (state)
CROSS JOIN LATERAL (SELECT subject_id, name, uscc, unit_code, registered_place, institution_now.state, since, precision,
    reason, basis, owed, last_movement, case_id, outcome, class, registration
  FROM institution_now WHERE institution_now.state = asked.state AND settled_on <= $1 AND known_from <= $2
    AND ($4 IS NULL OR unit_code = ANY ($4)) AND ($5 IS NULL OR subject_id = ANY ($5))
    AND ($6 = '{}' OR coalesce(class, 'unclassified') = ANY ($6))
    AND ($7 = '{}' OR coalesce(registration, 'unknown') = ANY ($7))
  ORDER BY since, subject_id LIMIT $8) AS now
ORDER BY since, subject_id LIMIT $8
