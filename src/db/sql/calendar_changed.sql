SELECT version.year, version.provisional, version.source AS year_source, version.officer,
  version.known_from, version.known_from AS first_known_from, day, kind, name, calendar_day.source
FROM (SELECT DISTINCT ON (year) *, count(*) OVER (PARTITION BY year) AS versions
  FROM calendar_year WHERE known_from <= $1 ORDER BY year, known_from) AS version
LEFT JOIN calendar_day USING (year, known_from) WHERE version.versions > 1 ORDER BY version.year, day
