-- $1 the day, $2 the moment, $3 units, $4 institutions, $5 states, $6 and $7 the days three and twelve months before;
-- $8 to $12 are those of the condition that follows.
SELECT listed.subject_id AS listed_id, listed.name, listed.unit_code, listed.registered_place, listed.state,
  listed.since, listed.precision, listed.reason, listed.basis, listed.uscc, listed.ceased_on, listed.ceased_for,
  listed.exited_on, listed.first_exited_on, listed.owed_all, listed.stop_seen, listed.exit_seen, listed.closed_from,
  listed.closed_to, listed.objected_on, listed.case_id, sheet.*,
  (sheet.paid_then[width_bucket($6, sheet.paid_since)] * 100)::bigint AS paid_short,
  (sheet.paid_then[width_bucket($7, sheet.paid_since)] * 100)::bigint AS paid_long,
  listed.class, listed.registration
FROM (SELECT * FROM institution_now WHERE state = ANY ($5) AND settled_on <= $1 AND known_from <= $2
    AND ($3 IS NULL OR unit_code = ANY ($3)) AND ($4 IS NULL OR subject_id = ANY ($4))) AS listed
LEFT JOIN case_now AS sheet ON sheet.institution_id = listed.subject_id
