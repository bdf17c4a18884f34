INSERT INTO calendar_year (year, provisional, source, known_from, officer)
SELECT year, provisional, source, $4, $5 FROM unnest($1, $2, $3) AS given (year, provisional, source)
