-- What is recorded and is no entry has no chain: rules, the calendar, lists that were taken in and what was decided of them,
-- bulletins. Whoever altered one of these was found by nothing. A checkpoint now signs, beside the tree over the entries, a tree
-- over each of these, as they were when its last entry was recorded.

ALTER TABLE public.checkpoint ADD COLUMN kept text[] COLLATE "C" NOT NULL DEFAULT '{}';
COMMENT ON COLUMN public.checkpoint.kept IS 'Of what is recorded and is no entry: what it is, how many rows, and the root of the tree over them, each as the line that is signed.';

DROP FUNCTION public.checkpoint_write(timestamptz, bigint, text, text, timestamptz, text[], text[], text[]);
-- A checkpoint that is there already takes further signatures, and stays as it is.
CREATE FUNCTION public.checkpoint_write(moment timestamptz, size bigint, origin text, root text, until timestamptz, kept text[],
    names text[], key_ids text[], signatures text[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM winddown_door.moment_demand(moment);
    PERFORM winddown_door.units_demand(ARRAY['CN']);
    INSERT INTO public.checkpoint (size, origin, root, until, kept, recorded_at, officer)
    VALUES (size, origin, root, until, kept, moment, public.acting_login())
    ON CONFLICT ON CONSTRAINT checkpoint_pkey DO NOTHING;
    IF NOT EXISTS (SELECT FROM public.checkpoint AS held WHERE held.size = checkpoint_write.size
            AND held.origin = checkpoint_write.origin AND held.root = checkpoint_write.root
            AND held.kept = checkpoint_write.kept) THEN
        RAISE EXCEPTION 'checkpoint: another root' USING ERRCODE = 'serialization_failure';
    END IF;
    INSERT INTO public.checkpoint_signature
    SELECT checkpoint_write.size, new.name, new.key_id, new.signature, moment, public.acting_login()
    FROM unnest(names, key_ids, signatures) AS new (name, key_id, signature)
    ON CONFLICT ON CONSTRAINT checkpoint_signature_pkey DO NOTHING;
END $$;
COMMENT ON FUNCTION public.checkpoint_write(timestamptz, bigint, text, text, timestamptz, text[], text[], text[], text[]) IS 'Adds a checkpoint and signatures under it, for whoever writes for the nation.';
REVOKE ALL ON FUNCTION public.checkpoint_write(timestamptz, bigint, text, text, timestamptz, text[], text[], text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.checkpoint_write(timestamptz, bigint, text, text, timestamptz, text[], text[], text[], text[]) TO winddown_officer;
