SELECT profile.name, profile.unit_code, hand_over.*
FROM hand_over JOIN profile ON profile.subject_id = hand_over.subject_id
  AND stands_on(profile.effective_from, profile.effective_to, $1)
  AND known_at(profile.known_from, profile.known_to, $2)
WHERE stands_on(hand_over.effective_from, hand_over.effective_to, $1)
  AND known_at(hand_over.known_from, hand_over.known_to, $2)
  AND ($3 IS NULL OR profile.unit_code = ANY ($3)) AND ($4 = '{}' OR list = ANY ($4))
  AND ($5 IS NULL OR hand_over.subject_id = $5)
ORDER BY array_position(ARRAY['credit', 'evasion', 'court', 'joint-punishment'], list::text), handed_on,
  hand_over.subject_id, seq
