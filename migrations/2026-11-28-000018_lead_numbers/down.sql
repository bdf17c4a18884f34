DROP TRIGGER lead_number_own ON lead_mark;
DROP FUNCTION lead_number_own();
DROP FUNCTION lead_number_taken(text);
DROP FUNCTION lead_number_free(text, integer);
DROP TABLE lead_counter;
