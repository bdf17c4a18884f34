-- One door. Officers could add rows to every table of the record, each held by policies of its own: whoever wrote plain SQL
-- could date what is known to any day, end what others had ended, take an institution that was offered without an entry that
-- says so, and draw rows that no entry draws. And every statement was planned anew with the policies of all it touched, which
-- was most of what an act cost. Now officers read, and nothing else. What an act writes goes through one function that runs
-- as the owner: it takes the moment from the door, asks whether each subject is the officer's to write, and adds the entries,
-- and with them, and with nothing else, what is drawn from them.

-- Derived tables, each with the columns that tell the rows of a subject apart. The program has the same list.
CREATE TABLE winddown_door.derived (
    relation text COLLATE "C" PRIMARY KEY,
    key      text[] COLLATE "C" NOT NULL
);
COMMENT ON TABLE winddown_door.derived IS 'Tables of rows that are drawn from entries.';
COMMENT ON COLUMN winddown_door.derived.relation IS 'The table.';
COMMENT ON COLUMN winddown_door.derived.key IS 'The columns that tell the rows of one subject apart, of those that are known at one moment.';
INSERT INTO winddown_door.derived VALUES
    ('period', '{seq}'), ('profile', '{effective_from}'), ('institution_name', '{seq,item}'),
    ('institution_identifier', '{seq,item}'), ('case_sheet', '{effective_from}'), ('tolling_grant', '{seq}'),
    ('month_approval', '{seq}'), ('reduction_plan', '{seq,measure}'), ('lead_mark', '{seq,item}'),
    ('hand_over', '{seq,effective_from}'), ('concern', '{seq,effective_from}'), ('institution_aspect', '{seq}');

-- Each derived table has two functions, made from its columns: one ends rows and adds others, for subjects that were found
-- the officer's to write; one puts rows back as they were, for whoever draws the record anew. A migration that changes the
-- columns of such a table calls this again.
CREATE FUNCTION winddown_door.derived_functions_make() RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT relation,
            string_agg(quote_ident(attname), ', ' ORDER BY attnum) FILTER (WHERE attname NOT IN ('known_from', 'known_to')) AS columns,
            string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' ORDER BY attnum) AS typed,
            string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' ORDER BY attnum)
                FILTER (WHERE attname = 'subject_id' OR attname = ANY (key)) AS typed_key,
            string_agg(format('held.%1$I = ended.%1$I', attname), ' AND ' ORDER BY attnum)
                FILTER (WHERE attname = 'subject_id' OR attname = ANY (key)) AS same,
            array_to_string(key, ', ') AS key
        FROM winddown_door.derived JOIN pg_attribute ON attrelid = format('public.%I', relation)::regclass
        WHERE attnum > 0 AND NOT attisdropped GROUP BY relation, key
    LOOP
        EXECUTE format($make$
            CREATE OR REPLACE FUNCTION winddown_door.%1$s_redraw(moment timestamptz, about uuid[], gone json, added json)
            RETURNS void LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $body$
            DECLARE
                changed integer;
            BEGIN
                IF gone IS NOT NULL THEN
                    UPDATE public.%1$I AS held SET known_to = moment FROM json_to_recordset(gone) AS ended (%4$s)
                    WHERE %5$s AND held.known_to IS NULL AND held.subject_id = ANY (about);
                    GET DIAGNOSTICS changed = ROW_COUNT;
                    PERFORM winddown_door.changed_demand(%1$L, changed, gone);
                END IF;
                IF added IS NOT NULL THEN
                    INSERT INTO public.%1$I (%2$s, known_from) SELECT %2$s, moment FROM json_to_recordset(added) AS new (%3$s)
                    WHERE subject_id = ANY (about) ORDER BY subject_id, %6$s;
                    GET DIAGNOSTICS changed = ROW_COUNT;
                    PERFORM winddown_door.drawn_demand(%1$L, changed, added);
                END IF;
            END $body$
            $make$, one.relation, one.columns, one.typed, one.typed_key, one.same, one.key);
        EXECUTE format('COMMENT ON FUNCTION winddown_door.%1$I(timestamptz, uuid[], json, json) IS %2$L', one.relation || '_redraw',
            'Ends rows of ' || one.relation || ' and adds others, of these subjects.');
        EXECUTE format($make$
            CREATE OR REPLACE FUNCTION winddown_door.%1$s_put(put json)
            RETURNS void LANGUAGE sql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $body$
                INSERT INTO public.%1$I (%2$s, known_from, known_to) SELECT %2$s, known_from, known_to
                FROM json_to_recordset(put) AS new (%3$s) ORDER BY subject_id, %4$s, known_from
            $body$
            $make$, one.relation, one.columns, one.typed, one.key);
        EXECUTE format('COMMENT ON FUNCTION winddown_door.%1$I(json) IS %2$L', one.relation || '_put',
            'Puts rows into ' || one.relation || ', each with the moments from and to which it was known.');
        EXECUTE format('REVOKE ALL ON FUNCTION winddown_door.%1$I(timestamptz, uuid[], json, json), winddown_door.%2$I(json) FROM PUBLIC',
            one.relation || '_redraw', one.relation || '_put');
    END LOOP;
