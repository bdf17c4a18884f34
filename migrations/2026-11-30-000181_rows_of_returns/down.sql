DROP FUNCTION public.import_returns_write(timestamptz, uuid, integer[], integer[], text[], date[], text[], uuid[], text[], text[], text[]);
DROP TABLE public.import_return;
