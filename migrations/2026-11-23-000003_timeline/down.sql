DROP TABLE institution_identifier, institution_name, profile, period;
DROP FUNCTION name_grams(text);
