-- What became of each row of a list of returns. A row that was filed is a return of the filing already, with its row; only the
-- others are kept, and rows in a run that agree as one, so that a list of a million returns costs what it cost.

CREATE TABLE public.import_return (
    import_id   uuid NOT NULL REFERENCES public.import,
    row_number  integer NOT NULL CHECK (row_number > 0),
    last_row    integer NOT NULL,
    name        text NOT NULL DEFAULT '',
    month       date,
    outcome     text COLLATE "C" NOT NULL CHECK (outcome IN ('agreed', 'set-aside', 'no-institution')),
    subject_id  uuid,
    why         text COLLATE "C" NOT NULL DEFAULT '' CHECK (why ~ '^[a-z-]*$'),
    header      text NOT NULL DEFAULT '',
    value       text NOT NULL DEFAULT '',
    PRIMARY KEY (import_id, row_number),
    CHECK (last_row >= row_number),
    CHECK (last_row = row_number OR outcome = 'agreed')
);
COMMENT ON TABLE public.import_return IS 'What became of the rows of a list of returns that were not filed. Those that were are in monthly_return, each with its row.';
COMMENT ON COLUMN public.import_return.import_id IS 'The import, which is the filing.';
COMMENT ON COLUMN public.import_return.row_number IS 'The row in the file, as a spreadsheet shows it.';
COMMENT ON COLUMN public.import_return.last_row IS 'The last of a run of rows that agree; else the row itself.';
COMMENT ON COLUMN public.import_return.name IS 'The name in the row; blank for rows that agree.';
COMMENT ON COLUMN public.import_return.month IS 'The last day of the month that it is about, where it could be read; blank for rows that agree.';
COMMENT ON COLUMN public.import_return.outcome IS 'What became of it.';
COMMENT ON COLUMN public.import_return.subject_id IS 'The institution that it is about, where one was found; blank for rows that agree.';
COMMENT ON COLUMN public.import_return.why IS 'Why it was set aside, such as locked.';
COMMENT ON COLUMN public.import_return.header IS 'The header of the column that it was set aside for.';
COMMENT ON COLUMN public.import_return.value IS 'What stands there.';

CREATE FUNCTION public.import_returns_write(moment timestamptz, import uuid, rows integer[], last_rows integer[], names text[],
    months date[], outcomes text[], subjects uuid[], why text[], headers text[], cells text[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM winddown_door.import_demand(moment, import);
    INSERT INTO public.import_return (import_id, row_number, last_row, name, month, outcome, subject_id, why, header, value)
    SELECT import, new.* FROM unnest(rows, last_rows, names, months, outcomes, subjects, import_returns_write.why, headers, cells) AS new;
END $$;
COMMENT ON FUNCTION public.import_returns_write(timestamptz, uuid, integer[], integer[], text[], date[], text[], uuid[], text[], text[], text[]) IS 'Adds what became of rows of a list of returns that were not filed, with the line of its import.';
REVOKE ALL ON FUNCTION public.import_returns_write(timestamptz, uuid, integer[], integer[], text[], date[], text[], uuid[], text[], text[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.import_returns_write(timestamptz, uuid, integer[], integer[], text[], date[], text[], uuid[], text[], text[], text[]) TO winddown_officer;

GRANT SELECT ON public.import_return TO winddown_officer;
ALTER TABLE public.import_return ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.import_return FORCE ROW LEVEL SECURITY;
CREATE POLICY import_return_seen ON public.import_return FOR SELECT USING (import_id IN (SELECT import_id FROM public.import));
-- As for the other tables of lists: the owner writes, and its functions see what they write to.
CREATE POLICY import_return_written ON public.import_return FOR INSERT WITH CHECK (true);
CREATE POLICY import_return_ended ON public.import_return FOR UPDATE USING (true);
CREATE POLICY import_return_seen_by_function ON public.import_return FOR SELECT USING (
    current_user <> CASE current_setting('role') WHEN 'none' THEN session_user::text ELSE current_setting('role') END
    AND has_table_privilege(current_user, 'public.import_return'::regclass, 'INSERT'));
