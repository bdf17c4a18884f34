//! What is said to be done was done: an act that changes no row is refused, by whom it was not to be done or because
//! somebody else was first.

use winddown::actions::Grounds;
use winddown::actions::error::ActionError;
use winddown::actions::review::{ReviewDecision, ReviewResolve, apply};
use winddown::db::review::review_find;
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::write::{Batch, Jurisdiction, batch_write};
use winddown::db::{Access, DbError, in_txn};
use winddown::domain::institution::state::InstitutionState::Reducing;

use crate::support::Record;

const REVIEW: &str = "00000000-0000-0000-0000-00000000000b";

fn with_item(record: &Record) {
    let hangzhou = record.institution("诚信贷").operating_since("2015-01-01");
    record.run(&format!(
        "INSERT INTO import VALUES ('{REVIEW}', 'institutions', 'x', 'x.csv', 'x', 1, 1, '{{}}', '{NATIONAL_LOGIN}', now()); \
         INSERT INTO review_item (review_id, import_id, row_number, kind, subject_id, unit_code, name, detail, reading, \
         opened_at) VALUES ('{REVIEW}', '{REVIEW}', 2, 'other-date', '{hangzhou}', '330100', '诚信贷', '{{}}', '{{}}', now())"
    ));
}

fn dismissed(record: &Record, login: &str, basis: &str) -> Result<bool, ActionError> {
    let resolve = ReviewResolve {
        item: REVIEW.to_owned(),
        decision: ReviewDecision::Dismiss,
        state: None,
        effective: None,
        reason: None,
        grounds: Grounds { basis: basis.to_owned(), note: None, evidence: Vec::new() },
    };
    apply(&mut record.session_as(login), Access::Write, &resolve).map(|done| done.already)
}

#[test]
fn an_officer_who_only_reads_dismisses_nothing_and_is_told() {
    let record = Record::new();
    with_item(&record);
    record.auditor("deciding_auditor", "330000");
    let told = dismissed(&record, "deciding_auditor", "核查记录");
    assert!(matches!(told, Err(ActionError::Db(DbError::ReadsOnly { .. }))), "{told:?}");
    let item = in_txn(&mut record.session(), Access::Read, |txn| review_find(txn, REVIEW.parse().expect("an id")))
        .expect("the item");
    assert_eq!(item.and_then(|item| item.resolution), None);
    assert_eq!(dismissed(&record, NATIONAL_LOGIN, "核查记录").ok(), Some(false));
    assert_eq!(dismissed(&record, NATIONAL_LOGIN, "核查记录").ok(), Some(true), "a retry");
    let late = dismissed(&record, NATIONAL_LOGIN, "另一份记录");
    assert!(matches!(late, Err(ActionError::Resolved { .. })), "{late:?}");
}

#[test]
fn who_may_not_write_a_subject_neither_merges_nor_moves_it() {
    let record = Record::new();
    record.auditor("deciding_auditor", "330000");
    record.officer("deciding_jiangsu", "320000");
    let one = record.institution("诚信贷").operating_since("2015-01-01");
    for login in ["deciding_auditor", "deciding_jiangsu"] {
        let mut session = record.session_as(login);
        let (unit_code, shared_units) = ("320100".to_owned(), Vec::new());
        let taken = Jurisdiction { subject_id: one, unit_code, shared_units, offered_to: None };
        let batch = Batch { jurisdiction: vec![taken], ..Batch::default() };
        let told = in_txn(&mut session, Access::Write, |txn| batch_write(txn, &batch));
        assert!(
            matches!(told, Err(DbError::NotYours(_) | DbError::UnitNotYours { .. } | DbError::ReadsOnly { .. })),
            "{login}: {told:?}"
        );
        let batch = Batch { merges: vec![(one, None)], ..Batch::default() };
        let told = in_txn(&mut session, Access::Write, |txn| batch_write(txn, &batch));
        assert!(
            matches!(told, Err(DbError::NotYours(_) | DbError::UnitNotYours { .. } | DbError::ReadsOnly { .. })),
            "{login}: {told:?}"
        );
    }
}

/// What lists rest on is not as the entries drew it: the act says so instead of adding to it.
#[test]
fn what_somebody_else_closed_first_is_a_conflict() {
    let record = Record::new();
    let one = record.institution("诚信贷").operating_since("2015-01-01");
    record.run("UPDATE period SET known_to = known_from + interval '1 microsecond' WHERE state = 'operating'");
    let told = record.log(one, Reducing).on("2018-01-01").tried();
    assert!(matches!(&told, Err(ActionError::Db(DbError::Conflict(what))) if what.starts_with("period")), "{told:?}");
    assert_eq!(record.entries(one).len(), 2, "nothing half-written");
}