END $$;
COMMENT ON FUNCTION winddown_door.derived_functions_make() IS 'Makes, from the columns of each derived table, the functions that write it.';

CREATE FUNCTION winddown_door.changed_demand(relation text, changed integer, meant json) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF changed <> json_array_length(meant) THEN
        RAISE EXCEPTION '%: % of %', relation, changed, json_array_length(meant) USING ERRCODE = 'serialization_failure';
    END IF;
END $$;
COMMENT ON FUNCTION winddown_door.changed_demand(text, integer, json) IS 'Refuses an act of which somebody else ended a row first.';

CREATE FUNCTION winddown_door.drawn_demand(relation text, changed integer, meant json) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF changed <> json_array_length(meant) THEN
        RAISE EXCEPTION 'permission denied: rows of % are drawn from entries of the same act', relation
            USING ERRCODE = 'insufficient_privilege';
    END IF;
END $$;
COMMENT ON FUNCTION winddown_door.drawn_demand(text, integer, json) IS 'Refuses rows of subjects of which the act has no entry, or that are not the officer''s to write.';

-- Why somebody is refused is said in a form that the program can say again in words.
CREATE OR REPLACE FUNCTION public.writer_demand() RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM public.officer_scope WHERE login = public.acting_login() AND writes)
       AND NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = public.acting_login() AND rolsuper) THEN
        RAISE EXCEPTION 'permission denied: % has no duty to write', public.acting_login()
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'duty_to_write', DETAIL = public.acting_login();
    END IF;
END $$;

CREATE FUNCTION winddown_door.moment_demand(moment timestamptz) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM public.writer_demand();
    IF (SELECT sample FROM public.record) THEN
        -- The moments of a sample may be given. Where one is settled already, its sums are forgotten.
        IF moment <= (SELECT known_at FROM public.sum_settled) THEN
            DELETE FROM public.standing_sum;
            DELETE FROM public.return_sum;
            UPDATE public.sum_settled SET known_at = TIMESTAMPTZ '1900-01-01 00:00:00+00';
        END IF;
    ELSIF moment IS NULL OR moment IS DISTINCT FROM (SELECT writing.moment FROM winddown_door.writing WHERE transaction = pg_current_xact_id()) THEN
        RAISE EXCEPTION 'what is recorded is recorded at the moment that record_moment() gave to this transaction'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_recorded_now';
    END IF;
END $$;
COMMENT ON FUNCTION winddown_door.moment_demand(timestamptz) IS 'Refuses whoever has no duty to write, and in the record of an office any moment but the one at which this transaction showed itself as a writer.';

CREATE FUNCTION winddown_door.units_demand(units text[]) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    foreign_unit text;
BEGIN
    SELECT unit INTO foreign_unit FROM unnest(units) AS unit WHERE unit NOT IN (
        SELECT unit_code FROM public.officer_scope WHERE login = public.acting_login() AND writes) LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'permission denied: a unit that is not yours to write for'
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'unit_of_duty', DETAIL = foreign_unit;
    END IF;
END $$;
COMMENT ON FUNCTION winddown_door.units_demand(text[]) IS 'Refuses whoever has no duty to write for one of these units.';

CREATE FUNCTION winddown_door.writable_of(subjects uuid[]) RETURNS uuid[]
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT coalesce(array_agg(subject.subject_id), '{}') FROM public.subject
    JOIN public.officer_scope AS scope ON scope.unit_code = subject.unit_code
    WHERE subject.subject_id = ANY (subjects) AND scope.login = public.acting_login() AND scope.writes $$;
