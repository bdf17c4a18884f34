-- $1 the day, $2 the moment, $3 units, $4 institutions, $5 states, $6 and $7 the days three and twelve months before;
-- $8 to $12 are those of the condition that follows. Where the sheet of now stood three or twelve months before, no other
-- is looked up.
SELECT listed.subject_id AS listed_id, listed.name, listed.unit_code, listed.registered_place, listed.state,
  listed.since, listed.precision, listed.reason, listed.basis, listed.uscc, listed.ceased_on, listed.ceased_for,
  listed.exited_on, listed.first_exited_on, listed.owed_all, listed.stop_seen, listed.exit_seen, listed.closed_from,
  listed.closed_to, listed.objected_on, listed.case_id, sheet.*,
  (CASE WHEN sheet.effective_from <= $6 THEN sheet.paid ELSE short.paid END * 100)::bigint AS paid_short,
  (CASE WHEN sheet.effective_from <= $7 THEN sheet.paid ELSE long.paid END * 100)::bigint AS paid_long,
  own.grants AS own_grants, listed.class, listed.registration
FROM (SELECT * FROM institution_now WHERE state = ANY ($5) AND settled_on <= $1 AND known_from <= $2
    AND ($3 IS NULL OR unit_code = ANY ($3)) AND ($4 IS NULL OR subject_id = ANY ($4))) AS listed
LEFT JOIN case_sheet AS sheet ON sheet.subject_id = listed.case_id AND sheet.known_to IS NULL
  AND sheet.effective_to IS NULL
LEFT JOIN LATERAL (SELECT paid FROM case_sheet WHERE subject_id = listed.case_id AND sheet.effective_from > $6
    AND stands_on(effective_from, effective_to, $6) AND known_at(known_from, known_to, $2) LIMIT 1) AS short ON true
LEFT JOIN LATERAL (SELECT paid FROM case_sheet WHERE subject_id = listed.case_id AND sheet.effective_from > $7
    AND stands_on(effective_from, effective_to, $7) AND known_at(known_from, known_to, $2) LIMIT 1) AS long ON true
LEFT JOIN LATERAL (SELECT json_agg(json_build_object('seq', seq, 'clocks', clocks, 'from', effective_from,
    'to', effective_to, 'basis', basis, 'approver', approver, 'recorded_at', recorded_at) ORDER BY seq)::text AS grants
  FROM tolling_grant WHERE subject_id = listed.case_id AND known_at(known_from, known_to, $2)) AS own ON true
