-- A checkpoint that signed trees over rows cannot be said without them: its text is what was signed. Such a record stays here.
DO $$
BEGIN
    IF EXISTS (SELECT FROM public.checkpoint WHERE kept <> '{}') THEN
        RAISE EXCEPTION 'checkpoints of this record sign more than its entries: the step before cannot show them';
    END IF;
END $$;
DROP FUNCTION public.checkpoint_write(timestamptz, bigint, text, text, timestamptz, text[], text[], text[], text[]);
ALTER TABLE public.checkpoint DROP COLUMN kept;
-- A checkpoint that is there already takes further signatures, and stays as it is.
CREATE FUNCTION public.checkpoint_write(moment timestamptz, size bigint, origin text, root text, until timestamptz, names text[],
    key_ids text[], signatures text[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM winddown_door.moment_demand(moment);
    PERFORM winddown_door.units_demand(ARRAY['CN']);
    INSERT INTO public.checkpoint VALUES (size, origin, root, until, moment, public.acting_login())
    ON CONFLICT ON CONSTRAINT checkpoint_pkey DO NOTHING;
    IF NOT EXISTS (SELECT FROM public.checkpoint AS held WHERE held.size = checkpoint_write.size
            AND held.origin = checkpoint_write.origin AND held.root = checkpoint_write.root) THEN
        RAISE EXCEPTION 'checkpoint: another root' USING ERRCODE = 'serialization_failure';
    END IF;
    INSERT INTO public.checkpoint_signature
    SELECT checkpoint_write.size, new.name, new.key_id, new.signature, moment, public.acting_login()
    FROM unnest(names, key_ids, signatures) AS new (name, key_id, signature)
    ON CONFLICT ON CONSTRAINT checkpoint_signature_pkey DO NOTHING;
END $$;
COMMENT ON FUNCTION public.checkpoint_write(timestamptz, bigint, text, text, timestamptz, text[], text[], text[]) IS 'Adds a checkpoint and signatures under it, for whoever writes for the nation.';
REVOKE ALL ON FUNCTION public.checkpoint_write(timestamptz, bigint, text, text, timestamptz, text[], text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.checkpoint_write(timestamptz, bigint, text, text, timestamptz, text[], text[], text[]) TO winddown_officer;
