DROP FUNCTION public.reviews_of_list(uuid[], text, text);
