-- The functions and policies stay as they are: they do what they did before, and take no orders from a session's own
-- tables. What the steps before expect to find comes back.
CREATE FUNCTION public.length_prefixed(part text) RETURNS bytea
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT int4send(coalesce(octet_length(part), -1)) || convert_to(coalesce(part, ''), 'UTF8') $$;
COMMENT ON FUNCTION public.length_prefixed(text) IS 'A part of a digest: its length in octets as four bytes, then the octets; -1 for no value. So no two rows have the same encoding.';
CREATE FUNCTION public.subject_writable(one uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS
$$ SELECT EXISTS (
       SELECT 1 FROM public.subject AS own JOIN public.officer_scope AS scope
         ON scope.login = current_user AND scope.writes AND scope.unit_code = own.unit_code
       WHERE own.subject_id = subject_writable.one) $$;
COMMENT ON FUNCTION public.subject_writable(uuid) IS 'Whether the officer may write on the subject today.';
DROP TABLE public.return_said;
