SELECT version.year, version.provisional, version.source AS year_source, version.officer,
  version.known_from, version.first_known_from, day, kind, name, calendar_day.source
FROM (SELECT DISTINCT ON (year) *, min(known_from) OVER (PARTITION BY year) AS first_known_from
  FROM calendar_year WHERE $1 IS NULL OR known_from <= $1
  ORDER BY year, known_from DESC) AS version
LEFT JOIN calendar_day USING (year, known_from) ORDER BY version.year, day
