//! A transfer: the giver goes on reading, the taker writes, and the institution is counted once.

use chrono::NaiveDate;
use serde_json::json;
use uuid::Uuid;
use winddown::actions::transfer::{Transfer, TransferStep, Transferred, apply};
use winddown::actions::{ActionError, Grounds};
use winddown::db::list::{ListFilter, institution_list};
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::{Access, in_txn};
use winddown::domain::institution::state::InstitutionState;
use winddown::domain::institution::state::InstitutionState::ClosedUnresolved;
use winddown::domain::tracks::refusal::Refusal;

use crate::support::by_hand::ByHand;
use crate::support::sql::refusal;
use crate::support::{Record, day};

fn transfer(record: &Record, login: &str, subject: Uuid, step: TransferStep) -> Result<Transferred, ActionError> {
    let grounds = Grounds { basis: "苏浙移交〔2019〕1号".to_owned(), note: None, evidence: Vec::new() };
    let transfer = Transfer { institution: subject.to_string(), step, grounds };
    apply(&mut record.session_as(login), Access::Write, &transfer)
}

fn offer(to: &str, on: &str) -> TransferStep {
    TransferStep::Offer { to: to.to_owned(), on: day(on) }
}

/// How many institutions an officer counts for a unit on a day.
fn counted(record: &Record, login: &str, unit: &str, as_of: NaiveDate) -> usize {
    let mut session = record.session_as(login);
    let filter = ListFilter {
        as_of,
        known_at: session.known_at(),
        states: InstitutionState::ALL.to_vec(),
        units: Some(vec![unit.to_owned()]),
        subjects: None,
        classes: Vec::new(),
        registrations: Vec::new(),
        limit: None,
    };
    in_txn(&mut session, Access::Read, |txn| institution_list(txn, &filter)).expect("the list").len()
}

#[test]
fn the_giver_reads_and_the_taker_writes() {
    let record = Record::new();
    record.officer("acts_nanjing", "320000");
    record.officer("acts_hangzhou", "330000");
    let id = record.institution("金陵财富").at("320100").by("acts_nanjing").operating_since("2016-03-01");
    let stop = |login: &str, on: &str| record.log(id, ClosedUnresolved).on(on).by(login).tried();

    assert!(stop("acts_hangzhou", "2019-01-10").is_err(), "not theirs yet");
    transfer(&record, "acts_nanjing", id, offer("330100", "2019-04-01")).expect("offered");
    let own = transfer(&record, "acts_nanjing", id, TransferStep::Accept);
    assert!(
        matches!(own, Err(ActionError::NotYourUnit { ref unit }) if unit == "330100"),
        "the giver does not accept for the taker: {own:?}"
    );
    assert!(stop("acts_hangzhou", "2019-01-10").is_err(), "offered is not accepted");
    transfer(&record, "acts_hangzhou", id, TransferStep::Accept).expect("accepted");

    assert!(stop("acts_nanjing", "2019-06-30").is_err(), "the giver only reads");
    assert_eq!(counted(&record, "acts_nanjing", "320100", day("2019-03-31")), 1);
    stop("acts_hangzhou", "2019-06-30").expect("the taker writes");
    assert_eq!(record.breaks(), []);
}

#[test]
fn who_gave_it_away_does_not_take_it_back_behind_the_program() {
    let record = Record::new();
    record.officer("acts_wuxi", "320000");
    record.officer("acts_ningbo", "330200");
    let id = record.institution("金陵财富").at("320200").by("acts_wuxi").operating_since("2016-03-01");
    transfer(&record, "acts_wuxi", id, offer("330200", "2019-04-01")).expect("offered");
    transfer(&record, "acts_ningbo", id, TransferStep::Accept).expect("accepted");
    let mut wuxi = record.connection_as("acts_wuxi");
    let taken = ByHand::default().entry(id, 99, &json!({})).jurisdiction(id, "320200").at("now()");
    for taken in ["UPDATE subject SET unit_code = '320200'", &taken] {
        let said = refusal(&mut wuxi, taken);
        assert!(said.contains("permission denied"), "{taken}: {said}");
    }
}

