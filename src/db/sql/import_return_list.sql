SELECT listed.row_number, listed.name, listed.month, listed.outcome, listed.subject_id, called.name AS institution,
  listed.version, listed.why, listed.header, listed.value
FROM (SELECT run.row_number, told.name, told.month, told.outcome, told.subject_id, NULL::integer AS version, told.why,
    told.header, told.value
  FROM import_return told CROSS JOIN LATERAL generate_series(told.row_number, told.last_row) AS run (row_number)
  WHERE told.import_id = $1
  UNION ALL SELECT file_row, '', month, CASE WHEN version > 1 THEN 'restated' ELSE 'filed' END, subject_id, version, '',
    '', ''
  FROM monthly_return WHERE filing_id = $1) AS listed
LEFT JOIN institution_now called USING (subject_id) ORDER BY listed.row_number
