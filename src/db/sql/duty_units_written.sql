SELECT DISTINCT unit_code FROM officer_scope
WHERE login = current_user AND writes AND unit_code = of_unit
ORDER BY unit_code
