UPDATE monthly_return SET known_to = $1 FROM unnest($2, $3, $4) AS gone (subject_id, month, version)
WHERE monthly_return.subject_id = gone.subject_id AND monthly_return.month = gone.month
  AND monthly_return.version = gone.version AND monthly_return.known_to IS NULL
