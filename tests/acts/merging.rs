//! A merge: the survivor answers for both, and every entry stays.

use std::sync::Barrier;
use std::thread;

use serde_json::json;
use uuid::Uuid;
use winddown::actions::Grounds;
use winddown::actions::error::ActionError;
use winddown::actions::merge::{Merge, Merged, apply};
use winddown::db::institution::institution_exact;
use winddown::db::{Access, DbError, in_txn};
use winddown::domain::institution::fact::IdentifierGiven;
use winddown::domain::institution::state::InstitutionState::{ClosedUnresolved, Operating, Void};
use winddown::domain::value::identifier::IdentifierKind;
use winddown::domain::value::reason::Reason;

use crate::support::by_hand::ByHand;
use crate::support::sql::{lines, refusal};
use crate::support::{Record, day, server};

fn merging(duplicate: Uuid, survivor: Uuid) -> Merge {
    Merge {
        duplicate: duplicate.to_string(),
        survivor: survivor.to_string(),
        effective: day("2020-01-01"),
        grounds: Grounds { basis: "浙金办〔2020〕1号".to_owned(), note: None, evidence: Vec::new() },
    }
}

fn merge(record: &Record, duplicate: Uuid, survivor: Uuid) -> bool {
    let merge = merging(duplicate, survivor);
    merge_tried(record, &merge).expect("merged").already
}

fn merge_tried(record: &Record, merge: &Merge) -> Result<Merged, ActionError> {
    apply(&mut record.session(), Access::Write, merge)
}

fn answers(record: &Record, text: &str) -> Vec<Uuid> {
    in_txn(&mut record.session(), Access::Read, |txn| institution_exact(txn, text))
        .expect("a search")
        .into_iter()
        .map(|found| found.subject_id)
        .collect()
}

#[test]
fn nothing_of_a_duplicate_is_lost() {
    let record = Record::new();
    let survivor = record.institution("诚信贷").operating_since("2015-01-01");
    let duplicate = record
        .institution("诚信网贷")
        .identified(IdentifierGiven {
            kind: IdentifierKind::Uscc,
            value: "91330100MA27XNXX0A".to_owned(),
            check_accepted: true,
        })
        .operating_since("2015-02-01");
    record.log(duplicate, ClosedUnresolved).on("2019-06-30").recorded();
    let before = record.entries(duplicate);

    assert!(!merge(&record, duplicate, survivor));
    let after = record.entries(duplicate);
    assert_eq!(after[..before.len()], before, "its history stays as it was");
    for text in ["诚信网贷", "91330100MA27XNXX0A", "诚信贷", &duplicate.to_string()] {
        assert_eq!(answers(&record, text), [survivor], "{text}");
    }
    let (today, now) = (record.today(), record.now());
    assert_eq!(record.state_on(survivor, today, now), Some(Operating));
    assert_eq!(record.state_on(duplicate, today, now), Some(Void));
    assert_eq!(record.state_on(duplicate, day("2019-12-31"), now), Some(ClosedUnresolved));

    let count = record.entries(survivor).len();
    assert!(merge(&record, duplicate, survivor), "a retry says so");
    assert_eq!(record.entries(survivor).len(), count);
    assert_eq!(record.breaks(), []);
}

fn three(record: &Record) -> [Uuid; 3] {
    ["甲平台", "乙平台", "丙平台"].map(|name| record.institution(name).operating_since("2015-01-01"))
}

/// The records that answer for themselves and are not void.
fn standing(record: &Record) -> usize {
    let mut owner = record.owner();
    lines(
        &mut owner,
        "SELECT subject_id::text AS line FROM subject JOIN period USING (subject_id) WHERE merged_into IS NULL \
         AND subject.track = 'institution' AND known_to IS NULL AND effective_to IS NULL AND state <> 'void'",
    )
    .len()
}

#[test]
fn merges_in_a_circle_leave_one_that_stays() {
    let record = Record::new();
    let [x, y, z] = three(&record);
    assert!(!merge(&record, x, y));
    assert!(!merge(&record, y, z));
    assert_eq!(answers(&record, "甲平台"), [z], "not the one in between");
    let circle = merge_tried(&record, &merging(z, x));
    assert!(matches!(circle, Err(ActionError::MergedIntoItself)), "by the one it was merged into: {circle:?}");
    assert_eq!(standing(&record), 1);
}

