-- See return_stands_list.sql.
SELECT given.* FROM unnest($1, $2) AS asked (subject_id, month) CROSS JOIN LATERAL (
  SELECT said.subject_id, said.month, said.file_row FROM return_said AS said
  WHERE said.subject_id = asked.subject_id AND said.month = asked.month AND said.transaction = pg_current_xact_id()
  OFFSET 0) AS given
