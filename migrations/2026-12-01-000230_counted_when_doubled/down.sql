-- What was written is counted each time that somebody asks.
CREATE OR REPLACE FUNCTION public.statistics_refresh(written text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    one text;
BEGIN
    PERFORM public.writer_demand();
    -- A table that somebody else is analysing is analysed already: nobody waits for its lock.
    FOR one IN
        SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
            AND relname = ANY (written) AND relname IN ('subject', 'entry', 'period', 'profile', 'institution_name',
                'institution_identifier', 'institution_aspect', 'institution_now', 'case_now', 'case_sheet', 'tolling_grant', 'monthly_return')
    LOOP
        EXECUTE format('ANALYZE (SKIP_LOCKED) public.%I', one);
    END LOOP;
END $$;
