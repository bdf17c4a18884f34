DROP INDEX public.monthly_return_restated;
