DROP TRIGGER short_number_give ON subject;
DROP FUNCTION short_number_give();
ALTER TABLE subject DROP COLUMN short_number;
DROP SEQUENCE subject_short_number;
