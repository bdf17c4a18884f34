//! The schema: what the migrations lay is what the program, the domain note and the house rules say.

mod functions;
mod inline;
mod migrations;
mod printed;
mod reports;

use winddown::domain::tracks::moves::{rule_of, rules, states_of};
use winddown::domain::tracks::{State, Track, state_code};
use winddown::domain::value::identifier::IdentifierKind;

use crate::support::Record;
use crate::support::sql::lines;

/// The tables of the record, without the one diesel keeps its migrations in.
const OURS: &str =
    "relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '__diesel_schema_migrations'";

#[test]
fn the_database_allows_the_moves_the_program_allows_and_no_others() {
    let record = Record::new();
    let stored = lines(
        &mut record.owner(),
        "SELECT concat_ws(' ', track, from_state, to_state, rule) COLLATE \"C\" AS line FROM transition_rule ORDER BY line",
    );
    let mut known = Vec::new();
    for track in Track::ALL {
        let befores = std::iter::once(None).chain(states_of(*track).into_iter().map(Some));
        for from in befores {
            known.extend(states_of(*track).into_iter().filter_map(|to| rule_line(from, to)));
        }
    }
    known.sort();
    assert_eq!(stored, known);
    let decided = "SELECT concat_ws(' ', track, from_state, to_state, array_to_string(deciders, ' ')) COLLATE \"C\" AS line \
        FROM transition_rule WHERE deciders <> '{}' ORDER BY line";
    let mut deciders: Vec<String> = rules()
        .flat_map(|rule| {
            let kinds: Vec<&str> = rule.deciders().iter().map(|kind| kind.code()).collect();
            let kinds = kinds.join(" ");
            let pairs = rule.from.iter().flat_map(|from| rule.to.iter().map(move |to| (*from, *to)));
            let line = |(from, to): (Option<State>, State)| format!("{} {} {to} {kinds}", to.track(), state_code(from));
            pairs.filter(|_| !kinds.is_empty()).map(line).collect::<Vec<_>>()
        })
        .collect();
    deciders.sort();
    assert_eq!(lines(&mut record.owner(), decided), deciders);
    assert_eq!(stored.len(), 29 + 46 + 40 + 24, "29 of institutions, 46 of cases, 40 of applications, 24 of leads");
}

/// What only functions of the schema read and write needs no policy, and nobody else may have a right to it.
#[test]
fn what_the_schema_keeps_for_itself_no_officer_may_read_or_write() {
    let record = Record::new();
    let granted = lines(
        &mut record.owner(),
        "SELECT table_name || ' ' || grantee || ' ' || privilege_type AS line FROM information_schema.role_table_grants \
         WHERE table_name IN ('exclusive_kind', 'identifier_holder', 'name_gate') \
         AND grantee <> (SELECT tableowner FROM pg_tables WHERE tablename = 'record' AND schemaname = 'public')",
    );
    assert_eq!(granted, [""; 0]);
}

#[test]
fn the_schema_knows_the_codes_of_one_holder_that_the_program_knows() {
    let record = Record::new();
    let stored = lines(&mut record.owner(), "SELECT kind AS line FROM exclusive_kind ORDER BY 1");
    let mut known: Vec<&str> =
        IdentifierKind::ALL.iter().filter(|kind| kind.is_exclusive()).map(|kind| kind.code()).collect();
    known.sort_unstable();
    assert_eq!(stored, known);
}

fn rule_line(from: Option<State>, to: State) -> Option<String> {
    let rule = rule_of(from, to)?;
    Some(format!("{} {} {to} {}", to.track(), state_code(from), rule.number))
}

#[test]
fn every_table_and_every_column_says_what_it_is() {
    let record = Record::new();
    let silent = lines(
        &mut record.owner(),
        &format!(
            "SELECT relname::text AS line FROM pg_class WHERE {OURS} AND obj_description(oid, 'pg_class') IS NULL \
             UNION ALL SELECT relname || '.' || attname FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid \
             WHERE {OURS} AND attnum > 0 AND NOT attisdropped AND col_description(pg_class.oid, attnum) IS NULL"
        ),
    );
    assert_eq!(silent, [""; 0]);
}

#[test]
fn every_function_says_what_it_is() {
    let record = Record::new();
    let silent = lines(
        &mut record.owner(),
        "SELECT proname::text AS line FROM pg_proc WHERE pronamespace = 'public'::regnamespace \
         AND obj_description(oid, 'pg_proc') IS NULL AND NOT EXISTS (SELECT 1 FROM pg_depend \
           WHERE classid = 'pg_proc'::regclass AND objid = pg_proc.oid AND deptype = 'e') \
         AND proname NOT LIKE 'diesel\\_%'",
    );
    assert_eq!(silent, [""; 0]);
}

/// An index serves a key where its first columns are the key's, in whatever order.
#[test]
fn every_foreign_key_has_an_index() {
    let record = Record::new();
    let bare = lines(
        &mut record.owner(),
        "SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) AS line FROM pg_constraint \
         WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND NOT EXISTS (\
           SELECT 1 FROM pg_index WHERE indrelid = conrelid \
           AND (string_to_array(indkey::text, ' ')::smallint[])[1:cardinality(conkey)] @> conkey)",
    );
    assert_eq!(bare, [""; 0]);
}

#[test]
fn every_table_about_a_subject_or_of_an_office_is_under_row_level_security() {
    let record = Record::new();
    let open = lines(
        &mut record.owner(),
        &format!(
            "SELECT relname::text AS line FROM pg_class WHERE {OURS} AND NOT (relrowsecurity AND relforcerowsecurity) \
             ORDER BY 1"
        ),
    );
    let reference = [
        "calendar_day",
        "calendar_year",
        "duty",
        "duty_entry",
        "duty_reach",
        "exclusive_kind",
        "identifier_holder",
        "known_word",
        "name_gate",
        "officer",
        "record",
        "reporting_unit",
        "rule_kind",
        "rulebook",
        "sum_settled",
        "transition_rule",
    ];
    assert_eq!(open, reference);
}
