-- No name a session makes for itself stands in for one of ours. A function is read in the search path of whoever calls it,
-- and a session's temporary tables come first there: a login that made itself a table `subject` or `officer_scope` told
-- our functions what to believe. So every function has a search path of its own with the temporary schema last, names what
-- it means with its schema, and may be called by those alone who need it. Policies, checks and indexes are stored with
-- what their names meant when they were made, and need nothing. A test holds this for every function there will be.

CREATE OR REPLACE FUNCTION public.officer_scope_redraw() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM public.officer_scope;
    INSERT INTO public.officer_scope (login, unit_code, writes)
    WITH RECURSIVE covered (login, unit_code, writes) AS (
        SELECT login, unit_code, writes FROM public.duty
        UNION
        SELECT covered.login, unit.unit_code, covered.writes
        FROM covered JOIN public.reporting_unit AS unit ON unit.parent_code = covered.unit_code
    )
    SELECT login, unit_code, bool_or(writes) FROM covered GROUP BY login, unit_code;
    RETURN NULL;
END $$;

ALTER FUNCTION public.record_moment() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION public.known_moment() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION public.entry_stays() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION public.rulebook_stays() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION public.name_grams(text) SET search_path = pg_catalog, public, pg_temp;

CREATE OR REPLACE FUNCTION public.entry_chain() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    before_hash bytea;
    before_moment timestamptz;
    own_track text;
BEGIN
    IF NEW.seq > 1 THEN
        SELECT hash, recorded_at, track INTO before_hash, before_moment, own_track
        FROM public.entry WHERE subject_id = NEW.subject_id AND seq = NEW.seq - 1;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'entry % of subject % has no entry before it', NEW.seq, NEW.subject_id
                USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'entry_chain';
        END IF;
        IF NEW.recorded_at < before_moment THEN
            RAISE EXCEPTION 'entry % of subject % is recorded before entry %', NEW.seq, NEW.subject_id, NEW.seq - 1
                USING ERRCODE = 'unique_violation', CONSTRAINT = 'entry_pkey';
        END IF;
    ELSE
        SELECT track INTO own_track FROM public.subject WHERE subject_id = NEW.subject_id;
    END IF;
    -- The first entry has the track of the subject, and each other one that of the entry before. Of a subject that is not
    -- there, or not the officer's to see, the foreign key and the policy speak.
    IF NEW.track <> own_track THEN
        RAISE EXCEPTION 'entry % of subject % is of track %, the subject of track %', NEW.seq, NEW.subject_id, NEW.track, own_track
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'entry_track';
    END IF;
    IF (NEW.recorded_at < transaction_timestamp() OR NEW.recorded_at > clock_timestamp())
       AND NOT (SELECT sample FROM public.record) THEN
        RAISE EXCEPTION 'recorded_at % is not the time of recording', NEW.recorded_at
            USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_recorded_now';
    END IF;
    NEW.prev_hash := before_hash;
    -- Each part is its length in octets as four bytes, then the octets; -1 for no value. So no two rows have the same
    -- encoding. Spelled out part by part: a function with a search path of its own is never evaluated in line, and nineteen
    -- calls a row are half of an insert. The program computes the same in another language when it verifies.
    NEW.hash := sha256(
           int4send(16) || convert_to('winddown-entry-1', 'UTF8')
        || int4send(coalesce(octet_length(encode(before_hash, 'hex')), -1)) || convert_to(coalesce(encode(before_hash, 'hex'), ''), 'UTF8')
        || int4send(octet_length(NEW.subject_id::text)) || convert_to(NEW.subject_id::text, 'UTF8')
        || int4send(octet_length(NEW.seq::text)) || convert_to(NEW.seq::text, 'UTF8')
        || int4send(octet_length(NEW.track)) || convert_to(NEW.track, 'UTF8')
        || int4send(octet_length(NEW.kind)) || convert_to(NEW.kind, 'UTF8')
        || int4send(coalesce(octet_length(NEW.from_state), -1)) || convert_to(coalesce(NEW.from_state, ''), 'UTF8')
        || int4send(coalesce(octet_length(NEW.to_state), -1)) || convert_to(coalesce(NEW.to_state, ''), 'UTF8')
        || int4send(octet_length(to_char(NEW.effective_on, 'YYYY-MM-DD'))) || convert_to(to_char(NEW.effective_on, 'YYYY-MM-DD'), 'UTF8')
        || int4send(octet_length(NEW.precision)) || convert_to(NEW.precision, 'UTF8')
        || int4send(octet_length((extract(epoch FROM NEW.recorded_at) * 1000000)::bigint::text))
            || convert_to((extract(epoch FROM NEW.recorded_at) * 1000000)::bigint::text, 'UTF8')
        || int4send(octet_length(NEW.officer)) || convert_to(NEW.officer, 'UTF8')
        || int4send(octet_length(NEW.basis)) || convert_to(NEW.basis, 'UTF8')
        || int4send(octet_length(NEW.reason)) || convert_to(NEW.reason, 'UTF8')
        || int4send(coalesce(octet_length(NEW.note), -1)) || convert_to(coalesce(NEW.note, ''), 'UTF8')
        || int4send(coalesce(octet_length(NEW.corrects::text), -1)) || convert_to(coalesce(NEW.corrects::text, ''), 'UTF8')
        || int4send(octet_length(NEW.act_id::text)) || convert_to(NEW.act_id::text, 'UTF8')
        || int4send(octet_length(NEW.payload::text)) || convert_to(NEW.payload::text, 'UTF8')
        || int4send(octet_length(NEW.evidence::text)) || convert_to(NEW.evidence::text, 'UTF8'));
    RETURN NEW;
