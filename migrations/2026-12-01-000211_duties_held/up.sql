-- What a rule says of who decides was printed and not held: a city alone recorded what its province decides. The program tells
-- the database who decides each move, from its one declaration, whenever it makes it ready; the door asks whether whoever
-- records the move, or sets it right, has such a duty today in the unit concerned.

ALTER TABLE public.transition_rule ADD COLUMN deciders text[] COLLATE "C" NOT NULL DEFAULT '{}';
COMMENT ON COLUMN public.transition_rule.deciders IS 'The duties of which whoever records the move has one, as the program says; none where anybody who writes may.';

CREATE FUNCTION winddown_door.duties_demand(entries json) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    lacking record;
BEGIN
    WITH asked AS (
        SELECT DISTINCT subject.unit_code, rule.deciders
        FROM json_to_recordset(entries) AS new (subject_id uuid, track text, from_state text, to_state text, corrects integer)
        JOIN public.subject ON subject.subject_id = new.subject_id
        LEFT JOIN public.entry AS mended ON mended.subject_id = new.subject_id AND mended.seq = new.corrects
        JOIN public.transition_rule AS rule ON rule.track = new.track
            AND rule.from_state = coalesce(new.from_state, mended.from_state) AND rule.to_state = coalesce(new.to_state, mended.to_state)
        WHERE rule.deciders <> '{}')
    SELECT asked.unit_code, array_to_string(asked.deciders, ' ') AS deciders INTO lacking FROM asked
    WHERE NOT EXISTS (SELECT FROM public.officer_scope AS scope
        WHERE scope.login = public.acting_login() AND scope.unit_code = asked.unit_code AND scope.kinds && asked.deciders)
    ORDER BY 1, 2 LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'permission denied: % does not decide this at %', public.acting_login(), lacking.unit_code
            USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'duty_of_rule', DETAIL = lacking.unit_code || ' ' || lacking.deciders;
    END IF;
END $$;
COMMENT ON FUNCTION winddown_door.duties_demand(json) IS 'Refuses moves, and corrections of moves, that whoever records them does not decide in the unit concerned.';
REVOKE ALL ON FUNCTION winddown_door.duties_demand(json) FROM PUBLIC;

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
    IF entries IS NOT NULL THEN
        PERFORM winddown_door.duties_demand(entries);
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

-- A city decides nothing for its province, and a province nothing for the nation, whoever gives the duty.
CREATE FUNCTION public.duty_fits() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM public.reporting_unit AS unit WHERE unit.unit_code = NEW.unit_code
            AND (('decider' = ANY (NEW.kinds) AND unit.level = 'city') OR ('national' = ANY (NEW.kinds) AND unit.level <> 'nation'))) THEN
        RAISE EXCEPTION 'a unit of that level has no such duty' USING ERRCODE = 'check_violation', CONSTRAINT = 'duty_fits';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION public.duty_fits() IS 'Refuses a duty that a unit of that level does not have.';
REVOKE ALL ON FUNCTION public.duty_fits() FROM PUBLIC;
CREATE TRIGGER duty_fits BEFORE INSERT OR UPDATE ON public.duty FOR EACH ROW EXECUTE FUNCTION public.duty_fits();
