SELECT word, count(*) AS institutions FROM listed GROUP BY place, word ORDER BY place
