-- Who took over the business of an institution, or into whom its company was merged, is a fact of its chain; what a list says of
-- it waits for an officer.

INSERT INTO public.known_word (kind, word) VALUES ('fact-institution', 'succeeded'), ('review', 'succession') ON CONFLICT DO NOTHING;
