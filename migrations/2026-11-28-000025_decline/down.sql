DROP POLICY entry_declined ON public.entry;
