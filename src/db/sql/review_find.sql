WHERE review_id = $1
