-- $1 the day, $2 the moment, $3 units, $4 institutions, $5 states, $6 and $7 the days three and twelve months before;
-- $8 to $12 are those of the condition that follows.
SELECT listed.subject_id AS listed_id, listed.name, listed.unit_code, listed.registered_place, listed.state,
  listed.since, listed.precision, listed.reason, listed.basis, uscc.value AS uscc, life.ceased_on, life.ceased_for,
  life.exited_on, life.first_exited_on, life.owed_all, life.stop_seen, life.exit_seen, life.closed_from, life.closed_to,
  objection.objected_on, sheet.subject_id AS case_id, sheet.*, (short.paid * 100)::bigint AS paid_short,
  (long.paid * 100)::bigint AS paid_long, own.grants AS own_grants,
  (SELECT class FROM institution_aspect WHERE subject_id = listed.subject_id AND class IS NOT NULL
    AND stands_on(effective_from, effective_to, $1) AND known_at(known_from, known_to, $2)
    ORDER BY effective_from DESC, seq DESC LIMIT 1) AS class,
  (SELECT registration FROM institution_aspect WHERE subject_id = listed.subject_id AND registration IS NOT NULL
    AND stands_on(effective_from, effective_to, $1) AND known_at(known_from, known_to, $2)
    ORDER BY effective_from DESC, seq DESC LIMIT 1) AS registration
FROM (SELECT period.subject_id, profile.name, profile.unit_code, profile.registered_place, period.state,
    period.effective_from AS since, period.precision, period.reason, period.basis
  FROM period JOIN profile ON profile.subject_id = period.subject_id
    AND stands_on(profile.effective_from, profile.effective_to, $1)
    AND known_at(profile.known_from, profile.known_to, $2)
  WHERE period.track = 'institution' AND period.state = ANY ($5)
    AND stands_on(period.effective_from, period.effective_to, $1)
    AND known_at(period.known_from, period.known_to, $2)
    AND ($3 IS NULL OR profile.unit_code = ANY ($3))
    AND ($4 IS NULL OR period.subject_id = ANY ($4))) AS listed
LEFT JOIN LATERAL (SELECT value FROM institution_identifier identifier
  WHERE identifier.subject_id = listed.subject_id AND kind = 'uscc' AND effective_from <= $1
    AND known_at(known_from, known_to, $2)
  ORDER BY effective_from DESC, seq DESC LIMIT 1) AS uscc ON true
LEFT JOIN LATERAL (SELECT case_sheet.* FROM case_sheet WHERE institution_id = listed.subject_id
    AND stands_on(effective_from, effective_to, $1) AND known_at(known_from, known_to, $2)
  ORDER BY stopped_on DESC, effective_from DESC LIMIT 1) AS sheet ON true
LEFT JOIN LATERAL (SELECT paid FROM case_sheet WHERE subject_id = sheet.subject_id
    AND stands_on(effective_from, effective_to, $6) AND known_at(known_from, known_to, $2) LIMIT 1) AS short ON true
LEFT JOIN LATERAL (SELECT paid FROM case_sheet WHERE subject_id = sheet.subject_id
    AND stands_on(effective_from, effective_to, $7) AND known_at(known_from, known_to, $2) LIMIT 1) AS long ON true
LEFT JOIN LATERAL (SELECT max(effective_from) FILTER (WHERE state = 'closed-unresolved') AS ceased_on,
    (array_agg(reason ORDER BY effective_from DESC, seq DESC) FILTER (WHERE state = 'closed-unresolved'))[1]
      AS ceased_for,
    max(effective_from) FILTER (WHERE state = 'exited') AS exited_on,
    min(effective_from) FILTER (WHERE state = 'exited') AS first_exited_on,
    bool_or(precision <> 'exact') FILTER (WHERE state = 'closed-unresolved') AS stop_seen,
    bool_or(precision <> 'exact') FILTER (WHERE state = 'exited') AS exit_seen,
    array_agg(effective_from ORDER BY effective_from, effective_to) FILTER (WHERE state IN ('closed', 'cleared'))
      AS closed_from,
    array_agg(effective_to ORDER BY effective_from, effective_to) FILTER (WHERE state IN ('closed', 'cleared'))
      AS closed_to,
    string_agg(array_to_string(owed, ','), ',') FILTER (WHERE owed <> '{}') AS owed_all
  FROM period WHERE subject_id IN (listed.subject_id, sheet.subject_id) AND effective_from <= $1
    AND known_at(known_from, known_to, $2)) AS life ON true
LEFT JOIN LATERAL (SELECT json_agg(json_build_object('seq', seq, 'clocks', clocks, 'from', effective_from,
    'to', effective_to, 'basis', basis, 'approver', approver, 'recorded_at', recorded_at) ORDER BY seq)::text AS grants
  FROM tolling_grant WHERE subject_id = sheet.subject_id AND known_at(known_from, known_to, $2)) AS own ON true
LEFT JOIN LATERAL (SELECT min(made.effective_on) AS objected_on FROM entry made
  WHERE sheet.objections_open > 0 AND made.subject_id = sheet.subject_id AND made.recorded_at <= $2
    AND made.kind = 'fact' AND made.effective_on BETWEEN sheet.round_since AND $1
    AND made.payload ->> 'fact' = 'objected'
    AND NOT EXISTS (SELECT 1 FROM entry decided WHERE decided.subject_id = made.subject_id
      AND decided.recorded_at <= $2 AND decided.kind = 'fact' AND decided.effective_on <= $1
      AND decided.payload ->> 'fact' = 'objection-decided'
      AND decided.payload ->> 'objection' = made.payload ->> 'objection')) AS objection ON true
