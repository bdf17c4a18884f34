DELETE FROM public.known_word WHERE (kind, word) IN (('fact-institution', 'succeeded'), ('review', 'succession'));
