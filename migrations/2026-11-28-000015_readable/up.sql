-- One row must not stop the nation. A day `infinity`, a rule nobody knows, a value that is none, a payload `{}`: an officer
-- who wrote such a row for the own unit in plain SQL ended every list, check and audit of every officer with an error, for
-- ever. Rows are held to the form in which the program reads them, whoever writes them. What stands already is not looked
-- at (NOT VALID): a record with such a row must still come this far, and `winddown check` names it.

CREATE FUNCTION public.column_reads(kind text, name text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT format(CASE kind
       WHEN 'date' THEN '%1$I BETWEEN DATE ''1900-01-01'' AND DATE ''2200-12-31'''
       WHEN 'timestamp with time zone' THEN
           '%1$I BETWEEN TIMESTAMPTZ ''1900-01-01 00:00:00+00'' AND TIMESTAMPTZ ''2300-01-01 00:00:00+00'''
       WHEN 'date[]' THEN '(DATE ''1900-01-01'' <= ALL (%1$I) AND DATE ''2200-12-31'' >= ALL (%1$I)) IS TRUE'
       WHEN 'bigint[]' THEN '(0 <= ALL (%1$I)) IS TRUE'
       WHEN 'text[]' THEN '(%1$I = ''{}'' OR (array_ndims(%1$I) = 1 AND array_position(%1$I, NULL) IS NULL))'
   END, name) $$;
COMMENT ON FUNCTION public.column_reads(text, text) IS 'The condition under which a column of a type can be read by the program; none where every value can. A day is a day of these centuries, and no infinity.';

CREATE FUNCTION public.column_form_list() RETURNS TABLE (relation text, name text, form text)
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT relname::text, attname::text, public.column_reads(format_type(atttypid, NULL), attname)
   FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
   WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped
     AND relname <> '__diesel_schema_migrations' AND public.column_reads(format_type(atttypid, NULL), attname) IS NOT NULL $$;
COMMENT ON FUNCTION public.column_form_list() IS 'Columns that could hold what the program cannot read, each with the condition under which it does not.';

CREATE FUNCTION public.readable_hold() RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT * FROM public.column_form_list() WHERE NOT EXISTS (
            SELECT 1 FROM pg_constraint WHERE conrelid = format('public.%I', relation)::regclass
            AND conname = relation || '_' || name || '_readable')
    LOOP
        EXECUTE format('ALTER TABLE public.%I ADD CONSTRAINT %I CHECK (%s) NOT VALID',
            one.relation, one.relation || '_' || one.name || '_readable', one.form);
    END LOOP;
END $$;
COMMENT ON FUNCTION public.readable_hold() IS 'Holds every column that could hold what the program cannot read to what it can. Called whenever a database is made ready, so that columns that come later are held too.';
SELECT public.readable_hold();

-- Rows that stand against it are shown to no officer, so that no list stumbles over them, and named by `winddown check`.
DO $$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT relation, string_agg(CASE WHEN attnotnull THEN form ELSE format('(%I IS NULL OR %s)', name, form) END, ' AND ' ORDER BY attnum) AS form
        FROM public.column_form_list() JOIN pg_class ON relname = relation AND relnamespace = 'public'::regnamespace AND relrowsecurity
        JOIN pg_attribute ON attrelid = pg_class.oid AND attname = name
        WHERE format_type(atttypid, NULL) IN ('date', 'timestamp with time zone', 'date[]')
        GROUP BY relation
    LOOP
        EXECUTE format('CREATE POLICY %I ON public.%I AS RESTRICTIVE FOR SELECT TO winddown_officer USING (%s)',
            one.relation || '_readable', one.relation, one.form);
    END LOOP;
END $$;

-- The words and rules that the program knows, filled in by it whenever a database is made ready.
CREATE TABLE public.known_word (
    kind text COLLATE "C" NOT NULL,
    word text COLLATE "C" NOT NULL,
    PRIMARY KEY (kind, word)
);
COMMENT ON TABLE public.known_word IS 'Words that the program can read, by what they are words of. What stands in other tables is held to them.';
COMMENT ON COLUMN public.known_word.kind IS 'What it is a word of, such as reason.';
COMMENT ON COLUMN public.known_word.word IS 'The word.';
CREATE TABLE public.rule_kind (
    rule_key text COLLATE "C" PRIMARY KEY,
    kind     text COLLATE "C" NOT NULL CHECK (kind IN ('days', 'working-days', 'count', 'percent', 'money', 'switch'))
);
COMMENT ON TABLE public.rule_kind IS 'The rules that the program knows, and what kind of value each has.';
COMMENT ON COLUMN public.rule_kind.rule_key IS 'The key of the rule.';
COMMENT ON COLUMN public.rule_kind.kind IS 'days, working-days, count, percent, money or switch.';
GRANT SELECT ON public.known_word, public.rule_kind TO winddown_officer;

CREATE FUNCTION public.rule_value_reads(kind text, value text) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT CASE kind
       WHEN 'days' THEN value ~ '^[0-9]{1,9}$' AND value::numeric <= 36500
       WHEN 'working-days' THEN value ~ '^[0-9]{1,9}$' AND value::numeric <= 36500
       WHEN 'count' THEN value ~ '^[0-9]{1,10}$' AND value::numeric <= 4294967295
       WHEN 'percent' THEN value ~ '^[0-9]{1,3}(\.[0-9]{1,2})?$' AND value::numeric <= 100
       WHEN 'money' THEN value ~ '^[0-9]{1,15}(\.[0-9]{1,2})?$'
       WHEN 'switch' THEN value IN ('true', 'false')
       ELSE false
   END $$;
COMMENT ON FUNCTION public.rule_value_reads(text, text) IS 'Whether a text is a value of a kind of rule, as the program writes it.';

CREATE FUNCTION public.rulebook_reads() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    -- What comes with the program comes before the list of what it knows, in the same transaction.
    IF NEW.officer IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM public.rule_kind AS known WHERE known.rule_key = NEW.rule_key AND public.rule_value_reads(known.kind, NEW.value))
    THEN
        RAISE EXCEPTION 'no rule of the rulebook, or no value of it: % = %', NEW.rule_key, NEW.value
            USING ERRCODE = 'check_violation', CONSTRAINT = 'rulebook_readable';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION public.rulebook_reads() IS 'An officer sets rules that there are, to values that they can have.';
