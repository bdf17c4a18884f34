-- Checkpoints: the root of a tree over all entries, as it was when so many were recorded, and who signed it. Whoever alters what was
-- recorded before, however well the chains are mended, comes to another root; and whoever kept a checkpoint elsewhere can say so.

CREATE TABLE public.checkpoint (
    size        bigint PRIMARY KEY CHECK (size > 0),
    origin      text COLLATE "C" NOT NULL CHECK (origin ~ '^[^[:space:]+]{1,100}$'),
    root        text COLLATE "C" NOT NULL CHECK (root ~ '^[0-9a-f]{64}$'),
    until       timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    officer     text COLLATE "C" NOT NULL
);
COMMENT ON TABLE public.checkpoint IS 'How far the record had come: the root of the tree over all its entries, in the order in which they were recorded.';
COMMENT ON COLUMN public.checkpoint.size IS 'How many entries there were.';
COMMENT ON COLUMN public.checkpoint.origin IS 'The name of the record, the same in all its checkpoints.';
COMMENT ON COLUMN public.checkpoint.root IS 'The root of the tree (RFC 9162), in hexadecimal.';
COMMENT ON COLUMN public.checkpoint.until IS 'When the last of them was recorded.';
COMMENT ON COLUMN public.checkpoint.recorded_at IS 'When it was made.';
COMMENT ON COLUMN public.checkpoint.officer IS 'Who made it.';

CREATE TABLE public.checkpoint_signature (
    size        bigint NOT NULL REFERENCES public.checkpoint,
    name        text COLLATE "C" NOT NULL CHECK (name ~ '^[^[:space:]+]{1,100}$'),
    key_id      text COLLATE "C" NOT NULL CHECK (key_id ~ '^[0-9a-f]{8}$'),
    signature   text COLLATE "C" NOT NULL CHECK (signature ~ '^[0-9a-f]{128}$'),
    recorded_at timestamptz NOT NULL,
    officer     text COLLATE "C" NOT NULL,
    PRIMARY KEY (size, name, key_id)
);
COMMENT ON TABLE public.checkpoint_signature IS 'Who signed a checkpoint: the office, the next key of the office, another office that witnesses it.';
COMMENT ON COLUMN public.checkpoint_signature.size IS 'Which checkpoint.';
COMMENT ON COLUMN public.checkpoint_signature.name IS 'The name of the key.';
COMMENT ON COLUMN public.checkpoint_signature.key_id IS 'What tells keys of one name apart, in hexadecimal.';
COMMENT ON COLUMN public.checkpoint_signature.signature IS 'The signature (Ed25519) under the text of the checkpoint, in hexadecimal.';
COMMENT ON COLUMN public.checkpoint_signature.recorded_at IS 'When it was signed.';
COMMENT ON COLUMN public.checkpoint_signature.officer IS 'Who signed.';

CREATE FUNCTION public.checkpoint_stays() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'checkpoints are never changed or removed';
END $$;
COMMENT ON FUNCTION public.checkpoint_stays() IS 'Refuses to change or remove checkpoints and signatures, even for the owner of the table.';
CREATE TRIGGER checkpoint_stays BEFORE UPDATE OR DELETE ON public.checkpoint FOR EACH ROW EXECUTE FUNCTION public.checkpoint_stays();
CREATE TRIGGER checkpoint_stays_all BEFORE TRUNCATE ON public.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION public.checkpoint_stays();
CREATE TRIGGER checkpoint_stays BEFORE UPDATE OR DELETE ON public.checkpoint_signature FOR EACH ROW EXECUTE FUNCTION public.checkpoint_stays();
CREATE TRIGGER checkpoint_stays_all BEFORE TRUNCATE ON public.checkpoint_signature FOR EACH STATEMENT EXECUTE FUNCTION public.checkpoint_stays();

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
REVOKE ALL ON FUNCTION public.checkpoint_stays() FROM PUBLIC;

-- A checkpoint is made to be shown: every officer reads all.
GRANT SELECT ON public.checkpoint, public.checkpoint_signature TO winddown_officer;
DO $$
DECLARE
    one record;
BEGIN
    FOR one IN SELECT unnest(ARRAY['checkpoint', 'checkpoint_signature']) AS relation LOOP
        EXECUTE format($policy$
            ALTER TABLE public.%1$I ENABLE ROW LEVEL SECURITY;
            ALTER TABLE public.%1$I FORCE ROW LEVEL SECURITY;
            CREATE POLICY %1$s_seen ON public.%1$I FOR SELECT USING (true);
            CREATE POLICY %1$s_written ON public.%1$I FOR INSERT WITH CHECK (true);$policy$, one.relation);
    END LOOP;
END $$;
