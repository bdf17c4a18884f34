-- Institutions that do not hold a code they bear, or hold one they do not bear.
WITH borne AS (SELECT DISTINCT kind, value, subject_id FROM institution_identifier JOIN exclusive_kind USING (kind)
  WHERE known_to IS NULL AND effective_to IS NULL AND NOT EXISTS (SELECT FROM period WHERE period.subject_id =
    institution_identifier.subject_id AND state = 'void' AND period.effective_to IS NULL AND period.known_to IS NULL))
SELECT coalesce(borne.subject_id, held.subject_id) AS subject_id
FROM borne FULL JOIN identifier_holder AS held USING (kind, value, subject_id)
WHERE borne.subject_id IS NULL OR held.subject_id IS NULL