CREATE TRIGGER rulebook_reads BEFORE INSERT ON public.rulebook FOR EACH ROW EXECUTE FUNCTION public.rulebook_reads();

CREATE FUNCTION public.words_known() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    unknown text;
BEGIN
    FOR place IN 0 .. TG_NARGS / 2 - 1 LOOP
        EXECUTE format('SELECT word FROM (SELECT DISTINCT unnest(ARRAY[]::text[] || %I) AS word FROM touched) AS given '
                       'WHERE word IS NOT NULL AND NOT EXISTS (SELECT 1 FROM public.known_word AS known WHERE known.kind = $1 AND known.word = given.word) '
                       'LIMIT 1', TG_ARGV[place * 2])
            INTO unknown USING TG_ARGV[place * 2 + 1];
        IF unknown IS NOT NULL THEN
            RAISE EXCEPTION '% of %: % is no % there is', TG_ARGV[place * 2], TG_TABLE_NAME, unknown, TG_ARGV[place * 2 + 1]
                USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_readable';
        END IF;
    END LOOP;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION public.words_known() IS 'Columns of words hold words that the program knows: the arguments are columns, each with what it is a word of.';

CREATE TRIGGER words_known AFTER INSERT ON public.entry REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION public.words_known('reason', 'reason');
CREATE TRIGGER words_known AFTER INSERT ON public.period REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION public.words_known('reason', 'reason', 'precision', 'precision');
CREATE TRIGGER words_known AFTER INSERT ON public.institution_identifier REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION public.words_known('kind', 'identifier');
CREATE TRIGGER words_known AFTER INSERT ON public.case_sheet REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION public.words_known('stage', 'stage', 'stopped_for', 'reason', 'route', 'route',
        'hard_reason', 'hard-reason', 'outcome', 'outcome', 'items', 'item');
CREATE TRIGGER words_known AFTER INSERT ON public.tolling_grant REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION public.words_known('clocks', 'clock');
CREATE TRIGGER words_known AFTER INSERT ON public.concern REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION public.words_known('category', 'category');
CREATE TRIGGER words_known AFTER INSERT ON public.hand_over REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION public.words_known('rests_on', 'list');
CREATE TRIGGER words_known AFTER INSERT ON public.review_item REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION public.words_known('kind', 'review');
CREATE TRIGGER words_known_then AFTER UPDATE ON public.review_item REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION public.words_known('resolution', 'resolution');
ALTER TABLE public.review_item ADD CONSTRAINT review_item_readable
    CHECK (json_typeof(detail) IS NOT NULL AND json_typeof(reading) = 'object') NOT VALID;
