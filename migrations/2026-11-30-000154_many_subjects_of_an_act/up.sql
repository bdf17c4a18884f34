-- Whether a row is of a subject that the act is about was asked of an array. Where the server keeps the plan of a statement for
-- later calls, an array is gone through from its beginning for each row, which a session that writes one act and then ten
-- thousand would pay for a hundred million times. A set is asked once, whatever the plan. And a file of a million first returns
-- paid in each of its pieces for looking for versions to end, and for asking of each institution what a national duty answers
-- at once.
CREATE OR REPLACE FUNCTION winddown_door.derived_functions_make() RETURNS void
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
                    WHERE %5$s AND held.known_to IS NULL AND held.subject_id IN (SELECT unnest(about));
                    GET DIAGNOSTICS changed = ROW_COUNT;
                    PERFORM winddown_door.changed_demand(%1$L, changed, gone);
                END IF;
                IF added IS NOT NULL THEN
                    INSERT INTO public.%1$I (%2$s, known_from) SELECT %2$s, moment FROM json_to_recordset(added) AS new (%3$s)
                    WHERE subject_id IN (SELECT unnest(about)) ORDER BY subject_id, %6$s;
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
CREATE OR REPLACE FUNCTION public.act_write(moment timestamptz, about uuid[], subjects json, jurisdiction json, entries json,
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
            WHERE subject_id IN (SELECT unnest(writable)) OR (kind = 'fact' AND track = 'institution' AND EXISTS (
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
        WHERE subject.subject_id = new.subject_id AND subject.subject_id IN (SELECT unnest(writable));
        GET DIAGNOSTICS changed = ROW_COUNT;
        PERFORM winddown_door.drawn_demand('subject', changed, merged);
    END IF;
    PERFORM public.institution_now_draw(about);
END $$;
CREATE OR REPLACE FUNCTION public.returns_write(moment timestamptz, filing uuid, subjects uuid[], months date[], versions integer[],
    rows integer[], balances bigint[], lenders bigint[], borrowers bigint[], issued bigint[], repaid bigint[], overdue bigint[],
    advanced bigint[], provisional boolean[], estimated boolean[], breaks boolean[], missing boolean[], sources text[],
    submitted date[], submitters text[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    changed integer;
BEGIN
    PERFORM winddown_door.moment_demand(moment);
    IF cardinality(winddown_door.writable_of(ARRAY[filing])) = 0 THEN
        RAISE EXCEPTION 'permission denied: a filing that is not yours to write' USING ERRCODE = 'insufficient_privilege';
    END IF;
    -- Whoever writes for the nation writes for every institution.
    IF NOT EXISTS (SELECT FROM public.officer_scope WHERE login = public.acting_login() AND unit_code = 'CN' AND writes)
       AND EXISTS (SELECT unnest(subjects) EXCEPT SELECT unnest(winddown_door.writable_of(subjects))) THEN
        RAISE EXCEPTION 'permission denied: an institution that is not yours to write on' USING ERRCODE = 'insufficient_privilege';
    END IF;
    -- A file of first versions ends none, and pays nothing for asking.
    IF 1 < ANY (versions) THEN
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
    END IF;
    INSERT INTO public.monthly_return (filing_id, officer, known_from, subject_id, month, version, file_row, balance_fen, lenders,
        borrowers, issued_fen, repaid_fen, overdue_fen, advanced_fen, provisional, estimated, definition_break, missing, source,
        submitted_on, submitted_by)
    SELECT filing, public.acting_login(), moment, new.* FROM unnest(subjects, months, versions, rows, balances, returns_write.lenders,
        returns_write.borrowers, issued, repaid, overdue, advanced, returns_write.provisional, returns_write.estimated, breaks,
        returns_write.missing, sources, submitted, submitters) AS new;
END $$;
SELECT winddown_door.derived_functions_make();
