-- Officers write to the tables themselves again, each row held by the policies of its table.

DO $$
DECLARE
    one record;
    national constant text := '(SELECT EXISTS (SELECT 1 FROM public.officer_scope '
        'WHERE login = current_user AND unit_code = ''CN'' AND writes))';
    own constant text := 'EXISTS (SELECT 1 FROM public.subject AS own JOIN public.officer_scope AS scope '
        'ON scope.unit_code = own.unit_code WHERE own.subject_id = %I.subject_id AND scope.login = current_user AND scope.writes)';
BEGIN
    FOR one IN
        SELECT tablename, policyname FROM pg_policies WHERE schemaname = 'public'
            AND policyname IN (tablename || '_written', tablename || '_ended', tablename || '_seen_by_function')
    LOOP
        EXECUTE format('DROP POLICY %I ON public.%I', one.policyname, one.tablename);
    END LOOP;
    FOR one IN SELECT relation FROM winddown_door.derived UNION ALL SELECT 'bulletin' LOOP
        EXECUTE format('CREATE POLICY %1$s_added ON public.%1$I FOR INSERT WITH CHECK (%2$s OR %3$s)',
            one.relation, national, format(own, one.relation));
    END LOOP;
    FOR one IN SELECT relation FROM winddown_door.derived UNION ALL SELECT 'monthly_return' LOOP
        EXECUTE format('CREATE POLICY %1$s_closed ON public.%1$I FOR UPDATE USING (%2$s OR %3$s) WITH CHECK (known_to IS NOT NULL)',
            one.relation, national, format(own, one.relation));
        EXECUTE format('GRANT UPDATE (known_to) ON public.%I TO winddown_officer', one.relation);
    END LOOP;
    FOR one IN VALUES ('entry'), ('monthly_return') LOOP
        EXECUTE format('CREATE POLICY %1$s_added ON public.%1$I FOR INSERT WITH CHECK (officer = current_user AND (%2$s OR %3$s))',
            one.column1, national, format(own, one.column1));
    END LOOP;
    FOR one IN
        SELECT relation FROM winddown_door.derived
        UNION ALL SELECT unnest(ARRAY['subject', 'entry', 'monthly_return', 'return_said', 'bulletin', 'rulebook', 'calendar_year',
            'calendar_day', 'lead_counter'])
    LOOP
        EXECUTE format('GRANT INSERT ON public.%I TO winddown_officer', one.relation);
    END LOOP;
END $$;
GRANT DELETE ON public.return_said TO winddown_officer;
GRANT UPDATE (unit_code, shared_units, offered_to, merged_into) ON public.subject TO winddown_officer;
GRANT UPDATE (last) ON public.lead_counter TO winddown_officer;
CREATE POLICY subject_added ON public.subject FOR INSERT WITH CHECK (
    unit_code IN (SELECT unit_code FROM public.officer_scope WHERE login = current_user AND writes));
CREATE POLICY subject_moved ON public.subject FOR UPDATE
    USING (
        unit_code IN (SELECT unit_code FROM public.officer_scope WHERE login = current_user AND writes)
        OR (offered_to IS NOT NULL
            AND offered_to IN (SELECT unit_code FROM public.officer_scope WHERE login = current_user AND writes)))
    WITH CHECK (unit_code IN (SELECT unit_code FROM public.officer_scope WHERE login = current_user AND writes));
CREATE POLICY entry_declined ON public.entry FOR INSERT WITH CHECK (
    officer = current_user
    AND kind = 'fact'
    AND track = 'institution'
    AND payload ->> 'fact' = 'transfer-declined'
    AND EXISTS (
        SELECT 1 FROM public.subject JOIN public.officer_scope AS scope
          ON scope.login = current_user AND scope.writes AND scope.unit_code = subject.offered_to
        WHERE subject.subject_id = entry.subject_id
          AND entry.payload ->> 'to' = subject.offered_to));
COMMENT ON POLICY entry_declined ON public.entry IS 'An officer of the unit that an institution is offered to may decline, without having the record.';
CREATE POLICY lead_counter_begun ON public.lead_counter FOR INSERT WITH CHECK (
    unit_code IN (SELECT unit_code FROM public.officer_scope WHERE login = current_user AND writes));
CREATE POLICY lead_counter_counted ON public.lead_counter FOR UPDATE
    USING (unit_code IN (SELECT unit_code FROM public.officer_scope WHERE login = current_user AND writes))
    WITH CHECK (unit_code IN (SELECT unit_code FROM public.officer_scope WHERE login = current_user AND writes));
CREATE POLICY rulebook_added ON public.rulebook FOR INSERT WITH CHECK (
    officer = current_user
    AND (known_from BETWEEN transaction_timestamp() AND clock_timestamp() OR (SELECT sample FROM public.record))
    AND unit_code IN (SELECT unit_code FROM public.officer_scope WHERE login = current_user AND writes));
CREATE POLICY calendar_year_added ON public.calendar_year FOR INSERT WITH CHECK (
    officer = current_user
    AND (known_from BETWEEN transaction_timestamp() AND clock_timestamp() OR (SELECT sample FROM public.record))
    AND (SELECT EXISTS (SELECT 1 FROM public.officer_scope WHERE login = current_user AND unit_code = 'CN' AND writes)));
