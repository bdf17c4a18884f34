-- $1 units. Subjects of which the row does not say what entries say: whose it is, who else may read it, to whom it is offered,
-- where it was merged into; and subjects without an entry, which nobody ever recorded.
WITH RECURSIVE own AS (SELECT subject.* FROM subject WHERE $1 IS NULL OR unit_code = ANY ($1)),
moved AS (SELECT entry.subject_id, seq, recorded_at, entry.payload ->> 'fact' AS fact, entry.payload ->> 'to' AS unit_code
  FROM entry JOIN own USING (subject_id)
  WHERE entry.track = 'institution' AND kind = 'fact' AND entry.payload ->> 'fact' LIKE 'transfer-%'),
offer AS (SELECT DISTINCT ON (subject_id) subject_id, CASE fact WHEN 'transfer-offered' THEN moved.unit_code END AS offered_to
  FROM moved ORDER BY subject_id, seq DESC),
giver AS (SELECT moved.subject_id, array_agg(DISTINCT profile.unit_code) AS units
  FROM moved JOIN profile USING (subject_id)
  WHERE fact = 'transfer-accepted' AND profile.effective_to IS NULL
    AND known_at(profile.known_from, profile.known_to, moved.recorded_at - interval '1 microsecond')
  GROUP BY moved.subject_id),
absorbed AS (SELECT (entry.payload ->> 'duplicate')::uuid AS subject_id, subject_id AS into_id,
    EXISTS (SELECT FROM entry AS later WHERE later.subject_id = entry.subject_id AND later.corrects = entry.seq) AS corrected
  FROM entry WHERE kind = 'fact' AND track = 'institution' AND payload ->> 'fact' = 'absorbed'),
way AS (SELECT subject_id, into_id FROM absorbed
  UNION SELECT way.subject_id, absorbed.into_id FROM way JOIN absorbed ON absorbed.subject_id = way.into_id)
SELECT own.subject_id FROM own LEFT JOIN subject AS parent ON parent.subject_id = own.parent_id
LEFT JOIN profile ON profile.subject_id = own.subject_id AND profile.effective_to IS NULL AND profile.known_to IS NULL
LEFT JOIN offer ON offer.subject_id = own.subject_id LEFT JOIN giver ON giver.subject_id = own.subject_id
WHERE (own.track = 'institution' AND (
    own.unit_code IS DISTINCT FROM profile.unit_code OR own.offered_to IS DISTINCT FROM offer.offered_to
    OR ARRAY(SELECT unnest(own.shared_units) EXCEPT SELECT own.unit_code ORDER BY 1)
      <> ARRAY(SELECT unnest(giver.units) EXCEPT SELECT own.unit_code ORDER BY 1)))
  OR (own.parent_id IS NOT NULL AND (own.unit_code, own.shared_units, own.offered_to)
    IS DISTINCT FROM (parent.unit_code, parent.shared_units, parent.offered_to))
  OR (own.parent_id IS NULL AND own.track <> 'institution' AND (own.offered_to IS NOT NULL OR own.shared_units <> '{}'))
  OR (own.merged_into IS NOT NULL
    AND NOT EXISTS (SELECT FROM way WHERE way.subject_id = own.subject_id AND way.into_id = own.merged_into))
  OR (own.merged_into IS NULL
    AND EXISTS (SELECT FROM absorbed WHERE absorbed.subject_id = own.subject_id AND NOT corrected))
  OR (own.track <> 'unit' AND NOT EXISTS (SELECT FROM entry WHERE entry.subject_id = own.subject_id))
