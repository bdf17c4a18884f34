-- $1 the day, $2 the moment, $3 states, $4 units, $5 institutions, $6 classes, $7 registration.
WITH standing AS (
  SELECT period.subject_id, profile.name, profile.unit_code, profile.registered_place, period.state,
    period.effective_from AS since, period.precision, period.reason, period.basis, period.owed
  FROM period JOIN profile ON profile.subject_id = period.subject_id
    AND stands_on(profile.effective_from, profile.effective_to, $1)
    AND known_at(profile.known_from, profile.known_to, $2)
  WHERE period.track = 'institution' AND period.state = ANY ($3)
    AND stands_on(period.effective_from, period.effective_to, $1)
    AND known_at(period.known_from, period.known_to, $2)
    AND ($4 IS NULL OR profile.unit_code = ANY ($4)) AND ($5 IS NULL OR period.subject_id = ANY ($5))
    AND ($6 = '{}' OR coalesce((
      SELECT class FROM institution_aspect WHERE subject_id = period.subject_id AND class IS NOT NULL
        AND stands_on(effective_from, effective_to, $1) AND known_at(known_from, known_to, $2)
      ORDER BY effective_from DESC, seq DESC LIMIT 1), 'unclassified') = ANY ($6))
    AND ($7 = '{}' OR coalesce((
      SELECT registration FROM institution_aspect WHERE subject_id = period.subject_id AND registration IS NOT NULL
        AND stands_on(effective_from, effective_to, $1) AND known_at(known_from, known_to, $2)
      ORDER BY effective_from DESC, seq DESC LIMIT 1), 'unknown') = ANY ($7)))
