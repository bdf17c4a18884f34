SELECT EXISTS (SELECT FROM duty WHERE login = $1 AND unit_code = $2) AS found
