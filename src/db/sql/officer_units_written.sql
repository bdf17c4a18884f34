SELECT DISTINCT unit_code FROM officer_scope WHERE login = current_user AND writes ORDER BY unit_code
