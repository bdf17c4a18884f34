-- What a candidate shows, given found (subject_id, name, rank). A merged record answers for the one that stays: said
-- by CASE, because COALESCE may not be looked up in an index below a row-level policy (PostgreSQL counts it as leaky).
SELECT subject.subject_id, subject.short_number, min(found.name COLLATE "C") AS name, subject.unit_code,
  (SELECT state FROM period WHERE period.subject_id = subject.subject_id AND known_to IS NULL
    AND effective_to IS NULL ORDER BY seq DESC LIMIT 1) AS state
FROM found JOIN subject named ON named.subject_id = found.subject_id
JOIN subject ON subject.subject_id = CASE WHEN named.merged_into IS NULL THEN named.subject_id
  ELSE named.merged_into END
WHERE subject.track = 'institution'
GROUP BY subject.subject_id, subject.short_number, subject.unit_code ORDER BY min(found.rank), min(found.name COLLATE "C"),
  subject.subject_id LIMIT $3
