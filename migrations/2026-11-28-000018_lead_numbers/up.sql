-- The numbers of leads. One who could not see the numbers of others took the next after the last one seen, so that one
-- foreign number stopped a unit's leads for good, and of twenty who took a number at once most were refused. A number is
-- now counted up by unit and year, in a row that only the unit's own officers can hold, and numbers that are taken are
-- passed over, wherever they are. A number that names a unit belongs to a lead of that unit.

CREATE TABLE lead_counter (
    unit_code text COLLATE "C" NOT NULL REFERENCES reporting_unit,
    year      integer NOT NULL CHECK (year BETWEEN 1 AND 9999),
    last      integer NOT NULL CHECK (last BETWEEN 0 AND 99999999),
    PRIMARY KEY (unit_code, year)
);
COMMENT ON TABLE lead_counter IS 'The last number that a lead of a unit and year was given by itself. The row is held until the lead is recorded, so that the next one waits for its number.';
COMMENT ON COLUMN lead_counter.unit_code IS 'The unit.';
COMMENT ON COLUMN lead_counter.year IS 'The year in which leads were received.';
COMMENT ON COLUMN lead_counter.last IS 'The last running number.';

GRANT SELECT, INSERT ON lead_counter TO winddown_officer;
GRANT UPDATE (last) ON lead_counter TO winddown_officer;
ALTER TABLE lead_counter ENABLE ROW LEVEL SECURITY;
ALTER TABLE lead_counter FORCE ROW LEVEL SECURITY;
CREATE POLICY lead_counter_seen ON lead_counter FOR SELECT USING (
    unit_code IN (SELECT unit_code FROM officer_scope WHERE login = current_user));
CREATE POLICY lead_counter_begun ON lead_counter FOR INSERT WITH CHECK (
    unit_code IN (SELECT unit_code FROM officer_scope WHERE login = current_user AND writes));
CREATE POLICY lead_counter_counted ON lead_counter FOR UPDATE
    USING (unit_code IN (SELECT unit_code FROM officer_scope WHERE login = current_user AND writes))
    WITH CHECK (unit_code IN (SELECT unit_code FROM officer_scope WHERE login = current_user AND writes));

CREATE FUNCTION lead_number_free(prefix text, start_at integer) RETURNS integer
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ WITH taken AS (
       SELECT DISTINCT substr(lead_mark.value, char_length(prefix) + 1)::integer AS running FROM public.lead_mark
       WHERE lead_mark.kind = 'number' AND starts_with(lead_mark.value, prefix) AND lead_mark.known_to IS NULL
         AND substr(lead_mark.value, char_length(prefix) + 1) ~ '^[0-9]{1,8}$')
   -- One more than there are taken: one of them is free.
   SELECT min(running) FROM generate_series(start_at, start_at + (SELECT count(*)::integer FROM taken)) AS free (running)
   WHERE NOT EXISTS (SELECT 1 FROM taken WHERE taken.running = free.running) $$;
COMMENT ON FUNCTION lead_number_free(text, integer) IS 'The first running number from this one on that no lead of the nation has after this prefix.';
REVOKE ALL ON FUNCTION lead_number_free(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lead_number_free(text, integer) TO winddown_officer;

CREATE FUNCTION lead_number_taken(number text) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT EXISTS (
       SELECT 1 FROM public.lead_mark WHERE lead_mark.kind = 'number' AND lead_mark.value = number
         AND lead_mark.known_to IS NULL) $$;
COMMENT ON FUNCTION lead_number_taken(text) IS 'Whether any lead of the nation has this number.';
REVOKE ALL ON FUNCTION lead_number_taken(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lead_number_taken(text) TO winddown_officer;

CREATE FUNCTION lead_number_own() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    of_unit text := substring(NEW.value FROM '^L-([^-]+)-[0-9]{4}-');
BEGIN
    -- A lead that went to another unit keeps its number, which is drawn anew with it.
    IF of_unit IN (SELECT reporting_unit.unit_code FROM public.reporting_unit)
       AND of_unit IS DISTINCT FROM (SELECT subject.unit_code FROM public.subject WHERE subject.subject_id = NEW.subject_id)
       AND NOT EXISTS (SELECT 1 FROM public.lead_mark before
           WHERE before.subject_id = NEW.subject_id AND before.kind = 'number' AND before.value = NEW.value) THEN
        RAISE EXCEPTION 'the number % is of unit %', NEW.value, of_unit
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'lead_number_own';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION lead_number_own() IS 'Refuses a number that names another unit than the lead''s.';
REVOKE ALL ON FUNCTION lead_number_own() FROM PUBLIC;
CREATE TRIGGER lead_number_own BEFORE INSERT ON lead_mark FOR EACH ROW
    WHEN (NEW.kind = 'number') EXECUTE FUNCTION lead_number_own();

-- Counting goes on after the last number of each unit's own leads.
INSERT INTO lead_counter (unit_code, year, last)
SELECT subject.unit_code, read.parts[1]::integer, max(read.parts[2]::integer)
FROM lead_mark JOIN subject USING (subject_id)
CROSS JOIN LATERAL regexp_match(lead_mark.value, '^L-' || subject.unit_code || '-([0-9]{4})-([0-9]{1,8})$') AS read (parts)
WHERE lead_mark.kind = 'number' AND read.parts IS NOT NULL AND read.parts[1] <> '0000'
GROUP BY subject.unit_code, read.parts[1]::integer;
