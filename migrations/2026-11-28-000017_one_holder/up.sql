-- One code, one institution, for the whole nation. Two offices that cannot see each other, and two writers of one moment,
-- could each record the same unified social credit code. Who holds a code is kept here, out of the reach of every officer,
-- by functions that see the whole nation; the key of the table decides between writers. A stranger learns that a code is
-- taken and which unit to ask, nothing more.

CREATE TABLE exclusive_kind (
    kind text COLLATE "C" PRIMARY KEY
);
COMMENT ON TABLE exclusive_kind IS 'Kinds of identifiers that a national register gives to one legal entity and to no other. The program has the same list, and a test compares the two.';
COMMENT ON COLUMN exclusive_kind.kind IS 'Kind of identifier.';
INSERT INTO exclusive_kind VALUES ('uscc'), ('old-registration-number'), ('organisation-code');

CREATE TABLE identifier_holder (
    kind       text COLLATE "C" NOT NULL REFERENCES exclusive_kind,
    value      text COLLATE "C" NOT NULL,
    subject_id uuid NOT NULL REFERENCES subject,
    PRIMARY KEY (kind, value)
);
CREATE INDEX identifier_holder_subject ON identifier_holder (subject_id);
COMMENT ON TABLE identifier_holder IS 'Which institution holds a code that one only can have: the identifiers known now of institutions that are not void. Kept by triggers; no officer may read or write it.';
COMMENT ON COLUMN identifier_holder.kind IS 'Kind of identifier, of those in exclusive_kind.';
COMMENT ON COLUMN identifier_holder.value IS 'The code, normalised.';
COMMENT ON COLUMN identifier_holder.subject_id IS 'The institution.';

CREATE TABLE name_gate (
    gate bigint PRIMARY KEY
);
COMMENT ON TABLE name_gate IS 'Where two who register the same name at the same moment wait for each other: the second then sees the first. No officer may read or write it.';
COMMENT ON COLUMN name_gate.gate IS 'Hash of the normalised name.';