#[test]
fn it_is_counted_once_on_either_side_of_the_month() {
    let record = Record::new();
    let id = record.institution("金陵财富").at("320100").operating_since("2016-03-01");
    let national = winddown::db::session::NATIONAL_LOGIN;
    transfer(&record, national, id, offer("330100", "2019-04-01")).expect("offered");
    let count = |unit: &str, on: &str| counted(&record, national, unit, day(on));
    assert_eq!((count("320100", "2019-04-01"), count("330100", "2019-04-01")), (1, 0), "offered");
    transfer(&record, national, id, TransferStep::Accept).expect("accepted");
    assert_eq!((count("320100", "2019-03-31"), count("330100", "2019-03-31")), (1, 0));
    assert_eq!((count("320100", "2019-04-01"), count("330100", "2019-04-01")), (0, 1));
}

#[test]
fn an_offer_that_is_taken_back_is_no_longer_seen() {
    let record = Record::new();
    record.officer("acts_suzhou", "320000");
    record.officer("acts_wuhan", "420000");
    let id = record.institution("金陵财富").at("320500").by("acts_suzhou").operating_since("2016-03-01");
    transfer(&record, "acts_suzhou", id, offer("420100", "2019-04-01")).expect("offered");
    assert_eq!(counted(&record, "acts_wuhan", "320500", day("2019-04-01")), 1);
    transfer(&record, "acts_suzhou", id, TransferStep::Decline).expect("taken back");
    let again = transfer(&record, "acts_wuhan", id, TransferStep::Accept);
    assert!(matches!(again, Err(ActionError::NotFound { .. })), "{again:?}");
    assert_eq!(counted(&record, "acts_wuhan", "320500", day("2019-04-01")), 0);
}

#[test]
fn the_unit_it_is_offered_to_may_decline_and_write_nothing_else() {
    let record = Record::new();
    record.officer("acts_changzhou", "320000");
    record.officer("acts_jiaxing", "330000");
    let id = record.institution("金陵财富").at("320400").by("acts_changzhou").operating_since("2016-03-01");
    transfer(&record, "acts_changzhou", id, offer("330400", "2019-04-01")).expect("offered");
    transfer(&record, "acts_jiaxing", id, TransferStep::Decline).expect("declined");
    let again = transfer(&record, "acts_jiaxing", id, TransferStep::Accept);
    assert!(matches!(again, Err(ActionError::NothingOffered)), "what was declined is no offer any more: {again:?}");
    let mut jiaxing = record.connection_as("acts_jiaxing");
    for payload in [r#"{"fact":"transfer-accepted","to":"330400"}"#, r#"{"fact":"transfer-declined","to":"330500"}"#] {
        let forged = ByHand::default().entry(id, 5, &json!({ "payload": payload }));
        let said = refusal(&mut jiaxing, &forged.at("now()"));
        assert!(said.contains("permission denied"), "{said}");
    }
    transfer(&record, "acts_changzhou", id, offer("330400", "2019-06-01")).expect("offered again");
    assert_eq!(record.breaks(), []);
}

#[test]
fn what_two_units_agreed_is_not_corrected_by_one_of_them() {
    let record = Record::new();
    let id = record.institution("金陵财富").at("320100").operating_since("2016-03-01");
    transfer(&record, NATIONAL_LOGIN, id, offer("330100", "2019-04-01")).expect("offered");
    transfer(&record, NATIONAL_LOGIN, id, TransferStep::Accept).expect("accepted");
    for seq in [3, 4] {
        for refused in [
            record.correct(id, seq).struck().tried(),
            record.correct(id, seq).on(day("2019-04-15")).tried(),
            record.correct(id, seq).on(day("2019-05-01")).tried(),
        ] {
            let why = refused.expect_err("a step of a transfer");
            assert!(matches!(why, ActionError::Refused(Refusal::StepOfTransfer { seq: of }) if of == seq), "{why:?}");
        }
    }
    record.correct(id, 4).basis("苏浙移交〔2019〕2号").tried().expect("the document it rests on");
    assert_eq!(counted(&record, NATIONAL_LOGIN, "330100", day("2019-04-01")), 1);
    assert_eq!(record.breaks(), []);
}
