SELECT EXISTS (SELECT 1 FROM monthly_return WHERE month < $1 AND known_from <= $2) AS found