ALTER TABLE public.import ADD CONSTRAINT import_readable CHECK (json_typeof(counts) = 'object') NOT VALID;

CREATE FUNCTION public.payloads_formed() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    bad record;
BEGIN
    SELECT subject_id, seq INTO bad FROM touched
    WHERE json_typeof(payload) <> 'object' OR json_typeof(evidence) <> 'array'
       OR CASE
           WHEN kind <> 'fact' THEN false
           WHEN reason = 'issue' THEN NOT EXISTS (
               SELECT 1 FROM public.known_word AS known WHERE known.kind = 'issue' AND known.word = payload ->> 'issue')
           WHEN track = 'filing' THEN NOT payload::jsonb ?& ARRAY['rows', 'restated', 'first', 'last', 'digest']
           ELSE NOT EXISTS (
               SELECT 1 FROM public.known_word AS known WHERE known.kind = 'fact-' || track AND known.word = payload ->> 'fact')
       END
    LIMIT 1;
    IF NOT FOUND THEN
        SELECT subject_id, seq INTO bad FROM touched, json_array_elements(touched.evidence) AS piece
        WHERE NOT EXISTS (SELECT 1 FROM public.known_word AS known WHERE known.kind = 'evidence' AND known.word = piece ->> 'kind')
        LIMIT 1;
    END IF;
    IF FOUND THEN
        RAISE EXCEPTION 'entry % of subject %: a payload or evidence that nobody can read', bad.seq, bad.subject_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_readable';
    END IF;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION public.payloads_formed() IS 'The payload of an entry is an object, of a fact one that its track knows; its evidence is a list of known kinds.';
CREATE TRIGGER payloads_formed AFTER INSERT ON public.entry REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION public.payloads_formed();

ALTER POLICY rulebook_readable ON public.rulebook USING (
    effective_from BETWEEN DATE '1900-01-01' AND DATE '2200-12-31'
    AND known_from BETWEEN TIMESTAMPTZ '1900-01-01 00:00:00+00' AND TIMESTAMPTZ '2300-01-01 00:00:00+00'
    AND EXISTS (SELECT 1 FROM public.rule_kind AS known
        WHERE known.rule_key = rulebook.rule_key AND public.rule_value_reads(known.kind, rulebook.value)));

CREATE FUNCTION public.unreadable_list() RETURNS TABLE (relation text, subject uuid, place integer, unit text, what text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT listed.relation, string_agg(format('CASE WHEN NOT (%s) THEN %L || %I::text END', form, name || ' = ', name), ', ') AS said,
               string_agg(format('coalesce(%s, true)', form), ' AND ') AS form,
               ARRAY(SELECT has.attname::text FROM pg_attribute AS has
                     WHERE has.attrelid = format('public.%I', listed.relation)::regclass) AS columns
        FROM public.column_form_list() AS listed GROUP BY listed.relation
    LOOP
        RETURN QUERY EXECUTE format(
            'SELECT %L, %s, %s, %s, concat_ws('' '', %L, %s) FROM public.%I WHERE NOT (%s)',
            one.relation, CASE WHEN 'subject_id' = ANY (one.columns) THEN 'subject_id' ELSE 'NULL::uuid' END,
            CASE WHEN 'seq' = ANY (one.columns) THEN 'seq' ELSE 'NULL::integer' END,
            CASE WHEN 'unit_code' = ANY (one.columns) THEN 'unit_code' ELSE 'NULL::text' END, one.relation, one.said, one.relation, one.form);
    END LOOP;
    RETURN QUERY SELECT 'rulebook', NULL::uuid, NULL::integer, rulebook.unit_code, concat('rulebook ', rule_key, ' = ', value)
        FROM public.rulebook WHERE NOT EXISTS (
            SELECT 1 FROM public.rule_kind AS known
            WHERE known.rule_key = rulebook.rule_key AND public.rule_value_reads(known.kind, rulebook.value));
END $$;
COMMENT ON FUNCTION public.unreadable_list() IS 'Rows that the program cannot read and no officer is shown, wherever they are: what they belong to and what is wrong, nothing else of them.';

REVOKE ALL ON FUNCTION public.rule_value_reads(text, text), public.rulebook_reads(), public.words_known(), public.payloads_formed(),
    public.column_reads(text, text), public.column_form_list(), public.readable_hold(), public.unreadable_list() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.rule_value_reads(text, text), public.unreadable_list() TO winddown_officer;
