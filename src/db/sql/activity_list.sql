-- $1 and $2 the moments, $3 a login, $4 units. What somebody is called is looked up once, not once an entry.
WITH recorded AS MATERIALIZED (
  SELECT entry.subject_id, entry.seq, entry.officer, entry.recorded_at, subject.unit_code,
    coalesce(subject.parent_id, subject.subject_id) AS root
  FROM entry JOIN subject USING (subject_id)
  WHERE entry.recorded_at >= $1 AND entry.recorded_at <= $2 AND ($3 IS NULL OR entry.officer = $3)
    AND ($4 IS NULL OR subject.unit_code = ANY ($4))),
named AS (
  SELECT DISTINCT ON (profile.subject_id) profile.subject_id, profile.name
  FROM profile WHERE profile.subject_id IN (SELECT root FROM recorded)
    AND known_at(profile.known_from, profile.known_to, $2)
  ORDER BY profile.subject_id, profile.effective_from DESC),
numbered AS (
  SELECT lead_mark.subject_id, min(lead_mark.value) AS value
  FROM lead_mark WHERE lead_mark.subject_id IN (SELECT subject_id FROM recorded)
    AND lead_mark.kind = 'number' AND lead_mark.known_to IS NULL
  GROUP BY lead_mark.subject_id)
SELECT recorded.subject_id, recorded.seq, recorded.officer, recorded.recorded_at,
  coalesce(named.name, numbered.value) AS name, recorded.unit_code
FROM recorded LEFT JOIN named ON named.subject_id = recorded.root
LEFT JOIN numbered ON numbered.subject_id = recorded.subject_id
ORDER BY recorded.recorded_at, recorded.subject_id, recorded.seq
