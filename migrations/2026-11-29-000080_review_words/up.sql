-- Two kinds of review item were added: `words-apart` (number and name of a row are not of one institution) and `code-doubt`
-- (a code fails its check digit). Words are told to a record when it is made ready, and a record is made ready again only
-- where a migration is pending: without one, a record that is there would refuse the first row of these kinds.
INSERT INTO public.known_word (kind, word) VALUES ('review', 'words-apart'), ('review', 'code-doubt') ON CONFLICT DO NOTHING;
