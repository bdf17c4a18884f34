SELECT subject_id FROM subject WHERE track = 'lead' AND ($3 IS NULL OR unit_code = ANY ($3))
  AND EXISTS (SELECT 1 FROM period WHERE period.subject_id = subject.subject_id AND effective_from <= $1
    AND known_at(known_from, known_to, $2)) ORDER BY subject_id
