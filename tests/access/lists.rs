//! Lists that come in beside the program: whoever writes plain SQL notes, queues and decides what the program could, and no more.

use rstest::rstest;
use winddown::db::session::NATIONAL_LOGIN;

use crate::support::Record;
use crate::support::sql::{lines, refusal, run};

const ITEM: &str = "00000000-0000-0000-0000-00000000000c";
const OTHER: &str = "00000000-0000-0000-0000-00000000000d";
const ZHEJIANG: &str = "lists_zhejiang";
const HUNAN: &str = "lists_hunan";
const AUDITOR: &str = "lists_auditor";

/// A row of Zhejiang that waits, of a list of the nation.
fn office() -> Record {
    let record = Record::of_an_office();
    record.officer(ZHEJIANG, "330000");
    record.officer(HUNAN, "430000");
    record.auditor(AUDITOR, "330000");
    record.run(&format!(
        "INSERT INTO import VALUES ('{ITEM}', 'institutions', 'x', 'x.csv', 'abc', 1, 1, '{{}}', '{NATIONAL_LOGIN}', now()); \
         INSERT INTO review_item (review_id, import_id, row_number, kind, unit_code, name, detail, reading, opened_at) \
         VALUES ('{ITEM}', '{ITEM}', 2, 'candidate', '330100', '诚信贷', '{{}}', '{{}}', now())"
    ));
    record
}

/// The line of an import, in a transaction that showed itself as a writer.
fn import_of(id: &str) -> String {
    format!(
        "BEGIN; SELECT import_write((SELECT record_moment()), '{id}', 'institutions', 'x', 'x.csv', 'abc', 1, 1, '{{}}', NULL);"
    )
}

fn item_of(import: &str, unit: &str, others: &str) -> String {
    format!(
        "SELECT review_write((SELECT record_moment()), '{import}', ARRAY['{OTHER}'::uuid], ARRAY[2], ARRAY['candidate'], \
         ARRAY[NULL::uuid], ARRAY['{unit}'], ARRAY['诚信贷'], ARRAY['{{}}'], ARRAY['{{}}'], ARRAY['{others}'])"
    )
}

fn seen_in(import: &str) -> String {
    format!("SELECT review_seen((SELECT record_moment()), '{import}', ARRAY['{ITEM}'::uuid], ARRAY[2], '2020-01-01')")
}

/// Statements of a transaction that records, which is ended by COMMIT alone.
fn commit(record: &Record, login: &str, statements: &str) {
    let mut connection = record.connection_as(login);
    run(&mut connection, statements);
    run(&mut connection, "COMMIT");
}

#[rstest]
#[case("INSERT INTO import SELECT * FROM import")]
#[case("UPDATE import SET row_count = 7")]
#[case(
    "INSERT INTO import_row (import_id, row_number, name, outcome) VALUES ('00000000-0000-0000-0000-00000000000c', 9, 'x', 'agreed')"
)]
#[case("INSERT INTO review_item SELECT * FROM review_item")]
#[case("UPDATE review_item SET subject_id = NULL")]
#[case("UPDATE review_item SET resolution = 'dismissed', resolved_at = '2019-01-01', resolved_by = current_user")]
#[case("INSERT INTO review_sighting SELECT * FROM review_sighting")]
#[case("DELETE FROM review_item")]
fn an_officer_writes_to_no_table_of_lists(#[case] statement: &str) {
    let record = office();
    for login in [ZHEJIANG, NATIONAL_LOGIN] {
        let said = refusal(&mut record.connection_as(login), statement);
        assert!(said.contains("permission denied"), "{login}: {said}");
    }
}

#[rstest]
#[case::who_only_reads(AUDITOR, import_of(OTHER))]
#[case::rows_of_an_import_of_before(NATIONAL_LOGIN, item_of(ITEM, "330100", ""))]
#[case::a_sighting_in_a_list_of_before(NATIONAL_LOGIN, seen_in(ITEM))]
#[case::an_item_of_another_office(HUNAN, import_of(OTHER) + &item_of(OTHER, "330100", ""))]
#[case::an_item_of_others_besides(HUNAN, import_of(OTHER) + &item_of(OTHER, "330100", "320100 110000"))]
#[case::a_sighting_of_what_is_not_seen(HUNAN, import_of(OTHER) + &seen_in(OTHER))]
#[case::a_moment_of_choice(
    ZHEJIANG,
    format!("SELECT review_decide('2019-01-01', ARRAY['{ITEM}'::uuid], ARRAY['dismissed'], ARRAY['x'], ARRAY[NULL::uuid])")
)]
fn what_is_not_the_officers_is_refused(#[case] login: &str, #[case] statements: String) {
    let record = office();
    let said = refusal(&mut record.connection_as(login), &statements);
    assert!(said.contains("permission denied") || said.contains("recorded at the moment"), "{login}: {said}");
}

#[test]
fn an_item_is_decided_by_its_office_once_at_the_moment_of_the_door() {
    let record = office();
    let decide = format!(
        "BEGIN; SELECT review_decide((SELECT record_moment()), ARRAY['{ITEM}'::uuid], ARRAY['dismissed'], ARRAY['x'], \
         ARRAY[NULL::uuid])"
    );
    let decided = "SELECT coalesce(resolved_by, '') AS line FROM review_item";
    commit(&record, HUNAN, &decide);
    assert_eq!(lines(&mut record.owner(), decided), [""]);
    commit(&record, ZHEJIANG, &decide);
    commit(&record, NATIONAL_LOGIN, &decide);
    assert_eq!(lines(&mut record.owner(), decided), [ZHEJIANG]);
}

/// A line that somebody wrote of a file keeps nobody else from importing it.
#[test]
fn a_file_that_another_noted_is_not_taken_in_for_all() {
    let record = office();
    commit(&record, HUNAN, &import_of(OTHER));
    commit(&record, ZHEJIANG, &import_of("00000000-0000-0000-0000-00000000000e"));
    let again = refusal(&mut record.connection_as(HUNAN), &import_of("00000000-0000-0000-0000-00000000000f"));
    assert!(again.contains("import_file"), "{again}");
}