CREATE FUNCTION identifier_claim(subjects uuid[], kinds text[], vals text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    refused record;
BEGIN
    LOOP
        -- In the order of codes: of two who claim the same ones neither waits for what the other waits for.
        INSERT INTO public.identifier_holder (kind, value, subject_id)
        SELECT DISTINCT ON (wanted.kind, wanted.value) wanted.kind, wanted.value, wanted.subject_id
        FROM unnest(subjects, kinds, vals) AS wanted (subject_id, kind, value)
        JOIN public.exclusive_kind ON exclusive_kind.kind = wanted.kind
        WHERE NOT public.institution_void(wanted.subject_id)
        ORDER BY wanted.kind, wanted.value, wanted.subject_id
        ON CONFLICT DO NOTHING;
        SELECT wanted.kind, wanted.value, holder.subject_id, subject.unit_code INTO refused
        FROM unnest(subjects, kinds, vals) AS wanted (subject_id, kind, value)
        JOIN public.exclusive_kind ON exclusive_kind.kind = wanted.kind
        LEFT JOIN public.identifier_holder holder ON holder.kind = wanted.kind AND holder.value = wanted.value
        LEFT JOIN public.subject ON subject.subject_id = holder.subject_id
        WHERE holder.subject_id IS DISTINCT FROM wanted.subject_id AND NOT public.institution_void(wanted.subject_id)
        ORDER BY holder.subject_id NULLS FIRST, wanted.kind, wanted.value LIMIT 1;
        EXIT WHEN NOT FOUND;
        IF refused.subject_id IS NOT NULL THEN
            RAISE EXCEPTION 'the code is taken'
                USING ERRCODE = 'unique_violation', CONSTRAINT = 'identifier_holder',
                DETAIL = concat_ws(' ', refused.kind, coalesce(refused.unit_code, '-'), refused.value);
        END IF;
        -- Its holder let go of it between the two statements: once more.
    END LOOP;
END $$;
COMMENT ON FUNCTION identifier_claim(uuid[], text[], text[]) IS 'Has institutions hold codes, or refuses with the kind, the unit to ask and the code where another holds one. Called by triggers.';
REVOKE ALL ON FUNCTION identifier_claim(uuid[], text[], text[]) FROM PUBLIC;

CREATE FUNCTION identifier_added() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM public.identifier_claim(array_agg(added.subject_id), array_agg(added.kind), array_agg(added.value))
    FROM added JOIN public.exclusive_kind ON exclusive_kind.kind = added.kind
    WHERE added.known_to IS NULL AND added.effective_to IS NULL
    HAVING count(*) > 0;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION identifier_added() IS 'An institution holds the codes that it is given.';
REVOKE ALL ON FUNCTION identifier_added() FROM PUBLIC;
CREATE TRIGGER identifier_added AFTER INSERT ON institution_identifier REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION identifier_added();

CREATE FUNCTION identifier_closed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM public.identifier_holder holder USING closed
    WHERE closed.known_to IS NOT NULL AND holder.kind = closed.kind AND holder.value = closed.value
      AND holder.subject_id = closed.subject_id
      AND NOT EXISTS (SELECT 1 FROM public.institution_identifier still
          WHERE still.subject_id = closed.subject_id AND still.kind = closed.kind AND still.value = closed.value
            AND still.known_to IS NULL AND still.effective_to IS NULL);
    RETURN NULL;
END $$;
COMMENT ON FUNCTION identifier_closed() IS 'A code that an institution no longer has is free.';
REVOKE ALL ON FUNCTION identifier_closed() FROM PUBLIC;
CREATE TRIGGER identifier_closed AFTER UPDATE ON institution_identifier REFERENCING NEW TABLE AS closed
    FOR EACH STATEMENT EXECUTE FUNCTION identifier_closed();

CREATE FUNCTION identifier_follows_state() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM public.identifier_holder holder USING added
    WHERE added.track = 'institution' AND added.state = 'void' AND added.known_to IS NULL
      AND added.effective_to IS NULL AND holder.subject_id = added.subject_id;
    -- Who was void and is not any more has its codes again, if nobody took them meanwhile.
    PERFORM public.identifier_claim(array_agg(held.subject_id), array_agg(held.kind), array_agg(held.value))
    FROM public.institution_identifier held JOIN public.exclusive_kind ON exclusive_kind.kind = held.kind
    WHERE held.known_to IS NULL AND held.effective_to IS NULL AND held.subject_id IN (
        SELECT added.subject_id FROM added JOIN public.period was ON was.subject_id = added.subject_id
        WHERE added.track = 'institution' AND added.state <> 'void' AND added.known_to IS NULL
          AND added.effective_to IS NULL AND was.state = 'void' AND was.known_to IS NOT NULL)
    HAVING count(*) > 0;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION identifier_follows_state() IS 'The codes of a void institution are free; they are its own again when it is not void any more.';
REVOKE ALL ON FUNCTION identifier_follows_state() FROM PUBLIC;
CREATE TRIGGER identifier_follows_state AFTER INSERT ON period REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION identifier_follows_state();

CREATE FUNCTION name_gate_pass() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO public.name_gate (gate)
    SELECT DISTINCT hashtextextended(added.name_key, 0) AS gate FROM added WHERE added.seq = 1 ORDER BY gate
    ON CONFLICT (gate) DO UPDATE SET gate = excluded.gate;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION name_gate_pass() IS 'Whoever registers an institution waits for others who register one of the same name at this moment. Only who writes a registration passes, so nobody else can stand in the gate.';
REVOKE ALL ON FUNCTION name_gate_pass() FROM PUBLIC;
CREATE TRIGGER name_gate_pass AFTER INSERT ON institution_name REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION name_gate_pass();

CREATE FUNCTION identifier_holders(kinds text[], vals text[])
RETURNS TABLE (kind text, value text, unit_code text, institutions bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT asked.kind, asked.value, max(subject.unit_code), count(DISTINCT held.subject_id)
   FROM (SELECT DISTINCT kind, value FROM unnest(kinds, vals) AS given (kind, value)) AS asked
   JOIN public.identifier_holder holder ON holder.kind = asked.kind AND holder.value = asked.value
   JOIN public.subject ON subject.subject_id = holder.subject_id
   JOIN public.institution_identifier held ON held.value = asked.value AND held.kind = asked.kind
     AND held.known_to IS NULL AND held.effective_to IS NULL AND NOT public.institution_void(held.subject_id)
   GROUP BY asked.kind, asked.value $$;
COMMENT ON FUNCTION identifier_holders(text[], text[]) IS 'Of these codes those that are taken: the unit to ask, and how many institutions have the code. Says of the nation what a stranger may know, and no name.';
REVOKE ALL ON FUNCTION identifier_holders(text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identifier_holders(text[], text[]) TO winddown_officer;

-- Of codes that several have the one recorded first holds it; `check code-held-twice` names the others.
INSERT INTO identifier_holder (kind, value, subject_id)
SELECT DISTINCT ON (held.kind, held.value) held.kind, held.value, held.subject_id
FROM institution_identifier held JOIN exclusive_kind USING (kind)
WHERE held.known_to IS NULL AND held.effective_to IS NULL AND NOT institution_void(held.subject_id)
ORDER BY held.kind, held.value, held.known_from, held.subject_id;
