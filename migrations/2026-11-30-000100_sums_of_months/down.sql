-- Sums are drawn from the timeline and the returns, which stay.
DROP TRIGGER sums_follow ON public.subject;
CREATE OR REPLACE FUNCTION public.recorded_by_the_door() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    began timestamptz;
    early boolean;
BEGIN
    -- The owner fills in what comes with the program, dated to before any record.
    IF (SELECT sample FROM public.record) OR pg_has_role(public.acting_login(), current_user, 'USAGE') THEN
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
DROP FUNCTION public.sums_follow(), public.sums_redraw(), public.sums_settle(),
    public.sums_put(uuid[], date[], text[], integer[], timestamptz, timestamptz), public.return_sum_of(uuid[], date[]),
    public.standing_sum_of(uuid[]), public.standing_of(uuid[]);
DROP INDEX public.monthly_return_recorded;
DROP TABLE public.return_sum, public.standing_sum, public.sum_settled;
