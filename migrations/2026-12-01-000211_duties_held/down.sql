DROP TRIGGER duty_fits ON public.duty;
DROP FUNCTION public.duty_fits();

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

DROP FUNCTION winddown_door.duties_demand(json);
ALTER TABLE public.transition_rule DROP COLUMN deciders;
