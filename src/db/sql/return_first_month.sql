SELECT CASE WHEN EXISTS (SELECT 1 FROM monthly_return WHERE month <= $1 AND known_from <= $2) THEN $1
  ELSE (SELECT min(month) FROM monthly_return WHERE month > $1 AND known_from <= $2) END AS first
