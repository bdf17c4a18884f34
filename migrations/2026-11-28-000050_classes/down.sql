-- Class and registration stay in the entries, which are never deleted; what is drawn of them goes with its table.
DROP TABLE public.institution_aspect;