END $$;
COMMENT ON FUNCTION public.entry_chain() IS 'Links a new entry to the one before and hashes it, whoever writes it, and holds its track to the subject''s. An entry earlier than the one before is a writer who lost a race, and reported as such.';
DROP FUNCTION public.length_prefixed(text);

CREATE OR REPLACE FUNCTION public.filing_has_entry() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM public.entry WHERE subject_id = NEW.subject_id AND seq = 1) THEN
        RAISE EXCEPTION 'filing % has no entry', NEW.subject_id
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'filing_has_entry';
    END IF;
    RETURN NULL;
END $$;

-- `added` is the trigger's own name for the rows of its statement; nothing else can bear it there.
CREATE OR REPLACE FUNCTION public.returns_have_filing() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    orphan uuid;
BEGIN
    SELECT filing_id INTO orphan FROM (SELECT DISTINCT filing_id FROM added) AS filings
    WHERE NOT EXISTS (SELECT 1 FROM public.subject WHERE subject_id = filing_id AND track = 'filing') LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'returns of filing %, which is not on record', orphan
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'returns_have_filing';
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION public.return_stays() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    kept public.monthly_return;
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.known_to IS NULL AND NEW.known_to IS NOT NULL THEN
        kept := NEW;
        kept.known_to := NULL;
        IF kept IS NOT DISTINCT FROM OLD THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'returns are never changed or removed; record a restatement'
        USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE OR REPLACE FUNCTION public.statistics_refresh() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    ANALYZE public.subject, public.entry, public.period, public.profile, public.institution_name,
        public.institution_identifier, public.case_sheet, public.tolling_grant, public.monthly_return;
END $$;

-- What subject_writable asked, each policy asks itself: its names are bound, and a look-up is cheaper than a call a row.
DO $$
DECLARE
    policy record;
    inline text;
BEGIN
    FOR policy IN
        SELECT tablename, policyname, qual, with_check FROM pg_policies
        WHERE schemaname = 'public' AND concat(qual, with_check) LIKE '%subject_writable(subject_id)%'
    LOOP
        inline := format(
            '(EXISTS (SELECT 1 FROM public.subject AS own JOIN public.officer_scope AS scope ON scope.unit_code = own.unit_code '
            'WHERE own.subject_id = %I.subject_id AND scope.login = current_user AND scope.writes))', policy.tablename);
        EXECUTE format('ALTER POLICY %I ON public.%I', policy.policyname, policy.tablename)
            || coalesce(' USING (' || replace(policy.qual, 'subject_writable(subject_id)', inline) || ')', '')
            || coalesce(' WITH CHECK (' || replace(policy.with_check, 'subject_writable(subject_id)', inline) || ')', '');
    END LOOP;
END $$;
DROP FUNCTION public.subject_writable(uuid);

-- Each function is called by those who need it: triggers need nobody's leave.
DO $$
DECLARE
    ours regprocedure;
BEGIN
    FOR ours IN
        SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = pg_proc.oid AND deptype = 'e')
    LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', ours);
    END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION public.record_moment(), public.known_moment(), public.statistics_refresh(), public.name_grams(text)
    TO winddown_officer;
-- Rights on the database itself are no part of a copy or a backup of it, so whoever makes it ready takes those away.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

-- A file of returns notes here which of its rows said what the record says already, so that a later row that says otherwise
-- is found, in the same memory however long the file is. It did so in a temporary table; nobody needs to make one now.
CREATE UNLOGGED TABLE public.return_said (
    transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
    subject_id  uuid NOT NULL,
    month       date NOT NULL,
    file_row    integer NOT NULL,
    PRIMARY KEY (transaction, subject_id, month)
);
COMMENT ON TABLE public.return_said IS 'Rows of a file of returns that said what the record says, while the file is read. A transaction sees its own and removes them before it ends.';
COMMENT ON COLUMN public.return_said.transaction IS 'The transaction that reads the file.';
COMMENT ON COLUMN public.return_said.subject_id IS 'The institution.';
COMMENT ON COLUMN public.return_said.month IS 'The last day of the month.';
COMMENT ON COLUMN public.return_said.file_row IS 'The row of the file.';
GRANT SELECT, INSERT, DELETE ON public.return_said TO winddown_officer;
ALTER TABLE public.return_said ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.return_said FORCE ROW LEVEL SECURITY;
CREATE POLICY return_said_own ON public.return_said
    USING (transaction = pg_current_xact_id_if_assigned()) WITH CHECK (transaction = pg_current_xact_id_if_assigned());