COMMENT ON FUNCTION winddown_door.writable_of(uuid[]) IS 'Of these subjects those that the officer may write on.';

CREATE FUNCTION winddown_door.subjects_add(subjects json) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM winddown_door.units_demand(ARRAY(
        SELECT DISTINCT unit_code FROM json_to_recordset(subjects) AS new (unit_code text)));
    -- Parents first: a case refers to its institution, and whoever that is shared with or offered to has the case as well.
    INSERT INTO public.subject (subject_id, track, unit_code, parent_id, parent_seq, shared_units, offered_to)
    SELECT new.*, coalesce(parent.shared_units, '{}'), parent.offered_to
    FROM json_to_recordset(subjects) AS new (subject_id uuid, track text, unit_code text, parent_id uuid, parent_seq integer)
    LEFT JOIN public.subject AS parent ON parent.subject_id = new.parent_id
    ORDER BY new.parent_id NULLS FIRST, new.subject_id;
END $$;
COMMENT ON FUNCTION winddown_door.subjects_add(json) IS 'Adds subjects, of units that the officer writes for.';

CREATE FUNCTION winddown_door.jurisdiction_give(about uuid[], given json) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    refused boolean;
BEGIN
    PERFORM winddown_door.units_demand(ARRAY(
        SELECT DISTINCT unit_code FROM json_to_recordset(given) AS new (unit_code text)));
    -- Who has it gives it, who is offered it takes it; and an entry of the act says so.
    SELECT bool_or(own.subject_id IS NULL OR new.subject_id <> ALL (about) OR NOT EXISTS (
        SELECT FROM public.officer_scope AS scope WHERE scope.login = public.acting_login() AND scope.writes
            AND scope.unit_code IN (own.unit_code, own.offered_to)))
    INTO refused FROM json_to_recordset(given) AS new (subject_id uuid) LEFT JOIN public.subject AS own USING (subject_id);
    IF refused THEN
        RAISE EXCEPTION 'permission denied: an institution that is not yours to give or to take'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    UPDATE public.subject SET unit_code = new.unit_code, shared_units = new.shared_units, offered_to = new.offered_to
    FROM json_to_recordset(given) AS new (subject_id uuid, unit_code text, shared_units text[], offered_to text)
    WHERE subject.subject_id = new.subject_id OR subject.parent_id = new.subject_id;
END $$;
COMMENT ON FUNCTION winddown_door.jurisdiction_give(uuid[], json) IS 'Gives subjects, and the cases under them, their unit, the units that may read them besides, and the one they are offered to.';

CREATE FUNCTION public.act_write(moment timestamptz, about uuid[], subjects json, jurisdiction json, entries json,
    tables text[], gone json[], added json[], merged json) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    writable uuid[];
    added_entries integer := 0;
    added_to integer := 0;
    changed integer;
BEGIN
    PERFORM winddown_door.moment_demand(moment);
    IF subjects IS NOT NULL THEN
        PERFORM winddown_door.subjects_add(subjects);
    END IF;
    IF jurisdiction IS NOT NULL THEN
        PERFORM winddown_door.jurisdiction_give(about, jurisdiction);
    END IF;
    writable := winddown_door.writable_of(about);
    IF entries IS NOT NULL THEN
        -- An officer of the unit that an institution is offered to may decline, without having the record.
        WITH written AS (
            INSERT INTO public.entry (subject_id, seq, track, kind, from_state, to_state, effective_on, precision, recorded_at,
                officer, basis, reason, note, corrects, act_id, payload, evidence)
            SELECT subject_id, seq, track, kind, from_state, to_state, effective_on, precision, moment, public.acting_login(),
                basis, reason, note, corrects, act_id, payload::json, evidence::json
            FROM json_to_recordset(entries) AS new (subject_id uuid, seq integer, track text, kind text, from_state text,
                to_state text, effective_on date, precision text, basis text, reason text, note text, corrects integer,
                act_id uuid, payload text, evidence text)
            WHERE subject_id = ANY (writable) OR (kind = 'fact' AND track = 'institution' AND EXISTS (
                SELECT FROM public.subject AS offered JOIN public.officer_scope AS scope ON scope.unit_code = offered.offered_to
                WHERE offered.subject_id = new.subject_id AND scope.login = public.acting_login() AND scope.writes
                    AND new.payload::json ->> 'fact' = 'transfer-declined' AND new.payload::json ->> 'to' = offered.offered_to))
            ORDER BY subject_id, seq
            RETURNING subject_id)
        SELECT count(*), count(DISTINCT subject_id) INTO added_entries, added_to FROM written;
        IF added_entries <> json_array_length(entries) THEN
            RAISE EXCEPTION 'permission denied: a subject that is not yours to write on' USING ERRCODE = 'insufficient_privilege';
        END IF;
    END IF;
    -- What goes with entries goes with an entry of each subject it is about.
    IF added_to <> cardinality(about) THEN
        RAISE EXCEPTION 'permission denied: an act is about the subjects it has entries of' USING ERRCODE = 'insufficient_privilege';
    END IF;
    FOR place IN 1 .. coalesce(cardinality(tables), 0) LOOP
        EXECUTE format('SELECT winddown_door.%I($1, $2, $3, $4)', tables[place] || '_redraw')
            USING moment, writable, gone[place], added[place];
    END LOOP;
    IF merged IS NOT NULL THEN
        UPDATE public.subject SET merged_into = new.merged_into
        FROM json_to_recordset(merged) AS new (subject_id uuid, merged_into uuid)
        WHERE subject.subject_id = new.subject_id AND subject.subject_id = ANY (writable);
        GET DIAGNOSTICS changed = ROW_COUNT;
        PERFORM winddown_door.drawn_demand('subject', changed, merged);
    END IF;
    PERFORM public.institution_now_draw(about);
