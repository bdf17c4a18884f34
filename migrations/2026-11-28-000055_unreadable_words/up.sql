-- A word that the program does not know, put by hand into what is drawn for the lists, left its row out of every list and no
-- check named it. The columns are those that the triggers hold to words (`words_known`), so that what is held and what is
-- found cannot drift apart.

CREATE FUNCTION public.word_form_list() RETURNS TABLE (relation text, name text, kind text)
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT DISTINCT relname::text, given[place], given[place + 1]
   FROM (SELECT relname, string_to_array(encode(tgargs, 'escape'), E'\\000') AS given
         FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
         WHERE tgfoid = 'public.words_known()'::regprocedure) AS held,
        generate_series(1, array_length(given, 1) - 1, 2) AS place $$;
COMMENT ON FUNCTION public.word_form_list() IS 'Columns that hold words, each with what it is a word of, as the triggers hold them.';
REVOKE ALL ON FUNCTION public.word_form_list() FROM PUBLIC;

CREATE OR REPLACE FUNCTION public.unreadable_list() RETURNS TABLE (relation text, subject uuid, place integer, unit text, what text)
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
    -- Entries are read one by one by the program, which finds more in them than a word.
    FOR one IN
        SELECT listed.*, ARRAY(SELECT has.attname::text FROM pg_attribute AS has
                               WHERE has.attrelid = format('public.%I', listed.relation)::regclass) AS columns
        FROM public.word_form_list() AS listed WHERE listed.relation <> 'entry'
    LOOP
        RETURN QUERY EXECUTE format(
            'SELECT %L, %s, %s, %s, concat(%L, held.word) FROM public.%I, unnest(ARRAY[]::text[] || %I) AS held (word) '
            'WHERE held.word IS NOT NULL AND NOT EXISTS (SELECT 1 FROM public.known_word AS known WHERE known.kind = %L AND known.word = held.word)',
            one.relation, CASE WHEN 'subject_id' = ANY (one.columns) THEN 'subject_id' ELSE 'NULL::uuid' END,
            CASE WHEN 'seq' = ANY (one.columns) THEN 'seq' ELSE 'NULL::integer' END,
            CASE WHEN 'unit_code' = ANY (one.columns) THEN 'unit_code' ELSE 'NULL::text' END,
            one.relation || ' ' || one.name || ' = ', one.relation, one.name, one.kind);
    END LOOP;
END $$;
