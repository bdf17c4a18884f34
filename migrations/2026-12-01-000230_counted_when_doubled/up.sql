-- A large act has the planner count what it wrote after its first piece, each time that it has doubled, and once it is
-- committed: of a list of ten thousand new rows each count took as long as writing a quarter of it, though the tables were
-- counted before and had hardly grown. The planner itself multiplies what it counted by how much a table has grown; what it
-- needs is that one was counted at all, and counted again when it has become another.
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
            AND pg_relation_size(oid) > 0
            AND (pg_relation_size(oid) >= 2 * relpages::bigint * current_setting('block_size')::bigint
                OR NOT EXISTS (SELECT FROM pg_stats WHERE schemaname = 'public' AND tablename = relname))
    LOOP
        EXECUTE format('ANALYZE (SKIP_LOCKED) public.%I', one);
    END LOOP;
END $$;