#[test]
fn nothing_is_merged_into_a_record_that_is_void() {
    let record = Record::new();
    let [x, y, _] = three(&record);
    record.log(y, Void).because(Reason::Mistake).on("2019-01-01").recorded();
    let told = merge_tried(&record, &merging(x, y));
    assert!(matches!(&told, Err(ActionError::SurvivorVoid { institution, .. }) if *institution == y), "{told:?}");
    assert_eq!(record.entries(x).len(), 2);
}

#[test]
fn a_record_into_which_others_were_merged_does_not_become_void_over_them() {
    let record = Record::new();
    let [x, y, z] = three(&record);
    merge(&record, x, y);
    let told = record.log(y, Void).because(Reason::Mistake).on("2020-02-01").tried();
    assert!(matches!(&told, Err(ActionError::HoldsMerged { institution }) if *institution == y), "{told:?}");
    assert!(!merge(&record, y, z), "but it is merged on with them");
    assert_eq!(answers(&record, &x.to_string()), [z]);
}

#[test]
fn a_merge_that_was_a_mistake_is_struck_and_the_record_answers_for_itself_again() {
    let record = Record::new();
    let [x, y, _] = three(&record);
    merge(&record, x, y);
    record.correct(x, 3).struck().recorded();
    assert_eq!(answers(&record, &x.to_string()), [x]);
    let (today, now) = (record.today(), record.now());
    assert_eq!(record.state_on(x, today, now), Some(Operating));
    assert_eq!(standing(&record), 3);
}

/// Whoever is second finds the one that was to stay gone, or is told that others wrote first; nobody vanishes.
#[test]
fn of_merges_that_would_make_a_circle_at_once_one_record_at_least_stays() {
    let _turn = server::alone();
    let record = Record::new();
    let [x, y, z] = three(&record);
    let start = Barrier::new(3);
    let told: Vec<_> = thread::scope(|scope| {
        let writers: Vec<_> = [(x, y), (y, z), (z, x)]
            .map(|(from, into)| {
                let (start, record) = (&start, &record);
                scope.spawn(move || {
                    let mut session = record.session();
                    start.wait();
                    apply(&mut session, Access::Write, &merging(from, into))
                })
            })
            .into_iter()
            .map(|writer| writer.join().expect("a writer"))
            .collect();
        writers
    });
    for refused in told.iter().filter_map(|told| told.as_ref().err()) {
        assert!(
            matches!(
                refused,
                ActionError::Db(DbError::Conflict(_))
                    | ActionError::SurvivorVoid { .. }
                    | ActionError::MergedIntoItself
            ),
            "{refused:?}"
        );
    }
    assert!(told.iter().any(Result::is_ok), "{told:?}");
    assert!(standing(&record) >= 1, "{told:?}");
    let circles = "SELECT one.subject_id::text AS line FROM subject one JOIN subject stays ON stays.subject_id = one.merged_into \
         WHERE stays.merged_into IS NOT NULL";
    assert_eq!(lines(&mut record.owner(), circles), [""; 0]);
    assert_eq!(record.breaks(), []);
}

/// The row that says who stays is an officer's to write; a circle is not.
#[test]
fn the_schema_refuses_a_circle_of_merges_whoever_writes() {
    let record = Record::new();
    record.officer("merging_zhejiang", "330000");
    let [x, y, z] = three(&record);
    merge(&record, x, y);
    let mut officer = record.connection_as("merging_zhejiang");
    for (one, into) in [(y, x), (y, y), (z, x), (z, y), (y, z)] {
        let next = record.entries(one).len() + 1;
        let merged = ByHand::default().entry(one, i32::try_from(next).expect("few"), &json!({})).merged(one, into);
        let said = refusal(&mut officer, &merged.at("now()"));
        assert!(said.contains("cannot be merged"), "{one} {into}: {said}");
    }
}
