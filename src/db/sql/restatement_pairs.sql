  other.month = given.month AND other.version = given.version - 1
  WHERE given.known_from <= $2 AND given.submitted_on <= $1 AND ($3 IS NULL OR given.month >= $3)
    AND given.month <= $4 AND ($5 IS NULL OR profile.unit_code = ANY ($5)) AND given.version > 1
    AND ($7 IS NULL OR given.subject_id = $7)
  ORDER BY given.known_from DESC, given.subject_id, given.month DESC, given.version DESC LIMIT $6) AS listed
