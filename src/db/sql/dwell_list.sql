WITH sheet AS (
  SELECT subject_id, institution_id, stopped_on, route FROM case_sheet WHERE $8
    AND stands_on(effective_from, effective_to, $1)
    AND known_at(known_from, known_to, $2))
SELECT stay.track, stay.state, stay.unit_code, stay.route, count(*) AS stays,
  count(*) FILTER (WHERE stay.precision <> 'exact') AS not_exact,
  count(*) FILTER (WHERE stay.finished) AS finished,
  percentile_disc(0.5) WITHIN GROUP (ORDER BY stay.days) FILTER (WHERE stay.finished) AS finished_median,
  percentile_disc(0.9) WITHIN GROUP (ORDER BY stay.days) FILTER (WHERE stay.finished) AS finished_ninth,
  count(*) FILTER (WHERE NOT stay.finished) AS running,
  percentile_disc(0.5) WITHIN GROUP (ORDER BY stay.days) FILTER (WHERE NOT stay.finished) AS running_median,
  percentile_disc(0.9) WITHIN GROUP (ORDER BY stay.days) FILTER (WHERE NOT stay.finished) AS running_ninth,
  max(stay.days) FILTER (WHERE NOT stay.finished) AS running_longest,
  sum(stay.days)::bigint AS days
FROM (SELECT period.track, period.precision,
    CASE WHEN $6 THEN period.state END AS state,
    CASE WHEN $7 THEN coalesce(profile.unit_code, subject.unit_code) END AS unit_code,
    coalesce(own.route, last.route) AS route,
    period.effective_to IS NOT NULL AND period.effective_to <= $1 AS finished,
    least(period.effective_to, $1) - period.effective_from AS days
  FROM period JOIN subject ON subject.subject_id = period.subject_id
  LEFT JOIN profile ON profile.subject_id = coalesce(subject.parent_id, subject.subject_id)
    AND stands_on(profile.effective_from, profile.effective_to, $1)
    AND known_at(profile.known_from, profile.known_to, $2)
  LEFT JOIN period AS gone ON gone.subject_id = coalesce(subject.parent_id, subject.subject_id)
    AND gone.track = 'institution' AND gone.state = 'void'
    AND stands_on(gone.effective_from, gone.effective_to, $1)
    AND known_at(gone.known_from, gone.known_to, $2)
  LEFT JOIN sheet AS own ON own.subject_id = period.subject_id
  LEFT JOIN (SELECT DISTINCT ON (institution_id) institution_id, route FROM sheet
    ORDER BY institution_id, stopped_on DESC, subject_id DESC) AS last ON last.institution_id = period.subject_id
  WHERE (period.track, period.state) IN (SELECT * FROM unnest($3, $4)) AND gone.subject_id IS NULL
    AND period.effective_from <= $1
    AND known_at(period.known_from, period.known_to, $2)
    AND ($5 IS NULL OR coalesce(profile.unit_code, subject.unit_code) = ANY ($5))) AS stay
GROUP BY stay.track, stay.state, stay.unit_code, stay.route
ORDER BY days DESC, stay.track, stay.state, stay.unit_code, stay.route
