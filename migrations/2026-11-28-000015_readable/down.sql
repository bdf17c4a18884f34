DROP TRIGGER payloads_formed ON public.entry;
DROP TRIGGER rulebook_reads ON public.rulebook;
DO $$
DECLARE
    one record;
BEGIN
    FOR one IN SELECT tgrelid::regclass AS relation, tgname FROM pg_trigger WHERE tgname IN ('words_known', 'words_known_then') LOOP
        EXECUTE format('DROP TRIGGER %I ON %s', one.tgname, one.relation);
    END LOOP;
    FOR one IN
        SELECT conrelid::regclass AS relation, conname FROM pg_constraint
        WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND conname LIKE '%\_readable'
    LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', one.relation, one.conname);
    END LOOP;
END $$;
DO $$
DECLARE
    one record;
BEGIN
    FOR one IN SELECT tablename, policyname FROM pg_policies WHERE schemaname = 'public' AND policyname LIKE '%\_readable' LOOP
        EXECUTE format('DROP POLICY %I ON public.%I', one.policyname, one.tablename);
    END LOOP;
END $$;
DROP FUNCTION public.unreadable_list(), public.readable_hold(), public.column_form_list(), public.column_reads(text, text);
DROP FUNCTION public.payloads_formed(), public.words_known(), public.rulebook_reads(), public.rule_value_reads(text, text);
DROP TABLE public.known_word, public.rule_kind;
