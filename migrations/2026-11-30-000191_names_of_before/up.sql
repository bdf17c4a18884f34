-- How the first name of a row begins was kept from migration 000182 on. Items of before had none, so each import read all of
-- them, however long the queue. Those whose names are of common Chinese characters and ASCII get it here, as the program would
-- say it; the few with other signs, whose folding only the program knows, are read by each import as before.

ALTER TABLE public.review_sighting NO FORCE ROW LEVEL SECURITY;
ALTER TABLE public.review_item NO FORCE ROW LEVEL SECURITY;
UPDATE public.review_sighting AS seen SET name_start = left(keyed.start, 100)
FROM (
    SELECT item.review_id, min(translate(lower(told.name COLLATE "C"), '（）()[]{}<>.-_''"` ', '') COLLATE "C") AS start
    FROM public.review_item AS item
    CROSS JOIN LATERAL json_to_recordset(
        CASE json_typeof(item.reading -> 'names') WHEN 'array' THEN item.reading -> 'names' ELSE '[]' END) AS told (name text)
    GROUP BY item.review_id
    HAVING bool_and(told.name IS NOT NULL AND told.name ~ '^[\u4E00-\u9FFF（）\u0020-\u007E]*$')
) AS keyed
WHERE keyed.review_id = seen.review_id AND seen.name_start IS NULL;
ALTER TABLE public.review_item FORCE ROW LEVEL SECURITY;
ALTER TABLE public.review_sighting FORCE ROW LEVEL SECURITY;
