SELECT import.profile, count(DISTINCT import_id) AS files,
  min(coalesce(import.taken_on, (import.recorded_at AT TIME ZONE 'Asia/Shanghai')::date)) AS first_on,
  max(coalesce(import.taken_on, (import.recorded_at AT TIME ZONE 'Asia/Shanghai')::date)) AS last_on
FROM import_row told JOIN import USING (import_id) WHERE told.subject_id = $1 AND import.recorded_at <= $2
GROUP BY import.profile ORDER BY import.profile
