//! Who came after an institution, as a list says: it waits for an officer, and is a fact of the chain once one said so.

use winddown::actions::Grounds;
use winddown::actions::error::ActionError;
use winddown::actions::import::RowOutcome;
use winddown::actions::review::{Resolved, ReviewDecision, ReviewResolve, apply};
use winddown::db::Access;
use winddown::domain::institution::dossier::dossier;
use winddown::domain::institution::succession::Succession;

use super::whose_row::Office;
use crate::support::sql::{count, lines};

const PINE: &str = "K-1,松涛金服有限公司,,,,广州市,在营,2018-03-01";
const MERGED: &str = "K-2,云岭金服有限公司,松涛金服有限公司,,,深圳市,停业,2018-07-02";

fn waiting(office: &Office) -> Vec<String> {
    let sql = "SELECT review_id::text AS line FROM review_item WHERE resolution IS NULL AND kind = 'succession' ORDER BY opened_at";
    lines(&mut office.record.owner(), sql)
}

fn decided(office: &Office, item: &str, decision: ReviewDecision) -> Result<Resolved, ActionError> {
    let grounds = Grounds { basis: "工商登记档案".to_owned(), note: None, evidence: Vec::new() };
    let item = item.to_owned();
    let resolve = ReviewResolve { item, decision, state: None, effective: None, reason: None, grounds };
    apply(&mut office.record.session(), Access::Write, &resolve)
}

#[test]
fn into_whom_a_company_was_merged_waits_with_both_names_and_is_a_fact_of_that_day() {
    let office = Office::new();
    let first = office.import_after(&[PINE, MERGED]).expect("taken in");
    assert_eq!((first.counts.rows["created"], first.counts.review["succession"]), (2, 1));
    let [item] = &*waiting(&office) else { panic!("one item") };
    let told = "SELECT (detail -> 'succession' ->> 'name') || ' ' || json_array_length(detail -> 'candidates') AS line FROM review_item";
    assert_eq!(lines(&mut office.record.owner(), told), ["松涛金服有限公司 1"]);
    let subject = |place: usize| first.fates[place].subject.expect("an institution");
    // A new edition, in which the state has moved on, says nothing new of it.
    let again =
        office.import_after(&[&MERGED.replace("停业", "立案"), "K-3,竹溪金服有限公司,,,,佛山市,在营,2018-03-01"]);
    assert_eq!(again.expect("taken in").counts.review.get("succession"), Some(&1));
    assert_eq!(waiting(&office), [item.as_str()]);
    let new = decided(&office, item, ReviewDecision::New { unit: None });
    assert!(matches!(new, Err(ActionError::ReviewNeeds(_))), "{new:?}");
    let done = decided(&office, item, ReviewDecision::AsFound).expect("decided");
    assert_eq!((done.recorded, done.subject), (Some(RowOutcome::Learned), Some(subject(1))));
    let after = dossier(&office.record.entries(subject(1))).successions;
    let [one] = after.as_slice() else { panic!("{after:?}") };
    assert_eq!((one.given.how, one.given.institution), (Succession::MergedInto, Some(subject(0))));
    assert_eq!(one.from.to_string(), "2018-07-02");
    // It is on record, whoever's list says it.
    let told = office.import_after(&[MERGED, "K-4,青石金服有限公司,,,,佛山市,在营,2018-03-01"]).expect("taken in");
    assert_eq!((told.counts.rows["agreed"], told.counts.review.get("succession")), (1, None));
    assert_eq!(office.record.breaks(), []);
}

#[test]
fn a_successor_that_nobody_knows_is_recorded_by_name_and_a_dismissal_holds() {
    let office = Office::new();
    let row = "K-2,云岭金服有限公司,,,枫桥小贷、山泉小贷,深圳市,停业,2018-07-02";
    assert_eq!(office.import_after(&[row]).expect("taken in").counts.review["succession"], 2);
    let entries = count(&mut office.record.owner(), "entry");
    let items = waiting(&office);
    let [one, other] = items.as_slice() else { panic!("{items:?}") };
    decided(&office, one, ReviewDecision::AsFound).expect("decided");
    decided(&office, other, ReviewDecision::Dismiss).expect("decided");
    assert_eq!(count(&mut office.record.owner(), "entry"), entries + 1);
    let next = office.import_after(&[row, PINE]).expect("taken in");
    assert_eq!((next.counts.review.get("succession"), next.counts.rows["agreed"]), (None, 1));
    assert!(waiting(&office).is_empty());
}
