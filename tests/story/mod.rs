//! The lives of institutions, written to a record and read back from it.

pub mod clearance;

use winddown::db::institution::institution_exact;
use winddown::db::{Access, DbError, in_txn};
use winddown::domain::institution::fact::IdentifierGiven;
use winddown::domain::institution::state::InstitutionState::{ClosedUnresolved, Exited, Operating, Transformed};
use winddown::domain::value::identifier::IdentifierKind;
use winddown::domain::value::reason::Reason;

use crate::support::{Record, day};

#[test]
fn a_stop_is_listed_from_its_day_on_and_opens_a_case() {
    let record = Record::new();
    let id = record.institution("诚信贷").operating_since("2015-01-01");
    record.log(id, ClosedUnresolved).on("2019-06-30").because(Reason::LostContact).recorded();
    let now = record.now();
    assert_eq!(record.state_on(id, day("2019-06-29"), now), Some(Operating));
    assert_eq!(record.state_on(id, day("2019-06-30"), now), Some(ClosedUnresolved));
    assert_eq!(record.chains(id).len(), 2, "the institution and its case");
    assert_eq!(record.breaks(), []);
}

#[test]
fn a_stop_that_was_struck_takes_its_case_along() {
    let record = Record::new();
    let id = record.institution("诚信贷").operating_since("2015-01-01");
    let stop = record.log(id, ClosedUnresolved).on("2019-06-30").recorded();
    record.correct(id, stop).struck().recorded();
    let chains = record.chains(id);
    let case = chains.values().find(|chain| chain.parent.is_some()).expect("the case");
    assert!(winddown::domain::engine::timeline::standing(&case.entries).is_empty());
    assert_eq!(record.state_on(id, record.today(), record.now()), Some(Operating));
}

#[test]
fn a_list_says_when_a_state_was_only_seen_and_which_evidence_is_owed() {
    let record = Record::new();
    let id = record.institution("诚信贷").pending_since("2015-01-01");
    record.log(id, ClosedUnresolved).not_later_than("2019-06-30").with(Vec::new()).recorded();
    let listed = record.list(record.today(), record.now());
    assert_eq!(listed[0].precision, "not-later-than");
    assert_eq!(listed[0].owed, ["official-list|source-list"]);
}

#[test]
fn a_state_that_was_mistaken_is_corrected_on_the_list() {
    let record = Record::new();
    let id = record.institution("诚信贷").pending_since("2015-01-01");
    let wrong = record.log(id, Exited).because(Reason::HistoryLoad).on("2019-06-30").recorded();
    record.correct(id, wrong).state(Transformed).recorded();
    assert_eq!(record.state_on(id, record.today(), record.now()), Some(Transformed));
}

#[test]
fn an_institution_answers_to_an_identifier_given_later() {
    let record = Record::new();
    let id = record.institution("诚信贷").operating_since("2015-01-01");
    let code = "91330100MA27XNXX0A";
    let identifier = IdentifierGiven { kind: IdentifierKind::Uscc, value: code.to_owned(), check_accepted: true };
    record.identify(id, identifier, "2017-01-01");
    let found = in_txn(&mut record.session(), Access::Read, |txn| institution_exact(txn, code));
    let found = found.map_err(|error: DbError| error.to_string()).expect("a search");
    assert_eq!(found.iter().map(|one| one.subject_id).collect::<Vec<_>>(), [id]);
    let listed = record.list(record.today(), record.now());
    assert_eq!(listed[0].uscc.as_deref(), Some(code));
}
