-- Items of these kinds that are there stay, and are named by the check of what cannot be read.
DELETE FROM public.known_word WHERE kind = 'review' AND word IN ('words-apart', 'code-doubt');
