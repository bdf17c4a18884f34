-- What one officer decided of a row was asked of the next again: which list an item is of stands in the line of its import, which
-- only whoever imported it sees, and the nation. Whoever sees an item may know whether it is of the list in hand.
CREATE FUNCTION public.reviews_of_list(reviews uuid[], profile text, sha256 text) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT item.review_id FROM public.review_item AS item JOIN public.import AS line USING (import_id)
    WHERE item.review_id = ANY (reviews) AND (line.profile = reviews_of_list.profile OR line.sha256 = reviews_of_list.sha256)
$$;
COMMENT ON FUNCTION public.reviews_of_list(uuid[], text, text) IS 'Of these items those of a list: of imports by a profile, or of a file, whoever imported it.';
REVOKE ALL ON FUNCTION public.reviews_of_list(uuid[], text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.reviews_of_list(uuid[], text, text) TO winddown_officer;
