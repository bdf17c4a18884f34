-- $1 how many spans. The first subject of each.
SELECT DISTINCT ON (span) subject_id
FROM (SELECT subject_id, ntile($1) OVER (ORDER BY subject_id) AS span FROM subject) AS spanned
ORDER BY span, subject_id
