SELECT (SELECT sample FROM public.record) AND NOT EXISTS (SELECT FROM public.subject)
  AND NOT EXISTS (SELECT FROM public.entry) AS found
