SELECT quote_ident(login) AS name FROM unnest($1) AS asked (login)
