-- Who may see and write what. The program's login roles are members of winddown_officer, which may read, and add; every
-- subject table shows and takes only rows of units in the officer's scope. No officer, no rows.

DO $$
BEGIN
    CREATE ROLE winddown_officer NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL; -- Roles belong to the server: another database of it has made this one already.
END $$;

GRANT USAGE ON SCHEMA public TO winddown_officer;
GRANT SELECT ON record, reporting_unit, officer, duty, officer_scope, transition_rule, rulebook TO winddown_officer;
-- A session compares the migrations applied with those it knows.
GRANT SELECT ON __diesel_schema_migrations TO winddown_officer;
GRANT SELECT, INSERT ON entry, import TO winddown_officer;
GRANT SELECT, INSERT ON subject TO winddown_officer;
GRANT UPDATE (unit_code, shared_units, offered_to, merged_into) ON subject TO winddown_officer;
GRANT SELECT, INSERT ON period, profile, institution_name, institution_identifier TO winddown_officer;
GRANT UPDATE (known_to) ON period, profile, institution_name, institution_identifier TO winddown_officer;
GRANT SELECT, INSERT ON review_item TO winddown_officer;
GRANT UPDATE (subject_id, resolved_at, resolution, resolved_by, note) ON review_item TO winddown_officer;

-- The nation is asked for once a statement, as a scalar, so that those who see everything pay nothing per row; for the
-- others the scope is hashed once and probed.
ALTER TABLE subject ENABLE ROW LEVEL SECURITY;
ALTER TABLE subject FORCE ROW LEVEL SECURITY;
CREATE POLICY subject_seen ON subject FOR SELECT USING (
    (SELECT EXISTS (SELECT 1 FROM officer_scope WHERE login = current_user AND unit_code = 'CN'))
    OR unit_code IN (SELECT unit_code FROM officer_scope WHERE login = current_user)
    OR (offered_to IS NOT NULL AND offered_to IN (SELECT unit_code FROM officer_scope WHERE login = current_user))
    OR (shared_units <> '{}' AND EXISTS (
        SELECT 1 FROM officer_scope WHERE login = current_user AND unit_code = ANY (shared_units))));
CREATE POLICY subject_added ON subject FOR INSERT WITH CHECK (
    unit_code IN (SELECT unit_code FROM officer_scope WHERE login = current_user AND writes));
CREATE POLICY subject_moved ON subject FOR UPDATE
    USING (
        unit_code IN (SELECT unit_code FROM officer_scope WHERE login = current_user AND writes)
        OR (offered_to IS NOT NULL
            AND offered_to IN (SELECT unit_code FROM officer_scope WHERE login = current_user AND writes)))
    WITH CHECK (unit_code IN (SELECT unit_code FROM officer_scope WHERE login = current_user AND writes));

CREATE FUNCTION subject_writable(one uuid) RETURNS boolean
LANGUAGE sql STABLE AS
$$ SELECT EXISTS (
       SELECT 1 FROM subject JOIN officer_scope scope
         ON scope.login = current_user AND scope.writes AND scope.unit_code = subject.unit_code
       WHERE subject_id = one) $$;
COMMENT ON FUNCTION subject_writable(uuid) IS 'Whether the officer may write on the subject today.';

DO $$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['entry', 'period', 'profile', 'institution_name', 'institution_identifier'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one);
        EXECUTE format($policy$
            CREATE POLICY %1$s_seen ON %1$I FOR SELECT USING (
                (SELECT EXISTS (SELECT 1 FROM officer_scope WHERE login = current_user AND unit_code = 'CN'))
                OR EXISTS (SELECT 1 FROM subject WHERE subject.subject_id = %1$I.subject_id))$policy$, one);
    END LOOP;
    FOREACH one IN ARRAY ARRAY['period', 'profile', 'institution_name', 'institution_identifier'] LOOP
        EXECUTE format($policy$
            CREATE POLICY %1$s_added ON %1$I FOR INSERT WITH CHECK (
                (SELECT EXISTS (SELECT 1 FROM officer_scope WHERE login = current_user AND unit_code = 'CN' AND writes))
                OR subject_writable(subject_id))$policy$, one);
        EXECUTE format($policy$
            CREATE POLICY %1$s_closed ON %1$I FOR UPDATE
            USING ((SELECT EXISTS (SELECT 1 FROM officer_scope WHERE login = current_user AND unit_code = 'CN' AND writes))
                OR subject_writable(subject_id))
            WITH CHECK (known_to IS NOT NULL)$policy$, one);
    END LOOP;
END $$;
-- An entry names the officer who writes it, and nobody else.
CREATE POLICY entry_added ON entry FOR INSERT WITH CHECK (
    officer = current_user
    AND ((SELECT EXISTS (SELECT 1 FROM officer_scope WHERE login = current_user AND unit_code = 'CN' AND writes))
         OR subject_writable(subject_id)));

ALTER TABLE import ENABLE ROW LEVEL SECURITY;
ALTER TABLE import FORCE ROW LEVEL SECURITY;
CREATE POLICY import_seen ON import FOR SELECT USING (
    officer = current_user
    OR (SELECT EXISTS (SELECT 1 FROM officer_scope WHERE login = current_user AND unit_code = 'CN')));
CREATE POLICY import_added ON import FOR INSERT WITH CHECK (officer = current_user);

ALTER TABLE review_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_item FORCE ROW LEVEL SECURITY;
CREATE POLICY review_item_seen ON review_item FOR SELECT USING (
    unit_code IN (SELECT unit_code FROM officer_scope WHERE login = current_user));
CREATE POLICY review_item_added ON review_item FOR INSERT WITH CHECK (
    unit_code IN (SELECT unit_code FROM officer_scope WHERE login = current_user AND writes));
CREATE POLICY review_item_decided ON review_item FOR UPDATE
    USING (unit_code IN (SELECT unit_code FROM officer_scope WHERE login = current_user AND writes))
    WITH CHECK (resolved_by = current_user);

CREATE FUNCTION known_moment() RETURNS timestamptz
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    moment timestamptz := clock_timestamp();
    writing bigint;
BEGIN
    -- Keys below 10^15 microseconds (2001) are other locks than those of record_moment.
    SELECT min(key) INTO writing FROM (
        SELECT (classid::bigint << 32) | objid::bigint AS key FROM pg_locks
        WHERE locktype = 'advisory' AND mode = 'ShareLock' AND objsubid = 1 AND pid <> pg_backend_pid()
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS writers
    WHERE key > 1000000000000000;
    RETURN least(moment, timestamptz 'epoch' + (writing - 1) * interval '1 microsecond');
END $$;
COMMENT ON FUNCTION known_moment() IS 'The latest moment at or before which nothing can still be recorded: now, or just before the oldest transaction that is writing. A list printed as known at this moment prints the same for ever. Called in a transaction of its own, before the snapshot that reads the list.';
