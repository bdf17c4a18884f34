-- A short number for whatever a list shows: every institution, case, application and lead. It is counted by a sequence, so
-- that two who register at once never wait for each other and what is taken back leaves a gap; the program shows it with a
-- check letter. Who registers cannot choose it. Filings and the chains of units have none: nobody types them.

CREATE SEQUENCE subject_short_number AS bigint START 1001 MINVALUE 1001;
COMMENT ON SEQUENCE subject_short_number IS 'The short numbers of subjects. From 1001, so that none is taken for the place of an entry.';

ALTER TABLE subject ADD COLUMN short_number bigint;
COMMENT ON COLUMN subject.short_number IS 'What it is called on lists and typed by, without the check letter; given when it was first recorded, and never another''s.';

-- What is there already is numbered in the order in which it was first recorded. The owner must see all of it.
ALTER TABLE subject NO FORCE ROW LEVEL SECURITY;
ALTER TABLE entry NO FORCE ROW LEVEL SECURITY;
UPDATE subject SET short_number = 1000 + numbered.place
FROM (SELECT subject_id, row_number() OVER (ORDER BY first.recorded_at, subject.subject_id) AS place
      FROM subject LEFT JOIN entry first USING (subject_id)
      WHERE subject.track IN ('institution', 'clearance', 'pilot', 'lead') AND coalesce(first.seq, 1) = 1) AS numbered
WHERE numbered.subject_id = subject.subject_id;
SELECT setval('subject_short_number', max(short_number)) FROM subject HAVING max(short_number) IS NOT NULL;
ALTER TABLE entry FORCE ROW LEVEL SECURITY;
ALTER TABLE subject FORCE ROW LEVEL SECURITY;

CREATE UNIQUE INDEX subject_short_number_one ON subject (short_number);
ALTER TABLE subject ADD CONSTRAINT subject_short_number_check
    CHECK ((short_number IS NOT NULL) = (track IN ('institution', 'clearance', 'pilot', 'lead')));

CREATE FUNCTION short_number_give() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    -- Whoever loads a sample brings the numbers along; in the record of an office nobody does.
    IF NEW.short_number IS NULL OR NOT (SELECT record.sample FROM public.record) THEN
        NEW.short_number := nextval('public.subject_short_number');
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION short_number_give() IS 'Gives a new subject its short number, whoever records it.';
REVOKE ALL ON FUNCTION short_number_give() FROM PUBLIC;
CREATE TRIGGER short_number_give BEFORE INSERT ON subject FOR EACH ROW
    WHEN (NEW.track IN ('institution', 'clearance', 'pilot', 'lead')) EXECUTE FUNCTION short_number_give();
