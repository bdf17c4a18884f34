-- $1 the day, $2 the moment, $3 states, $4 units, $5 words, $6 the stage, $7 every word in order, $8 whether classes
-- are
-- meant and not registration, $9 the word where none is on record.
WITH listed AS (
  SELECT period.subject_id, profile.name, profile.unit_code, period.state, coalesce(said.word, $9) AS word,
    said.effective_from AS since, said.seq, said.basis, sheet.stage,
    (sheet.outstanding * 100)::bigint AS outstanding, sheet.claims_open,
    array_position($7, coalesce(said.word, $9)) AS place
  FROM period JOIN profile ON profile.subject_id = period.subject_id
    AND stands_on(profile.effective_from, profile.effective_to, $1)
    AND known_at(profile.known_from, profile.known_to, $2)
  LEFT JOIN LATERAL (
    SELECT seq, CASE WHEN $8 THEN class ELSE registration END AS word, effective_from, basis
    FROM institution_aspect
    WHERE subject_id = period.subject_id AND CASE WHEN $8 THEN class ELSE registration END IS NOT NULL
      AND stands_on(effective_from, effective_to, $1) AND known_at(known_from, known_to, $2)
    ORDER BY effective_from DESC, seq DESC LIMIT 1) AS said ON true
  LEFT JOIN LATERAL (
    SELECT stage, outstanding, claims_open FROM case_sheet WHERE institution_id = period.subject_id
      AND stands_on(effective_from, effective_to, $1) AND known_at(known_from, known_to, $2)
    ORDER BY stopped_on DESC, effective_from DESC LIMIT 1) AS sheet ON true
  WHERE period.track = 'institution' AND period.state = ANY ($3)
    AND stands_on(period.effective_from, period.effective_to, $1)
    AND known_at(period.known_from, period.known_to, $2)
    AND ($4 IS NULL OR profile.unit_code = ANY ($4))
    AND ($5 = '{}' OR coalesce(said.word, $9) = ANY ($5)) AND ($6 IS NULL OR sheet.stage = $6))
