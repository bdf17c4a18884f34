WITH found (subject_id, name, rank) AS (
  SELECT subject.subject_id, coalesce((SELECT name FROM profile WHERE profile.subject_id = subject.subject_id
        AND known_to IS NULL ORDER BY effective_from DESC LIMIT 1), $2), 0 FROM subject
      WHERE subject_id = ANY ($1))
