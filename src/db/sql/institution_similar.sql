WITH wanted AS (SELECT name_grams($1) AS grams),
  scored AS (SELECT subject_id, name, (SELECT count(*) FROM unnest(wanted.grams) gram
    WHERE gram = ANY (name_grams(name_key))) * 200
    / (cardinality(wanted.grams) + cardinality(name_grams(name_key))) AS score
  FROM institution_name, wanted WHERE name_grams(name_key) && wanted.grams AND known_to IS NULL),
  found (subject_id, name, rank) AS (SELECT subject_id, name, -score FROM scored WHERE score >= 40
  ORDER BY score DESC LIMIT 200)