CREATE POLICY calendar_day_added ON public.calendar_day FOR INSERT WITH CHECK (
    (known_from BETWEEN transaction_timestamp() AND clock_timestamp() OR (SELECT sample FROM public.record))
    AND EXISTS (
        SELECT 1 FROM public.calendar_year AS version
        WHERE version.year = calendar_day.year AND version.known_from = calendar_day.known_from
          AND version.officer = current_user));

CREATE FUNCTION public.recorded_by_the_door() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    began timestamptz;
    early boolean;
BEGIN
    IF (SELECT sample FROM public.record) THEN
        -- The moments of a sample may be given. Where one is settled already, its sums are forgotten.
        IF TG_TABLE_NAME IN ('period', 'profile', 'monthly_return') THEN
            EXECUTE format('SELECT EXISTS (SELECT 1 FROM touched, public.sum_settled AS settled WHERE %I <= settled.known_at)',
                TG_ARGV[0]) INTO early;
            IF early THEN
                DELETE FROM public.standing_sum;
                DELETE FROM public.return_sum;
                UPDATE public.sum_settled SET known_at = TIMESTAMPTZ '1900-01-01 00:00:00+00';
            END IF;
        END IF;
        RETURN NULL;
    END IF;
    -- The owner fills in what comes with the program, dated to before any record.
    IF pg_has_role(public.acting_login(), current_user, 'USAGE') THEN
        RETURN NULL;
    END IF;
    SELECT moment INTO began FROM winddown_door.writing WHERE transaction = pg_current_xact_id();
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM touched WHERE %1$I < $1 OR %1$I > clock_timestamp() OR $1 IS NULL)', TG_ARGV[0])
        INTO early USING began;
    IF early THEN
        RAISE EXCEPTION 'rows of % are recorded at a moment that record_moment() gave to this transaction', TG_TABLE_NAME
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_recorded_now';
    END IF;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION public.recorded_by_the_door() IS 'In the record of an office, what is recorded or ceases to be known does so now, by a transaction that showed itself as a writer before. So nothing turns up behind a list that was read.';
REVOKE ALL ON FUNCTION public.recorded_by_the_door() FROM PUBLIC;
DO $$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT relation, 'known_from' AS column_name FROM winddown_door.derived
        UNION ALL SELECT relation, 'known_to' FROM winddown_door.derived
        UNION ALL VALUES ('monthly_return', 'known_from'), ('monthly_return', 'known_to'), ('rulebook', 'known_from'),
            ('calendar_year', 'known_from'), ('entry', 'recorded_at')
    LOOP
        EXECUTE format('CREATE TRIGGER %I AFTER %s ON public.%I REFERENCING NEW TABLE AS touched '
                       'FOR EACH STATEMENT EXECUTE FUNCTION public.recorded_by_the_door(%L)',
            CASE one.column_name WHEN 'known_to' THEN 'ended_by_the_door' ELSE 'recorded_by_the_door' END,
            CASE one.column_name WHEN 'known_to' THEN 'UPDATE' ELSE 'INSERT' END, one.relation, one.column_name);
    END LOOP;
    FOR one IN SELECT relation FROM winddown_door.derived LOOP
        EXECUTE format('DROP FUNCTION winddown_door.%I(timestamptz, uuid[], json, json), winddown_door.%I(json)',
            one.relation || '_redraw', one.relation || '_put');
    END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION public.lead_number_free(text, integer), public.institution_now_draw(uuid[]) TO winddown_officer;
CREATE OR REPLACE FUNCTION public.writer_demand() RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM public.officer_scope WHERE login = public.acting_login() AND writes)
       AND NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = public.acting_login() AND rolsuper) THEN
        RAISE EXCEPTION 'permission denied: % has no duty to write', public.acting_login()
            USING ERRCODE = 'insufficient_privilege';
    END IF;
END $$;
DROP FUNCTION public.act_write(timestamptz, uuid[], json, json, json, text[], json[], json[], json),
    public.returns_write(timestamptz, uuid, uuid[], date[], integer[], integer[], bigint[], bigint[], bigint[], bigint[], bigint[], bigint[],
    bigint[], boolean[], boolean[], boolean[], boolean[], text[], date[], text[]),
    public.returns_said(uuid[], date[], integer[]),
    public.returns_said_forget(),
    public.bulletin_write(timestamptz, uuid, integer, integer, text, date, date, timestamptz, text, text),
    public.rule_write(timestamptz, text, text, date, text, text),
    public.calendar_write(timestamptz, json, json),
    public.lead_number_take(text, integer, text);
DROP FUNCTION winddown_door.derived_functions_make(), winddown_door.changed_demand(text, integer, json),
    winddown_door.drawn_demand(text, integer, json), winddown_door.moment_demand(timestamptz),
    winddown_door.units_demand(text[]), winddown_door.writable_of(uuid[]), winddown_door.subjects_add(json),
    winddown_door.jurisdiction_give(uuid[], json), winddown_door.calendar_add(timestamptz, text, json, json);
DROP TABLE winddown_door.derived;
