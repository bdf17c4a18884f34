SELECT state, count(*) AS institutions FROM standing GROUP BY state ORDER BY state
