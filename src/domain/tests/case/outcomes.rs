//! What a case comes to, each outcome from its facts. A shortfall is never to be read as a repayment.

use super::life::{
    CaseLife, STOP, claims_notice, filed, moved, moved_to, paid, pay, really, stock, yuan,
};
use crate::domain::case::claims::ClaimStep;
use crate::domain::case::fact::{CaseFact, Route};
use crate::domain::case::outcome::{Outcome, outcome};
use crate::domain::state::ClearanceState::{Closed, Reopened};

fn comes_to(life: &CaseLife) -> Outcome {
    outcome(&life.now())
}

#[test]
fn principal_repaid_is_full() {
    assert_eq!(comes_to(&CaseLife::paid()), Outcome::Full);
    assert_eq!(CaseLife::at(Closed).now().outcome, Some(Outcome::Full));
}

#[test]
fn a_return_above_it_is_said() {
    let life = CaseLife::admitted().then("2019-09-01", paid(None, 1000, 30));
    assert_eq!(comes_to(&life), Outcome::FullWithReturn);
}

#[test]
fn a_shortfall_outweighs_everything() {
    let life = CaseLife::admitted()
        .then("2019-08-10", assigned(Route::Transform))
        .then("2019-09-01", pay(999))
        .then("2019-09-02", CaseFact::Distributed);
    assert_eq!(life.now().shortfall(), Some(yuan(1)));
    assert_eq!(comes_to(&life), Outcome::PartialFinal);
    assert_eq!(life.now().outstanding(), Some(yuan(0)));
}

#[test]
fn a_distribution_that_leaves_nothing_open_is_no_shortfall() {
    let life = CaseLife::admitted()
        .then("2019-09-01", pay(1000))
        .then("2019-09-02", CaseFact::Distributed);
    assert_eq!(comes_to(&life), Outcome::Full);
}

#[test]
fn claims_taken_over_by_another_are_assumed() {
    let life = CaseLife::admitted()
        .then("2019-09-01", paid(Some("A"), 600, 0))
        .then("2019-09-02", moved("B", ClaimStep::Transferred));
    assert_eq!(comes_to(&life), Outcome::Assumed);
}

#[test]
fn no_stock_and_no_claim_is_no_stock() {
    let life = CaseLife::opened().then(STOP, stock(0, 0));
    assert_eq!(comes_to(&life), Outcome::NoStock);
}

#[test]
fn stock_that_nobody_claimed_was_not_repaid() {
    let life = CaseLife::opened()
        .then(STOP, stock(1000, 10))
        .then("2019-07-03", claims_notice("2019-07-31"))
        .then("2019-08-01", CaseFact::RegisterClosed);
    assert_eq!(life.now().outstanding(), Some(yuan(0)));
    assert_eq!(comes_to(&life), Outcome::PartialFinal);
}

#[test]
fn a_conversion_is_called_so() {
    let life = CaseLife::paid().then("2019-09-10", assigned(Route::Transform));
    assert_eq!(comes_to(&life), Outcome::Converted);
}

#[test]
fn what_is_corrected_after_the_closing_reaches_the_outcome() {
    let mut life = CaseLife::at(Closed);
    assert_eq!(life.now().outcome, Some(Outcome::Full));
    life.fact("2019-09-05", paid(None, 0, 30));
    assert_eq!(life.now().outcome, Some(Outcome::FullWithReturn));
}

#[test]
fn a_reopened_case_has_come_to_nothing_yet() {
    assert_eq!(CaseLife::at(Reopened).now().outcome, None);
}

#[test]
fn a_partly_admitted_claim_is_repaid_when_the_part_is() {
    let mut life = CaseLife::opened()
        .then("2019-07-01", filed("A", 100, 1))
        .then(
            "2019-07-02",
            moved_to("A", ClaimStep::PartAdmitted, Some(60)),
        )
        .then("2019-07-03", pay(60));
    assert_eq!(comes_to(&life), Outcome::Full);
    let part = life.place(&moved_to("A", ClaimStep::PartAdmitted, Some(60)));
    assert!(life.correct(part, really(59)).is_err(), "60 were paid");
    assert!(life.correct(part, really(70)).is_ok());
    assert_eq!(life.now().outstanding(), Some(yuan(10)));
}

fn assigned(route: Route) -> CaseFact {
    CaseFact::Assigned {
        body: None,
        route: Some(route),
        exit_by: None,
    }
}
