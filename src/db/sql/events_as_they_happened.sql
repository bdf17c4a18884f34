SELECT * FROM event ORDER BY place
