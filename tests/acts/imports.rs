//! Whatever a list holds, every row ends in one outcome, and a list taken in twice is taken in once.

use std::path::{Path, PathBuf};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use tempfile::TempDir;
use winddown::actions::ActionError;
use winddown::actions::hearing::Hearing;
use winddown::actions::import::{Import, ImportKind, Imported, apply};
use winddown::db::Access;
use winddown::intake::IntakeError;
use winddown::intake::given::Given;

use crate::support::Record;
use crate::support::sql::count;

fn import(record: &Record, file: &Path) -> Result<Imported, ActionError> {
    let import = Import {
        kind: ImportKind::Institutions,
        file: file.to_owned(),
        profile: profile().display().to_string(),
        given: Given::default(),
        quarantine: None,
        own: Vec::new(),
    };
    apply(
        &mut record.session(),
        Access::Write,
        &import,
        &mut Hearing { progress: &mut |_, _| (), say: &ToString::to_string },
    )
}

fn profile() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/inspection.toml")
}

/// A row of few names and places, so that duplicates, candidates and contradictions come up often.
fn row() -> impl Strategy<Value = String> {
    let names = ["青禾贷", "白鹭财富", "山泉金服", "（青禾）贷"];
    let places = ["杭州", "南京", "云外镇", ""];
    let launches = ["2014-03-01", "2015-07-20", ""];
    let words = ["open", "shut", "gone", "argued", "shut or turned", ""];
    let days = ["2013-01-01", "2017-05-05", "2018-02-02", ""];
    (
        1..25_u8,
        prop::sample::select(names.to_vec()),
        prop::sample::select(places.to_vec()),
        prop::sample::select(launches.to_vec()),
        prop::sample::select(words.to_vec()),
        prop::sample::select(days.to_vec()),
    )
        .prop_map(|(number, name, place, launch, word, day)| format!("{number},{name},,{place},{launch},{word},{day},"))
}

fn list(rows: &[String]) -> String {
    format!("no,platform,company,place,online,status,since,remark\n{}\n", rows.join("\n"))
}

fn held(record: &Record) -> [i64; 4] {
    let mut owner = record.owner();
    ["entry", "subject", "review_item", "import"].map(|table| count(&mut owner, table))
}

#[test]
fn every_row_has_one_outcome_and_a_list_is_taken_in_once() {
    let record = Record::new();
    let folder = TempDir::new().expect("a folder");
    let mut runner = TestRunner::new(Config { cases: 24, failure_persistence: None, ..Config::default() });
    // One record for all lists: each meets what those before it left.
    runner
        .run(&prop::collection::vec(row(), 1..12), |rows| {
            let file = folder.path().join("list.csv");
            std::fs::write(&file, list(&rows)).expect("a list");
            let first = match import(&record, &file) {
                // Numbers by chance: some stand beside too many names.
                Err(ActionError::Intake(IntakeError::NumberShared { .. })) => return Ok(()),
                first => first.expect("taken in"),
            };
            let rows_counted: u32 = first.counts.rows.values().sum();
            prop_assert_eq!(usize::try_from(rows_counted), Ok(rows.len()));
            prop_assert_eq!(usize::try_from(first.row_count), Ok(rows.len()));
            let before = held(&record);
            let again = import(&record, &file).expect("known");
            prop_assert!(again.already);
            prop_assert_eq!(again.counts, first.counts);
            prop_assert_eq!(held(&record), before);
            Ok(())
        })
        .expect("counts add up");
    assert_eq!(record.breaks(), []);
}

/// What is shown of an import goes on while its rows are written, and ends with the last.
#[test]
fn progress_ends_when_what_the_rows_come_to_is_written() {
    let record = Record::new();
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("list.csv");
    let rows: Vec<String> = (0..16).map(|number| format!("{number},{number}号平台,,杭州,2014-03-01,open,,")).collect();
    std::fs::write(&file, list(&rows)).expect("a list");
    let (kind, profile) = (ImportKind::Institutions, profile().display().to_string());
    let import = Import { kind, file, profile, given: Given::default(), quarantine: None, own: Vec::new() };
    let mut shown = Vec::new();
    let mut progress = |done, all| shown.push((done, all));
    apply(
        &mut record.session(),
        Access::Write,
        &import,
        &mut Hearing { progress: &mut progress, say: &ToString::to_string },
    )
    .expect("taken in");
    assert!(shown.is_sorted(), "{shown:?}");
    assert_eq!(shown[shown.len() - 2..], [(2, 16), (16, 16)]);
}

#[test]
fn one_row_that_cannot_be_read_stops_them_all() {
    let record = Record::new();
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("list.csv");
    let rows = ["1,青禾贷,,杭州,2014-03-01,open,,".to_owned(), "2,白鹭财富,,南京,2014-03-99,open,,".to_owned()];
    std::fs::write(&file, list(&rows)).expect("a list");
    let before = held(&record);
    let refused = import(&record, &file);
    assert!(
        matches!(&refused, Err(ActionError::Intake(IntakeError::Rows { rows, of: 2, .. })) if rows.len() == 1),
        "{refused:?}"
    );
    assert_eq!(held(&record), before);
}

#[test]
fn a_day_on_which_another_state_began_is_left_to_an_officer() {
    let record = Record::new();
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("list.csv");
    let outcome = |row: &str| {
        std::fs::write(&file, list(&[row.to_owned()])).expect("a list");
        let imported = import(&record, &file).expect("taken in");
        imported.counts.rows.into_keys().collect::<Vec<_>>()
    };
    assert_eq!(outcome("1,青禾贷,,杭州,2014-03-01,shut,,"), ["created"]);
    assert_eq!(outcome("1,青禾贷,,杭州,2014-03-01,open,2017-05-05,"), ["changed"]);
    assert_eq!(outcome("1,青禾贷,,杭州,2014-03-01,shut,2017-05-05,"), ["review"]);
    assert_eq!(record.breaks(), []);
}
