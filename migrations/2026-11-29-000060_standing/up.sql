-- What every list asks of a derived row, written once: that it stood on a day, and that it was known at a moment. Both are
-- put into the statement in place of their calls, so that indexes and estimates are those of the bare comparisons. For that
-- they may have no search path of their own; their bodies are read when they are made, not when they are called, so no name
-- in them can come to mean something else.
CREATE FUNCTION stands_on(effective_from date, effective_to date, day date) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN effective_from OPERATOR(pg_catalog.<=) day
        AND (effective_to IS NULL OR effective_to OPERATOR(pg_catalog.>) day);
COMMENT ON FUNCTION stands_on(date, date, date) IS 'Whether what is so from one day to another, the last not included, is so on a day.';

CREATE FUNCTION known_at(known_from timestamptz, known_to timestamptz, moment timestamptz) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN known_from OPERATOR(pg_catalog.<=) moment
        AND (known_to IS NULL OR known_to OPERATOR(pg_catalog.>) moment);
COMMENT ON FUNCTION known_at(timestamptz, timestamptz, timestamptz) IS 'Whether what is known from one moment to another, the last not included, is known at a moment.';

REVOKE ALL ON FUNCTION stands_on(date, date, date), known_at(timestamptz, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stands_on(date, date, date), known_at(timestamptz, timestamptz, timestamptz) TO winddown_officer;
