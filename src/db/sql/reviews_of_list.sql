SELECT review_id FROM reviews_of_list($1, $2, $3) AS review_id
