, listed AS (SELECT * FROM standing ORDER BY since, subject_id LIMIT $8)
SELECT listed.*, uscc.value AS uscc, movement.last_movement, sheet.case_id, sheet.outcome,
  (SELECT class FROM institution_aspect WHERE subject_id = listed.subject_id AND class IS NOT NULL
    AND stands_on(effective_from, effective_to, $1) AND known_at(known_from, known_to, $2)
    ORDER BY effective_from DESC, seq DESC LIMIT 1) AS class,
  (SELECT registration FROM institution_aspect WHERE subject_id = listed.subject_id AND registration IS NOT NULL
    AND stands_on(effective_from, effective_to, $1) AND known_at(known_from, known_to, $2)
    ORDER BY effective_from DESC, seq DESC LIMIT 1) AS registration
FROM listed
LEFT JOIN LATERAL (SELECT value FROM institution_identifier identifier
  WHERE identifier.subject_id = listed.subject_id AND kind = 'uscc' AND effective_from <= $1
    AND known_at(known_from, known_to, $2)
  ORDER BY effective_from DESC, seq DESC LIMIT 1) AS uscc ON true
LEFT JOIN LATERAL (SELECT max(moved.effective_on) AS last_movement FROM (
    SELECT listed.subject_id UNION ALL SELECT subject.subject_id FROM subject
    WHERE subject.parent_id = listed.subject_id) AS life,
    LATERAL (SELECT period.effective_from AS effective_on FROM period
    WHERE period.subject_id = life.subject_id AND known_at(period.known_from, period.known_to, $2)
    UNION ALL SELECT entry.effective_on FROM entry
    WHERE entry.subject_id = life.subject_id AND entry.kind = 'fact' AND entry.reason <> 'issue'
      AND entry.recorded_at <= $2) AS moved
  WHERE moved.effective_on <= $1) AS movement ON true
LEFT JOIN LATERAL (SELECT subject_id AS case_id, outcome FROM case_sheet WHERE institution_id = listed.subject_id
    AND stands_on(effective_from, effective_to, $1)
    AND known_at(known_from, known_to, $2)
  ORDER BY stopped_on DESC, effective_from DESC LIMIT 1) AS sheet ON true
ORDER BY since, subject_id
