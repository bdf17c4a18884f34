//! From the stop to the clearance, by every way of the domain note §6.2.

use uuid::Uuid;
use winddown::actions::ActionError;
use winddown::domain::case::fact::{CaseFact, NoticeKind, Route};
use winddown::domain::case::item::Item;
use winddown::domain::case::state::ClearanceState::{
    Accept, Closed, Criminal, Distribution, Execute, FinalNotice, Notice, Plan, Verify, Vote,
};
use winddown::domain::institution::state::InstitutionState::{Cleared, ClosedUnresolved, Exited};
use winddown::domain::tracks::refusal::Refusal;
use winddown::domain::value::reason::Reason;

use crate::support::casework::{Casework, payment};
use crate::support::{Record, day};

/// In operation since 2015, stopped on 30 June 2019 for a reason.
pub fn stopped(record: &Record, reason: Reason) -> Uuid {
    let id = record.institution("诚信贷").operating_since("2015-01-01");
    record.log(id, ClosedUnresolved).on("2019-06-30").because(reason).recorded();
    id
}

/// R4 to R9 and the closing, after a final notice published in October.
fn closing(case: Casework<'_>) -> Casework<'_> {
    case.noticed("2019-10-08", NoticeKind::Final, "2019-11-07")
        .passed("2019-11-08", &[Item::Notice, Item::Proceedings])
        .step(Accept, "2019-11-08")
        .passed("2019-11-12", &[Item::Borrowers, Item::Systems, Item::Entity])
        .passed("2019-11-15", &[Item::Acceptance])
        .step(Closed, "2019-11-20")
}

/// Repaid with a return by a plan that the lenders voted for.
pub fn cleared_the_ordinary_way(record: &Record) -> Uuid {
    let id = stopped(record, Reason::Voluntary);
    let case = record
        .casework(id)
        .assigned("2019-07-01", Route::Clear, "2019-12-31")
        .stock("2019-06-30", 1_000_000, 100)
        .step(Verify, "2019-07-02")
        .noticed("2019-07-03", NoticeKind::Claims, "2019-07-31")
        .admitted("2019-07-05", "批次1", 700_000, 70)
        .admitted("2019-07-06", "批次2", 300_000, 30)
        .step(Plan, "2019-07-20")
        .fact("2019-07-25", CaseFact::PlanFiled { threshold: Some(6_667) })
        .step(Vote, "2019-07-26")
        .fact("2019-08-05", CaseFact::VoteCounted { in_favour: 81, of: 100 })
        .step(Execute, "2019-08-06")
        .fact("2019-08-06", CaseFact::RegisterClosed);
    record.log(id, Exited).on("2019-08-15").recorded();
    case.paid("2019-08-20", 400_000, 0)
        .paid("2019-09-20", 600_000, 20_000)
        .passed("2019-09-25", &[Item::Principal, Item::Claims, Item::Assets])
        .step(FinalNotice, "2019-10-08");
    closing(case);
    id
}

#[test]
fn the_ordinary_way_repays_everybody_and_clears_the_institution_with_its_case() {
    let record = Record::new();
    let id = cleared_the_ordinary_way(&record);
    let case = record.casework(id);
    assert_eq!(case.sheet("2019-06-30"), "open 1000000.00");
    assert_eq!(case.sheet("2019-08-20"), "execute 600000.00");
    assert_eq!(case.sheet("2019-09-20"), "execute 0.00");
    assert_eq!(
        case.sheet("2019-11-20"),
        "closed 0.00 FULL_WITH_RETURN",
        "the outcome stands wherever the case is mentioned"
    );
    let now = record.now();
    assert_eq!(record.state_on(id, day("2019-11-19"), now), Some(Exited));
    assert_eq!(record.state_on(id, day("2019-11-20"), now), Some(Cleared));
    let chains = record.chains(id);
    let last = |subject: Uuid| chains[&subject].entries.last().expect("an entry").clone();
    let (closed, cleared) = (last(record.cases(id)[0]), last(id));
    assert_eq!(closed.act_id, cleared.act_id, "neither stands alone");
    assert_eq!(record.breaks(), []);
}

#[test]
fn an_institution_is_not_cleared_while_its_case_is_open() {
    let record = Record::new();
    let id = stopped(&record, Reason::Voluntary);
    record.log(id, Exited).on("2019-08-15").recorded();
    let refused = record.log(id, Cleared).on("2019-11-20").tried();
    assert!(matches!(refused, Err(ActionError::Refused(Refusal::Guarded { rule: "I9", .. }))), "{refused:?}");
}

#[test]
fn the_lost_contact_way_asks_for_claims_and_does_not_call_silence_a_repayment() {
    let record = Record::new();
    let id = stopped(&record, Reason::LostContact);
    let case = record
        .casework(id)
        .assigned("2019-07-01", Route::Clear, "2019-12-31")
        .stock("2019-06-30", 500_000, 40)
        .fact("2019-07-01", CaseFact::ContactTried);
    assert!(case.try_step(Notice, "2019-07-03").is_err(), "one try is not enough");
    let case = case.fact("2019-07-03", CaseFact::ContactTried).step(Notice, "2019-07-03").noticed(
        "2019-07-04",
        NoticeKind::Claims,
        "2019-07-31",
    );
    assert!(case.try_step(FinalNotice, "2019-07-31").is_err(), "the window runs until that day");
    record.log(id, Exited).on("2019-08-15").recorded();
    let case = case
        .step(FinalNotice, "2019-08-20")
        .fact("2019-08-21", CaseFact::RegisterClosed)
        .passed("2019-08-22", &[Item::Principal, Item::Claims, Item::Assets]);
    closing(case);
    assert_eq!(case.sheet("2019-12-01"), "closed 0.00 PARTIAL_FINAL");
    assert_eq!(record.state_on(id, record.today(), record.now()), Some(Cleared));
}

#[test]
fn the_criminal_way_ends_in_a_final_distribution_with_its_shortfall() {
    let record = Record::new();
    let id = stopped(&record, Reason::PoliceFiling);
    let case = record
        .casework(id)
        .assigned("2019-07-01", Route::Prosecute, "2019-12-31")
        .stock("2019-06-30", 1_000_000, 100)
        .step(Criminal, "2019-07-01")
        .noticed("2019-07-02", NoticeKind::Claims, "2019-07-31")
        .admitted("2019-07-10", "登记平台", 900_000, 90)
        .fact("2019-08-01", CaseFact::RegisterClosed)
        .step(Distribution, "2019-08-10");
    record.log(id, Exited).on("2019-08-15").recorded();
    let case = case.fact("2019-08-20", CaseFact::Recovered { amount: crate::support::casework::yuan(250_000) }).paid(
        "2019-09-01",
        250_000,
        0,
    );
    assert_eq!(case.sheet("2019-09-01"), "distribution 650000.00");
    let case = case
        .fact("2019-09-10", CaseFact::NothingRecoverable)
        .fact("2019-09-11", CaseFact::Distributed)
        .passed("2019-09-12", &[Item::Principal, Item::Claims, Item::Assets])
        .step(FinalNotice, "2019-10-08");
    assert!(case.tried("2019-10-09", payment(1, 0)).is_err(), "the distribution was final");
    closing(case);
    assert_eq!(case.sheet("2019-12-01"), "closed 0.00 short 650000.00 PARTIAL_FINAL");
}

#[test]
fn a_new_claim_reopens_the_institution_and_its_case_in_one_act_and_the_second_round_closes_again() {
    let record = Record::new();
    let id = cleared_the_ordinary_way(&record);
    let reopened = record.reopen(id).on("2020-02-03").recorded();
    let cases = record.cases(id);
    assert_eq!(cases.len(), 1, "the case goes on; it is no second one");
    let chains = record.chains(id);
    let stop = &chains[&id].entries[usize::try_from(reopened - 1).expect("a place")];
    let round = chains[&cases[0]].entries.last().expect("an entry");
    assert_eq!(stop.act_id, round.act_id, "C18 with I10 in one act");
    let case = record.casework(id);
    assert_eq!(case.sheet("2020-02-03"), "reopened 0.00");
    let case = case
        .step(Verify, "2020-02-10")
        .noticed("2020-02-10", NoticeKind::Claims, "2020-02-28")
        .admitted("2020-02-12", "遗漏申报", 5_000, 1)
        .step(Plan, "2020-03-02")
        .fact("2020-03-02", CaseFact::PlanFiled { threshold: None })
        .step(Execute, "2020-03-03")
        .fact("2020-03-03", CaseFact::RegisterClosed);
    assert_eq!(case.sheet("2020-03-03"), "execute 5000.00");
    assert!(case.try_step(Closed, "2020-03-04").is_err(), "the checklist begins anew");
    record.log(id, Exited).on("2020-03-10").recorded();
    case.paid("2020-03-11", 5_000, 0)
        .passed("2020-03-12", &[Item::Principal, Item::Claims, Item::Assets])
        .step(FinalNotice, "2020-03-12")
        .noticed("2020-03-12", NoticeKind::Final, "2020-04-12")
        // 12 April is a Sunday: the last day is the Monday after it.
        .passed("2020-04-14", &[Item::Notice, Item::Proceedings])
        .step(Accept, "2020-04-14")
        .passed("2020-04-14", &[Item::Borrowers, Item::Systems, Item::Entity])
        .passed("2020-04-15", &[Item::Acceptance])
        .step(Closed, "2020-04-20");
    assert_eq!(case.sheet("2020-04-20"), "closed 0.00 FULL_WITH_RETURN");
    let now = record.now();
    assert_eq!(record.state_on(id, day("2020-02-03"), now), Some(ClosedUnresolved));
    assert_eq!(record.state_on(id, day("2020-04-20"), now), Some(Cleared));
    assert_eq!(record.breaks(), []);
}

#[test]
fn a_stop_is_not_moved_behind_a_payment_nor_struck_under_it() {
    let record = Record::new();
    let id = stopped(&record, Reason::Voluntary);
    let stop = record.entries(id).last().expect("the stop").seq;
    record.casework(id).admitted("2019-07-05", "批次1", 700_000, 70).paid("2019-07-20", 100_000, 0);
    let moved = record.correct(id, stop).on(day("2019-07-18")).tried();
    assert!(matches!(moved, Err(ActionError::Refused(Refusal::FactInTheWay { .. }))), "{moved:?}");
    let struck = record.correct(id, stop).struck().tried();
    assert!(matches!(struck, Err(ActionError::Refused(Refusal::FactInTheWay { .. }))), "{struck:?}");
    record.correct(id, stop).on(day("2019-07-01")).recorded();
    assert_eq!(record.casework(id).sheet("2019-06-30"), "");
    assert_eq!(record.casework(id).sheet("2019-07-20"), "open 600000.00");
}

#[test]
fn striking_the_clearance_strikes_the_closing_and_an_earlier_day_moves_both() {
    let record = Record::new();
    let id = cleared_the_ordinary_way(&record);
    let cleared = record.entries(id).last().expect("the clearance").seq;
    record.correct(id, cleared).on(day("2019-11-18")).recorded();
    let case = record.casework(id);
    assert_eq!(case.sheet("2019-11-17"), "accept 0.00");
    assert_eq!(case.sheet("2019-11-18"), "closed 0.00 FULL_WITH_RETURN");
    let too_early = record.correct(id, cleared).on(day("2019-11-13")).tried();
    assert!(too_early.is_err(), "R9 was not there: {too_early:?}");
    record.correct(id, cleared).struck().recorded();
    assert_eq!(case.sheet("2020-01-01"), "accept 0.00");
    assert_eq!(record.state_on(id, record.today(), record.now()), Some(Exited));
    assert_eq!(record.breaks(), []);
}
