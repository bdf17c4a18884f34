SELECT login, officer.name, unit_code, kinds, since, until, away_since, away_until
FROM duty JOIN officer USING (login)
ORDER BY login, unit_code
