-- Leads merged in a circle vanish like institutions did: A into B, B into C, C into A, one after the other by chains that
-- the program followed one step only, or at once. A lead that is merged locks the way to the one that stays and walks it.

CREATE FUNCTION lead_merge_stands() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    here uuid := NEW.subject_id;
    merged boolean := true;
    steps integer := 0;
BEGIN
    -- Each lead on the way is locked before it is read: of two merges that would close a circle one waits for the other.
    PERFORM 1 FROM public.subject WHERE subject.subject_id = here FOR NO KEY UPDATE;
    WHILE merged AND steps < 1000 LOOP
        steps := steps + 1;
        SELECT (entry.payload ->> 'lead')::uuid INTO here FROM public.entry
        WHERE entry.subject_id = here AND entry.kind = 'fact' AND entry.payload ->> 'fact' = 'merged-into'
        ORDER BY entry.seq DESC LIMIT 1;
        IF NOT FOUND OR here IS NULL THEN
            RETURN NULL;
        END IF;
        IF here = NEW.subject_id THEN
            RAISE EXCEPTION 'lead % cannot be merged: the way to the one that stays leads back to it', NEW.subject_id
                USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subject_merged_stands';
        END IF;
        PERFORM 1 FROM public.subject WHERE subject.subject_id = here FOR NO KEY UPDATE;
        merged := EXISTS (SELECT 1 FROM public.period WHERE period.subject_id = here AND period.track = 'lead'
            AND period.state = 'merged' AND period.known_to IS NULL AND period.effective_to IS NULL);
    END LOOP;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION lead_merge_stands() IS 'Refuses to merge a lead into one that was merged into it, by however many steps, for the whole nation and against merges at the same moment.';
REVOKE ALL ON FUNCTION lead_merge_stands() FROM PUBLIC;
CREATE TRIGGER lead_merge_stands AFTER INSERT ON period FOR EACH ROW
    WHEN (NEW.track = 'lead' AND NEW.state = 'merged' AND NEW.known_to IS NULL AND NEW.effective_to IS NULL)
    EXECUTE FUNCTION lead_merge_stands();
