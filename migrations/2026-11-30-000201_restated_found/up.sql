-- What was restated is one return in some hundreds, and every series and bulletin asks for it.
CREATE INDEX monthly_return_restated ON public.monthly_return (month, subject_id) WHERE version > 1;
