-- A merged record answers for the one that stays, a case or an application for its institution. A later one of the same
-- institution is looked for, since what is written goes to the latest.
SELECT institution.subject_id,
  EXISTS (SELECT 1 FROM subject later WHERE later.parent_id = named.parent_id AND later.track = named.track
    AND later.parent_seq > named.parent_seq) AS is_past
FROM subject named
JOIN subject own ON own.subject_id = CASE WHEN named.parent_id IS NULL THEN named.subject_id ELSE named.parent_id END
JOIN subject institution ON institution.subject_id = CASE WHEN own.merged_into IS NULL THEN own.subject_id
  ELSE own.merged_into END
WHERE named.short_number = $1 AND institution.track = 'institution'
