-- The role stays: it belongs to the server, and other databases may use it.
DROP FUNCTION known_moment();
DO $$
DECLARE
    one record;
BEGIN
    FOR one IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public' LOOP
        EXECUTE format('DROP POLICY %I ON %I', one.policyname, one.tablename);
    END LOOP;
    FOR one IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity LOOP
        EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one.relname);
        EXECUTE format('ALTER TABLE %I DISABLE ROW LEVEL SECURITY', one.relname);
    END LOOP;
    EXECUTE 'REVOKE ALL ON ALL TABLES IN SCHEMA public FROM winddown_officer';
    EXECUTE 'REVOKE USAGE ON SCHEMA public FROM winddown_officer';
END $$;
DROP FUNCTION subject_writable(uuid);
