INSERT INTO calendar_day (year, day, kind, name, source, known_from)
SELECT year, day, kind, name, source, $6 FROM unnest($1, $2, $3, $4, $5) AS given (year, day, kind, name, source)
