//! What a case comes to, each outcome from its facts. A shortfall is never to be read as a repayment.

use super::life::{
    CaseLife, STOP, claims_notice, filed, moved, moved_to, not_owed, paid, pay, really, returned, stock, struck, yuan,
};
use crate::domain::case::account::outcome;
use crate::domain::case::checklist::Lack;
use crate::domain::case::claims::ClaimStep;
use crate::domain::case::fact::{CaseFact, Route};
use crate::domain::case::item::Item;
use crate::domain::case::outcome::Outcome;
use crate::domain::case::refusal::CaseRefusal;
use crate::domain::case::state::ClearanceState::{Closed, Reopened};
use crate::domain::tracks::refusal::Refusal;

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
    let life = CaseLife::admitted().then("2019-09-01", pay(999)).then("2019-09-02", CaseFact::Distributed);
    assert_eq!(life.now().shortfall(), Some(yuan(1)));
    assert_eq!(comes_to(&life), Outcome::PartialFinal);
    assert_eq!(life.now().outstanding(), Some(yuan(0)));
}

#[test]
fn a_distribution_that_leaves_nothing_open_is_no_shortfall() {
    let life = CaseLife::admitted().then("2019-09-01", pay(1000)).then("2019-09-02", CaseFact::Distributed);
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
fn a_small_claim_that_was_paid_does_not_make_the_stock_repaid() {
    let life = CaseLife::opened()
        .then(STOP, stock(1_000_000, 10))
        .then("2019-07-03", claims_notice("2019-07-31"))
        .then("2019-07-04", filed("A", 600, 1))
        .then("2019-07-05", moved("A", ClaimStep::Admitted))
        .then("2019-07-06", pay(600))
        .then("2019-08-01", CaseFact::RegisterClosed);
    let record = life.now();
    let account = record.account().unwrap();
    assert_eq!(account.unclaimed, Some(yuan(999_400)));
    assert_eq!(account.outstanding, yuan(0));
    assert_eq!(record.lenders_left(), Some(9), "nine never claimed");
    assert_eq!(comes_to(&life), Outcome::PartialFinal);
    let proven = life.then("2019-08-02", not_owed(999_400));
    assert_eq!(proven.now().account().unwrap().unclaimed, Some(yuan(0)));
    assert_eq!(comes_to(&proven), Outcome::Full);
}

#[test]
fn stock_is_proven_not_to_be_owed_by_evidence_and_only_what_nobody_claimed() {
    let life = CaseLife::opened().then(STOP, stock(1000, 10)).then("2019-07-04", filed("A", 600, 1));
    assert_eq!(
        life.refused("2019-07-05", not_owed(401)),
        CaseRefusal::NotOwedTooMuch { amount: yuan(401), left: yuan(400) }
    );
    let mut bare = life.clone();
    bare.evidence = Vec::new();
    let refused = bare.refused("2019-07-05", not_owed(400));
    assert!(matches!(refused, CaseRefusal::NotOwedEvidence { .. }));
    let proven = life.then("2019-07-05", not_owed(400));
    assert_eq!(proven.now().outstanding(), Some(yuan(600)));
    let late = proven.then("2019-07-06", filed("B", 300, 1));
    assert_eq!(late.now().outstanding(), Some(yuan(900)), "who claims is owed");
    assert_eq!(late.now().account().unwrap().not_owed, yuan(100));
}

#[test]
fn where_nothing_is_known_nothing_is_said_to_be_nothing() {
    let life =
        CaseLife::opened().then("2019-07-03", claims_notice("2019-07-31")).then("2019-08-01", CaseFact::RegisterClosed);
    let record = life.now();
    assert_eq!((record.outstanding(), record.lenders_left()), (None, None));
    assert_eq!(comes_to(&life), Outcome::PartialFinal);
    let passed = CaseFact::ItemPassed { item: Item::Principal };
    let refused = life.refused("2019-08-02", passed);
    assert!(matches!(refused, CaseRefusal::Item { item: Item::Principal, lack: Lack::NothingKnown }));
}

#[test]
fn a_route_is_no_conversion_and_a_stopped_institution_has_none() {
    let refused = CaseLife::paid().refused("2019-09-10", assigned(Route::Transform));
    assert_eq!(refused, CaseRefusal::RouteTransform);
}

#[test]
fn a_deposit_accounts_for_its_claim_and_pays_nobody() {
    let life = CaseLife::admitted()
        .then("2019-09-01", paid(Some("A"), 600, 0))
        .then("2019-09-02", moved("B", ClaimStep::Deposited));
    let account = life.now().account().unwrap();
    assert_eq!((account.repaid, account.deposited), (yuan(600), yuan(400)));
    assert_eq!(comes_to(&life), Outcome::Full);
}

#[test]
fn a_claim_is_taken_over_by_somebody_with_a_name() {
    let life = CaseLife::admitted();
    let nobody = CaseFact::ClaimMoved {
        claim: "B".to_owned(),
        step: ClaimStep::Transferred,
        amount: None,
        duplicate_of: None,
        taken_over_by: None,
    };
    let claim = "B".to_owned();
    assert_eq!(life.refused("2019-09-02", nobody), CaseRefusal::TakerMissing { claim });
}

#[test]
fn a_payment_that_bounces_after_the_closing_is_a_fact_of_its_day() {
    let mut life = CaseLife::at(Closed);
    let payment = life.place(&pay(1000));
    let under = |reopened: bool| {
        move |refused: Result<i32, Refusal>| match refused {
            Err(Refusal::UnderClosing { left, is_reopened, is_payment, .. }) => {
                assert_eq!((is_reopened, is_payment), (reopened, true));
                left
            }
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(under(false)(life.correct(payment, struck())), Some(yuan(1000)));
    assert_eq!(under(false)(life.correct(payment, really(400))), Some(yuan(600)));
    assert!(life.try_fact("2020-01-08", returned(payment, 1000)).is_err(), "reopen first");
    life.step(Reopened, "2020-02-03");
    assert_eq!(under(true)(life.correct(payment, struck())), Some(yuan(1000)));
    life.fact("2020-02-03", returned(payment, 400));
    assert_eq!(life.now().outstanding(), Some(yuan(400)));
    assert_eq!(life.now().paid(), yuan(600));
    assert_eq!(life.now().claims_open(), 2, "both had a part of it");
    assert_eq!(life.on("2020-01-31").paid(), yuan(1000), "it was paid then");
    let left = CaseRefusal::ReturnedTooMuch { seq: payment, principal: yuan(600), gain: yuan(0) };
    assert_eq!(life.refused("2020-02-04", returned(payment, 601)), left);
    let none = CaseRefusal::NoSuchPayment { seq: payment };
    assert_eq!(life.refused("2019-08-31", returned(payment, 1)), none);
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
        .then(STOP, stock(60, 1))
        .then("2019-07-01", filed("A", 100, 1))
        .then("2019-07-02", moved_to("A", ClaimStep::PartAdmitted, Some(60)))
        .then("2019-07-03", pay(60));
    assert_eq!(comes_to(&life), Outcome::Full);
    let part = life.place(&moved_to("A", ClaimStep::PartAdmitted, Some(60)));
    assert!(life.correct(part, really(59)).is_err(), "60 were paid");
    assert!(life.correct(part, really(70)).is_ok());
    assert_eq!(life.now().outstanding(), Some(yuan(10)));
}

fn assigned(route: Route) -> CaseFact {
    CaseFact::Assigned { body: None, route: Some(route), exit_by: None }
}
