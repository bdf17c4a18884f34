//! A registry of operating institutions, made in the server by the statements that the program's acts come to.

/// How many institutions.
pub const INSTITUTIONS: usize = 100_000;

/// The act by which the registry was filled; no act of the program has this id.
pub const FILLING_ACT: &str = "00000000-0000-0000-0000-000000000000";

/// The name of the institution of a number, from 1.
pub fn name_of(number: usize) -> String {
    format!("第{number:06}号网络借贷信息中介有限公司")
}

/// What puts every institution on the register and finds it operating: two entries each, their periods, a profile, a
/// name and an identifier.
pub fn sql() -> String {
    format!(
        r#"
\set QUIET on
SET client_min_messages = warning;
SET maintenance_work_mem = '256MB';
-- Foreign keys are not looked up for rows made from one another; digests and short numbers are made, and the index of
-- names is built at once.
ALTER TABLE entry ENABLE ALWAYS TRIGGER entry_chain;
ALTER TABLE subject ENABLE ALWAYS TRIGGER short_number_give;
SET session_replication_role = replica;
SELECT pg_get_indexdef('institution_name_grams'::regclass) AS grams_index \gset
DROP INDEX institution_name_grams;
BEGIN;
CREATE TEMP TABLE made AS
SELECT number, gen_random_uuid() AS subject_id, '第' || lpad(number::text, 6, '0') || '号网络借贷信息中介有限公司' AS name,
       '91' || '110000' || 'MA' || lpad(number::text, 7, '0') || 'X' AS code,
       (ARRAY(SELECT unit_code FROM reporting_unit WHERE level = 'province' ORDER BY unit_code))[1 + number % 31] AS unit
FROM generate_series(1, {INSTITUTIONS}) AS number;
INSERT INTO subject (subject_id, track, unit_code) SELECT subject_id, 'institution', unit FROM made ORDER BY subject_id;
INSERT INTO entry (subject_id, seq, track, kind, from_state, to_state, effective_on, precision, recorded_at, officer, basis,
                   reason, act_id, payload, evidence)
SELECT subject_id, seq, 'institution', 'move', before, after, day, 'exact', transaction_timestamp(), 'winddown_national',
       'Register of 2018', reason, '{FILLING_ACT}',
       CASE seq WHEN 1 THEN format('{{"registration":{{"names":[{{"kind":"legal","name":"%s"}}],"identifiers":[{{"kind":"uscc","value":"%s","check_accepted":true}}],"unit":"%s"}}}}', name, code, unit) ELSE '{{}}' END::json, '[]'
FROM made, (VALUES (1, 'none', 'pending', DATE '2018-01-02', 'registered'),
                   (2, 'pending', 'operating', DATE '2018-02-01', 'verified')) AS move (seq, before, after, day, reason)
ORDER BY subject_id, seq;
INSERT INTO period (subject_id, seq, track, previous_state, state, effective_from, effective_to, precision, reason, basis,
                    owed, known_from)
SELECT subject_id, seq, track, from_state, to_state, effective_on, CASE seq WHEN 1 THEN DATE '2018-02-01' END, precision,
       reason, basis, CASE seq WHEN 1 THEN '{{licence-image|web-capture|source-list|official-list}}'::text[]
                               ELSE '{{verification-form,first-return}}'::text[] END, recorded_at
FROM entry ORDER BY subject_id, seq;
INSERT INTO profile (subject_id, effective_from, name, unit_code, disputed, known_from)
SELECT subject_id, '2018-01-02', name, unit, false, transaction_timestamp() FROM made ORDER BY subject_id;
INSERT INTO institution_name (subject_id, seq, item, kind, name, name_key, effective_from, known_from)
SELECT subject_id, 1, 0, 'legal', name, name, '2018-01-02', transaction_timestamp() FROM made ORDER BY subject_id;
INSERT INTO institution_identifier (subject_id, seq, item, kind, value, check_accepted, effective_from, known_from)
SELECT subject_id, 1, 0, 'uscc', code, true, '2018-01-02', transaction_timestamp() FROM made ORDER BY subject_id;
COMMIT;
:grams_index;
ALTER TABLE entry ENABLE TRIGGER entry_chain;
ALTER TABLE subject ENABLE TRIGGER short_number_give;
VACUUM ANALYZE;
"#
    )
}
