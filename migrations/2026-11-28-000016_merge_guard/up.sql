-- A merge leaves one that stays. X into Y, Y into Z and Z into X made all three vanish, one after the other or at once,
-- and so did the voiding of one into which others had been merged. The subject's row is the place where all merges of the
-- nation meet, so it is held here, whoever writes: a merged record points at one that stands, and at no other.

CREATE FUNCTION institution_void(one uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT EXISTS (
       SELECT 1 FROM public.period
       WHERE period.subject_id = one AND period.track = 'institution' AND period.state = 'void'
         AND period.known_to IS NULL AND period.effective_to IS NULL) $$;
COMMENT ON FUNCTION institution_void(uuid) IS 'Whether an institution is void as known now. Called by functions that see the whole nation.';
REVOKE ALL ON FUNCTION institution_void(uuid) FROM PUBLIC;

CREATE FUNCTION merge_stands() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    stays public.subject;
BEGIN
    IF NEW.merged_into IS NULL THEN
        RETURN NEW;
    END IF;
    -- The one that stays is locked until the end: of two merges that would make a circle the second sees the first.
    SELECT * INTO stays FROM public.subject
    WHERE subject.subject_id = NEW.merged_into FOR NO KEY UPDATE;
    IF NOT FOUND OR NEW.subject_id = NEW.merged_into OR NEW.track <> 'institution' OR stays.track <> 'institution'
       OR stays.merged_into IS NOT NULL OR public.institution_void(NEW.merged_into)
       OR NOT public.institution_void(NEW.subject_id) THEN
        RAISE EXCEPTION 'subject % cannot be merged into %: the one that stays must be neither void nor merged',
            NEW.subject_id, NEW.merged_into
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subject_merged_stands';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION merge_stands() IS 'Refuses a merge into one that is void or merged itself, for the whole nation and against merges at the same moment.';
REVOKE ALL ON FUNCTION merge_stands() FROM PUBLIC;
CREATE TRIGGER merge_stands BEFORE UPDATE OF merged_into ON subject FOR EACH ROW
    WHEN (NEW.merged_into IS DISTINCT FROM OLD.merged_into) EXECUTE FUNCTION merge_stands();

CREATE FUNCTION merge_passes_on() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE public.subject SET merged_into = NEW.merged_into WHERE subject.merged_into = NEW.subject_id;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION merge_passes_on() IS 'Whoever was merged into one that is merged now answers for the one that stays: no record is two steps away from it.';
REVOKE ALL ON FUNCTION merge_passes_on() FROM PUBLIC;
CREATE TRIGGER merge_passes_on AFTER UPDATE OF merged_into ON subject FOR EACH ROW
    WHEN (NEW.merged_into IS NOT NULL AND NEW.merged_into IS DISTINCT FROM OLD.merged_into)
    EXECUTE FUNCTION merge_passes_on();

CREATE FUNCTION survivor_stays() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    -- One that is merged itself has passed them on by the end of the transaction, which is when this is asked.
    IF public.institution_void(NEW.subject_id)
       AND EXISTS (SELECT 1 FROM public.subject WHERE subject.merged_into = NEW.subject_id) THEN
        RAISE EXCEPTION 'subject % cannot be void: others were merged into it', NEW.subject_id
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subject_merged_stands';
    END IF;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION survivor_stays() IS 'Refuses to void an institution into which others were merged: they would vanish with it.';
REVOKE ALL ON FUNCTION survivor_stays() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER survivor_stays AFTER INSERT ON period DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.track = 'institution' AND NEW.state = 'void') EXECUTE FUNCTION survivor_stays();

-- What was merged in steps answers for the last of them from now on. A circle stays as it is, for `check` to name.
WITH RECURSIVE way (subject_id, into_id, steps) AS (
    SELECT subject_id, merged_into, 1 FROM subject WHERE merged_into IS NOT NULL
    UNION ALL
    SELECT way.subject_id, next.merged_into, way.steps + 1
    FROM way JOIN subject next ON next.subject_id = way.into_id
    WHERE next.merged_into IS NOT NULL AND way.steps < 100
)
UPDATE subject SET merged_into = way.into_id
FROM way JOIN subject stays ON stays.subject_id = way.into_id
WHERE subject.subject_id = way.subject_id AND stays.merged_into IS NULL AND way.into_id <> subject.merged_into
  AND institution_void(subject.subject_id) AND NOT institution_void(way.into_id);
