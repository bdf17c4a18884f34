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
END $$;
DROP FUNCTION public.word_form_list();
