DROP TRIGGER survivor_stays ON period;
DROP TRIGGER merge_passes_on ON subject;
DROP TRIGGER merge_stands ON subject;
DROP FUNCTION survivor_stays();
DROP FUNCTION merge_passes_on();
DROP FUNCTION merge_stands();
DROP FUNCTION institution_void(uuid);
