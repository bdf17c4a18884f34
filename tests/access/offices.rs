//! A row of a list waits with the office of its place, and the offices of those that it may be about see it and may decide.

use winddown::actions::error::ActionError;
use winddown::actions::review::{ReviewDecision, ReviewResolve, apply};
use winddown::actions::{Grounds, review::Resolved};
use winddown::db::review::{ReviewFilter, review_find, review_list};
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::{Access, in_txn};

use crate::support::Record;

const ITEM: &str = "00000000-0000-0000-0000-00000000000c";

/// A row of Nanjing that may be about an institution of Hangzhou, and an officer of each of three provinces.
fn two_offices() -> Record {
    let record = Record::new();
    let hangzhou = record.institution("诚信贷").operating_since("2015-01-01");
    for (login, unit) in [("offices_jiangsu", "320000"), ("offices_zhejiang", "330000"), ("offices_hunan", "430000")] {
        record.officer(login, unit);
    }
    record.auditor("offices_auditor", "330000");
    record.run(&format!(
        "INSERT INTO import VALUES ('{ITEM}', 'institutions', 'x', 'x.csv', 'x', 1, 1, '{{}}', '{NATIONAL_LOGIN}', now()); \
         INSERT INTO review_item (review_id, import_id, row_number, kind, subject_id, unit_code, name, detail, reading, \
         opened_at, other_units) VALUES ('{ITEM}', '{ITEM}', 2, 'candidate', '{hangzhou}', '320100', '诚信贷', '{{}}', '{{}}', \
         now(), '{{330100}}')"
    ));
    record
}

fn sees(record: &Record, login: &str) -> bool {
    let id = ITEM.parse().expect("an id");
    let found = in_txn(&mut record.session_as(login), Access::Read, |txn| review_find(txn, id)).expect("read");
    found.is_some()
}

fn dismissed(record: &Record, login: &str) -> Result<Resolved, ActionError> {
    let grounds = Grounds { basis: "核查记录".to_owned(), note: None, evidence: Vec::new() };
    let (item, decision) = (ITEM.to_owned(), ReviewDecision::Dismiss);
    let resolve = ReviewResolve { item, decision, state: None, effective: None, reason: None, grounds };
    apply(&mut record.session_as(login), Access::Write, &resolve)
}

#[test]
fn both_offices_see_a_row_and_either_decides_it() {
    let record = two_offices();
    let seen =
        ["offices_jiangsu", "offices_zhejiang", "offices_auditor", "offices_hunan"].map(|login| sees(&record, login));
    assert_eq!(seen, [true, true, true, false]);
    assert!(matches!(dismissed(&record, "offices_hunan"), Err(ActionError::NoReview { .. })));
    assert!(dismissed(&record, "offices_auditor").is_err(), "who only reads decides nothing");
    let of_zhejiang = ReviewFilter { units: Some(vec!["330100".to_owned()]), ..ReviewFilter::default() };
    let listed = in_txn(&mut record.session(), Access::Read, |txn| review_list(txn, &of_zhejiang)).expect("read");
    assert_eq!(listed.len(), 1, "the list of a unit has what concerns it");
    assert!(dismissed(&record, "offices_zhejiang").is_ok());
    assert!(dismissed(&record, "offices_jiangsu").expect("a retry").already);
}
