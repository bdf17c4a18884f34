SELECT month, unit_code, ARRAY[count(*), count(*) FILTER (WHERE NOT missing),
  count(*) FILTER (WHERE NOT missing AND first_on <= due), count(*) FILTER (WHERE missing),
  count(*) FILTER (WHERE estimated), count(*) FILTER (WHERE provisional),
  count(*) FILTER (WHERE definition_break), count(*) FILTER (WHERE version > 1)] AS counts
FROM answered GROUP BY month, unit_code ORDER BY month, unit_code
