-- The next short number follows those that came with the rows.
SELECT setval('public.subject_short_number', max(short_number)) FROM public.subject
HAVING max(short_number) IS NOT NULL
