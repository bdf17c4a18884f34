DROP TRIGGER lead_merge_stands ON period;
DROP FUNCTION lead_merge_stands();
