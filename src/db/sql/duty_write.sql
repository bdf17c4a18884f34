SELECT duty_write(act, login, name, unit_code, string_to_array(kinds, ' '), since, until, basis) AS found
FROM unnest($1, $2, $3, $4, $5, $6, $7, $8) WITH ORDINALITY
  AS asked (act, login, name, unit_code, kinds, since, until, basis, place)
ORDER BY place
