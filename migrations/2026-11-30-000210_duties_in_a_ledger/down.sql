CREATE TABLE winddown_door.asking AS
SELECT schemaname, tablename, policyname, qual, with_check FROM pg_policies
WHERE qual ~ '\mofficer_scope\M' OR with_check ~ '\mofficer_scope\M';

DROP FUNCTION public.duty_write(text, text, text, text, text[], date, date, text);
DROP TRIGGER duty_changed ON public.duty;
DROP TRIGGER reporting_unit_changed ON public.reporting_unit;
ALTER VIEW public.officer_scope RENAME TO scope_of_today;
DELETE FROM public.duty_reach;
ALTER TABLE public.duty_reach RENAME TO officer_scope;
ALTER TABLE public.officer_scope RENAME CONSTRAINT duty_reach_login_fkey TO officer_scope_login_fkey;
ALTER TABLE public.officer_scope RENAME CONSTRAINT duty_reach_unit_code_fkey TO officer_scope_unit_code_fkey;
ALTER INDEX public.duty_reach_unit RENAME TO officer_scope_unit;
DO $$
DECLARE
    one record;
BEGIN
    FOR one IN SELECT * FROM winddown_door.asking LOOP
        EXECUTE format('ALTER POLICY %I ON %I.%I', one.policyname, one.schemaname, one.tablename)
            || coalesce(' USING (' || one.qual || ')', '') || coalesce(' WITH CHECK (' || one.with_check || ')', '');
    END LOOP;
END $$;
DROP TABLE winddown_door.asking;
DROP VIEW public.scope_of_today;
ALTER TABLE public.officer_scope
    DROP COLUMN of_unit, DROP COLUMN kinds, DROP COLUMN since, DROP COLUMN until, DROP COLUMN away_since, DROP COLUMN away_until,
    ADD CONSTRAINT officer_scope_pkey PRIMARY KEY (login, unit_code);
COMMENT ON TABLE public.officer_scope IS 'Every unit an officer may see, worked out from duty and the tree. The row-level policies read this table and nothing else, keyed by current_user, so no setting of a client can widen what it sees.';
GRANT SELECT ON public.officer_scope TO winddown_officer;

-- A duty that does not count today is none here, where duties have no days.
DELETE FROM public.duty WHERE since > (now() AT TIME ZONE 'Asia/Shanghai')::date OR until < (now() AT TIME ZONE 'Asia/Shanghai')::date;
ALTER TABLE public.duty DROP COLUMN writes;
ALTER TABLE public.duty ADD COLUMN writes boolean;
UPDATE public.duty SET writes = kinds && '{maker,checker,decider,agency,national}';
ALTER TABLE public.duty ALTER COLUMN writes SET NOT NULL,
    DROP COLUMN kinds, DROP COLUMN since, DROP COLUMN until, DROP COLUMN away_since, DROP COLUMN away_until;
COMMENT ON TABLE public.duty IS 'Which unit an officer works for; the duty covers every unit below it.';
COMMENT ON COLUMN public.duty.writes IS 'False for those who only read, such as auditors.';

CREATE OR REPLACE FUNCTION public.officer_scope_redraw() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM public.officer_scope;
    INSERT INTO public.officer_scope (login, unit_code, writes)
    WITH RECURSIVE covered (login, unit_code, writes) AS (
        SELECT login, unit_code, writes FROM public.duty
        UNION
        SELECT covered.login, unit.unit_code, covered.writes
        FROM covered JOIN public.reporting_unit unit ON unit.parent_code = covered.unit_code
    )
    SELECT login, unit_code, bool_or(writes) FROM covered GROUP BY login, unit_code;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION public.officer_scope_redraw() IS 'Works out officer_scope again; there are few officers and a few hundred units.';
CREATE TRIGGER duty_changed AFTER INSERT OR UPDATE OR DELETE ON public.duty
    FOR EACH STATEMENT EXECUTE FUNCTION public.officer_scope_redraw();
CREATE TRIGGER reporting_unit_changed AFTER INSERT OR UPDATE OR DELETE ON public.reporting_unit
    FOR EACH STATEMENT EXECUTE FUNCTION public.officer_scope_redraw();
UPDATE public.duty SET login = login;

DROP FUNCTION public.duty_entry_hash(bytea, public.duty_entry);
DROP TABLE public.duty_entry;
DROP FUNCTION public.duty_entry_stays();