END $$;
COMMENT ON FUNCTION public.act_write(timestamptz, uuid[], json, json, json, text[], json[], json[], json) IS 'Writes an act: new subjects, who has jurisdiction, entries of the subjects it is about, what is drawn from them in each table, and which of them are merged into others. The only way in which officers write any of it.';

-- Returns. The rows of a filing come in pieces, and its entry, which seals them, at the end.
CREATE FUNCTION public.returns_write(moment timestamptz, filing uuid, subjects uuid[], months date[], versions integer[],
    rows integer[], balances bigint[], lenders bigint[], borrowers bigint[], issued bigint[], repaid bigint[], overdue bigint[],
    advanced bigint[], provisional boolean[], estimated boolean[], breaks boolean[], missing boolean[], sources text[],
    submitted date[], submitters text[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    changed integer;
BEGIN
    PERFORM winddown_door.moment_demand(moment);
    IF cardinality(winddown_door.writable_of(ARRAY[filing])) = 0
       OR EXISTS (SELECT unnest(subjects) EXCEPT SELECT unnest(winddown_door.writable_of(subjects))) THEN
        RAISE EXCEPTION 'permission denied: an institution that is not yours to write on' USING ERRCODE = 'insufficient_privilege';
    END IF;
    -- The version before is looked up row by row, as OFFSET 0 holds the planner to: an import fills the table in one
    -- transaction, whose planner takes it for empty.
    UPDATE public.monthly_return AS held SET known_to = moment
    FROM unnest(subjects, months, versions) AS new (subject_id, month, version) CROSS JOIN LATERAL (
        SELECT before.subject_id, before.month, before.version FROM public.monthly_return AS before
        WHERE before.subject_id = new.subject_id AND before.month = new.month AND before.version = new.version - 1
            AND before.known_to IS NULL
        OFFSET 0) AS before
    WHERE new.version > 1 AND held.subject_id = before.subject_id AND held.month = before.month
        AND held.version = before.version AND held.known_to IS NULL;
    GET DIAGNOSTICS changed = ROW_COUNT;
    IF changed <> (SELECT count(*) FROM unnest(versions) AS version WHERE version > 1) THEN
        RAISE EXCEPTION 'monthly_return: %', changed USING ERRCODE = 'serialization_failure';
    END IF;
    INSERT INTO public.monthly_return (filing_id, officer, known_from, subject_id, month, version, file_row, balance_fen, lenders,
        borrowers, issued_fen, repaid_fen, overdue_fen, advanced_fen, provisional, estimated, definition_break, missing, source,
        submitted_on, submitted_by)
    SELECT filing, public.acting_login(), moment, new.* FROM unnest(subjects, months, versions, rows, balances, returns_write.lenders,
        returns_write.borrowers, issued, repaid, overdue, advanced, returns_write.provisional, returns_write.estimated, breaks,
        returns_write.missing, sources, submitted, submitters) AS new;
END $$;
COMMENT ON FUNCTION public.returns_write(timestamptz, uuid, uuid[], date[], integer[], integer[], bigint[], bigint[], bigint[], bigint[], bigint[], bigint[], bigint[], boolean[], boolean[], boolean[], boolean[], text[], date[], text[]) IS 'Adds rows to a filing; a row of version 2 or later takes the place of the version before.';

CREATE FUNCTION public.returns_said(subjects uuid[], months date[], rows integer[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM public.writer_demand();
    INSERT INTO public.return_said (subject_id, month, file_row) SELECT * FROM unnest(subjects, months, rows)
    ON CONFLICT DO NOTHING;
END $$;
COMMENT ON FUNCTION public.returns_said(uuid[], date[], integer[]) IS 'Notes rows of a file that say what the record says already.';

CREATE FUNCTION public.returns_said_forget() RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM public.return_said WHERE transaction = pg_current_xact_id();
END $$;
COMMENT ON FUNCTION public.returns_said_forget() IS 'Forgets what this transaction noted.';

CREATE FUNCTION public.bulletin_write(moment timestamptz, subject uuid, number integer, seq integer, unit text, as_of date,
    baseline date, known_at timestamptz, sha256 text, content text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM winddown_door.moment_demand(moment);
    IF NOT EXISTS (SELECT FROM public.entry WHERE entry.subject_id = subject AND entry.seq = bulletin_write.seq
            AND entry.recorded_at = moment AND entry.payload ->> 'sha256' = bulletin_write.sha256)
       OR cardinality(winddown_door.writable_of(ARRAY[subject])) = 0 THEN
        RAISE EXCEPTION 'permission denied: a bulletin that no entry of this act publishes' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO public.bulletin (subject_id, number, seq, unit_code, as_of, baseline, known_at, published_at, sha256, content)
    VALUES (subject, number, seq, unit, as_of, baseline, known_at, moment, sha256, content);
END $$;
COMMENT ON FUNCTION public.bulletin_write(timestamptz, uuid, integer, integer, text, date, date, timestamptz, text, text) IS 'Adds a bulletin that an entry of the same act publishes.';

CREATE FUNCTION public.rule_write(moment timestamptz, key text, unit text, since date, value text, source text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM winddown_door.moment_demand(moment);
    PERFORM winddown_door.units_demand(ARRAY[unit]);
    INSERT INTO public.rulebook (rule_key, unit_code, effective_from, value, source, known_from, officer)
    VALUES (key, unit, since, value, source, moment, public.acting_login());
END $$;
COMMENT ON FUNCTION public.rule_write(timestamptz, text, text, date, text, text) IS 'Sets a rule of a unit that the officer writes for, from a day on.';

CREATE FUNCTION winddown_door.calendar_add(moment timestamptz, officer text, years json, days json) RETURNS void
LANGUAGE sql VOLATILE SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO public.calendar_year (year, provisional, source, known_from, officer)
    SELECT year, provisional, source, moment, officer
    FROM json_to_recordset(years) AS new (year integer, provisional boolean, source text);
    INSERT INTO public.calendar_day (year, day, kind, name, source, known_from)
    SELECT year, day, kind, name, source, moment
    FROM json_to_recordset(days) AS new (year integer, day date, kind text, name text, source text)
    WHERE year IN (SELECT year FROM json_to_recordset(years) AS of_years (year integer)) $$;
COMMENT ON FUNCTION winddown_door.calendar_add(timestamptz, text, json, json) IS 'Adds a version of each of these years, with its days; what comes with the program is nobody''s.';

CREATE FUNCTION public.calendar_write(moment timestamptz, years json, days json) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM winddown_door.moment_demand(moment);
    PERFORM winddown_door.units_demand(ARRAY['CN']);
    PERFORM winddown_door.calendar_add(moment, public.acting_login(), years, days);
END $$;
COMMENT ON FUNCTION public.calendar_write(timestamptz, json, json) IS 'Adds a version of each of these years, with its days, for whoever writes for the nation.';

CREATE FUNCTION public.lead_number_take(unit text, of_year integer, prefix text) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    taken integer;
BEGIN
    PERFORM winddown_door.units_demand(ARRAY[unit]);
    INSERT INTO public.lead_counter AS held (unit_code, year, last) VALUES (unit, of_year, public.lead_number_free(prefix, 1))
    ON CONFLICT (unit_code, year) DO UPDATE SET last = public.lead_number_free(prefix, held.last + 1)
    RETURNING last INTO taken;
    RETURN taken;
END $$;
COMMENT ON FUNCTION public.lead_number_take(text, integer, text) IS 'Takes the next running number of a unit and year that no lead of the nation has. Whoever takes one after waits until this lead is recorded or given up.';

DO $$
DECLARE
    one record;
BEGIN
    PERFORM winddown_door.derived_functions_make();
    FOR one IN
        SELECT pg_proc.oid::regprocedure AS function FROM pg_proc JOIN pg_namespace ON pg_namespace.oid = pronamespace
        WHERE nspname = 'winddown_door' OR proname IN ('act_write', 'returns_write', 'returns_said', 'returns_said_forget', 'bulletin_write',
            'rule_write', 'calendar_write', 'lead_number_take')
    LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', one.function);
    END LOOP;
    FOR one IN
        SELECT oid::regprocedure AS function FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        AND proname IN ('act_write', 'returns_write', 'returns_said', 'returns_said_forget', 'bulletin_write',
            'rule_write', 'calendar_write', 'lead_number_take')
    LOOP
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO winddown_officer', one.function);
    END LOOP;
    -- What officers did themselves the functions do now: no right to write is left, and no policy for one.
    FOR one IN
        SELECT relation FROM winddown_door.derived
        UNION ALL SELECT unnest(ARRAY['subject', 'entry', 'monthly_return', 'return_said', 'bulletin', 'rulebook', 'calendar_year',
            'calendar_day', 'lead_counter'])
    LOOP
        EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON public.%I FROM winddown_officer', one.relation);
    END LOOP;
    REVOKE UPDATE (unit_code, shared_units, offered_to, merged_into) ON public.subject FROM winddown_officer;
    REVOKE UPDATE (last) ON public.lead_counter FROM winddown_officer;
    FOR one IN SELECT relation FROM winddown_door.derived UNION ALL SELECT 'monthly_return' LOOP
        EXECUTE format('REVOKE UPDATE (known_to) ON public.%I FROM winddown_officer', one.relation);
    END LOOP;
    FOR one IN
        SELECT tablename, policyname FROM pg_policies WHERE schemaname = 'public' AND cmd IN ('INSERT', 'UPDATE')
            AND (tablename IN (SELECT relation FROM winddown_door.derived) OR tablename IN ('subject', 'entry', 'monthly_return',
                'bulletin', 'rulebook', 'calendar_year', 'calendar_day', 'lead_counter'))
    LOOP
        EXECUTE format('DROP POLICY %I ON public.%I', one.policyname, one.tablename);
    END LOOP;
    -- Row-level security holds the owner too. The owner writes, as nobody else has a right to; and reads what a function needs
    -- to read for another, who is told by it what may be told. By itself the owner reads what its duty lets it read. The
    -- condition is one without a query of its own: every statement of every officer is planned with it.
    FOR one IN
        SELECT relation FROM winddown_door.derived
        UNION ALL SELECT unnest(ARRAY['subject', 'entry', 'monthly_return', 'bulletin', 'lead_counter'])
    LOOP
        EXECUTE format($policy$
            CREATE POLICY %1$s_written ON public.%1$I FOR INSERT WITH CHECK (true);
            CREATE POLICY %1$s_ended ON public.%1$I FOR UPDATE USING (true);
            CREATE POLICY %1$s_seen_by_function ON public.%1$I FOR SELECT USING (
                current_user <> CASE current_setting('role') WHEN 'none' THEN session_user::text ELSE current_setting('role') END
                AND has_table_privilege(current_user, 'public.%1$I'::regclass, 'INSERT'));$policy$, one.relation);
    END LOOP;
    -- The functions take the moment from the door, so that no row has to be asked for its own any more.
    FOR one IN
        SELECT tgname, tgrelid::regclass AS relation FROM pg_trigger
        WHERE tgname IN ('recorded_by_the_door', 'ended_by_the_door') AND NOT tgisinternal
    LOOP
        EXECUTE format('DROP TRIGGER %I ON %s', one.tgname, one.relation);
    END LOOP;
END $$;
DROP FUNCTION public.recorded_by_the_door();
-- Called by the functions above alone.
REVOKE EXECUTE ON FUNCTION public.lead_number_free(text, integer), public.institution_now_draw(uuid[]) FROM winddown_officer;
