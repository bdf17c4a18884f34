//! What may not be recorded of a case: every refusal, and beside it what would be right.

use super::life::{
    CaseLife, STOP, claims_notice, counted, decided, filed, final_notice, moved, moved_to, objected, paid, pay, plan,
    stock, struck, yuan,
};
use crate::domain::case::checklist::Lack;
use crate::domain::case::claims::{ClaimState, ClaimStep};
use crate::domain::case::fact::{CaseFact, Flag, HardReason, Route, Ruling};
use crate::domain::case::item::Item;
use crate::domain::case::refusal::CaseRefusal;
use crate::domain::case::state::ClearanceState::{
    Accept, Closed, Execute, FinalNotice, Notice, Open, Plan, Verify, Vote,
};
use crate::domain::clock::ClockKind;
use crate::domain::clock::tolling::TollingGiven;
use crate::domain::clock::tolling_refusal::TollingRefusal;
use crate::domain::rulebook::RuleKey;
use crate::domain::sentence::term::Share;
use crate::domain::tests::day;
use crate::domain::tracks::act::Correction;
use crate::domain::tracks::refusal::Refusal;

fn assigned(exit_by: Option<&str>) -> CaseFact {
    CaseFact::Assigned { body: None, route: None, exit_by: exit_by.map(day) }
}

#[test]
fn nothing_is_recorded_of_a_closed_case() {
    let since = day("2019-11-05");
    let closed = CaseLife::at(Closed);
    let tried = CaseFact::ContactTried;
    assert_eq!(closed.refused("2019-12-01", tried.clone()), CaseRefusal::Closed { since });
    assert!(closed.ask_fact("2019-11-04", tried).is_ok());
}

#[test]
fn a_payment_before_the_stop_is_refused_and_a_figure_of_the_stock_is_not() {
    let life = CaseLife::opened();
    let (on, stopped_on) = (day("2019-06-29"), day(STOP));
    assert_eq!(life.refused("2019-06-29", pay(5)), CaseRefusal::BeforeStop { on, stopped_on });
    assert!(life.ask_fact("2019-06-29", stock(5, 1)).is_ok());
    assert!(life.ask_fact("2019-06-29", CaseFact::ContactTried).is_ok());
}

#[test]
fn nothing_but_a_grant_is_recorded_of_a_day_to_come() {
    let life = CaseLife::opened();
    let (effective, today) = (day("2021-01-05"), day("2021-01-04"));
    assert_eq!(life.ask_fact("2021-01-05", CaseFact::ContactTried), Err(Refusal::Future { effective, today }));
    assert!(life.ask_fact("2021-01-05", granted(&[ClockKind::Plan], "2021-02-01")).is_ok());
}

#[test]
fn amounts_are_above_zero() {
    let life = CaseLife::admitted();
    let recovered = CaseFact::Recovered { amount: yuan(0) };
    for fact in [pay(0), recovered, filed("C", 0, 1)] {
        assert_eq!(life.refused("2019-09-01", fact), CaseRefusal::AmountZero);
    }
}

#[test]
fn a_reference_can_be_read_back() {
    let life = CaseLife::opened();
    for claim in ["", " ", "A\nB", &"x".repeat(61)] {
        assert!(matches!(life.refused("2019-07-01", filed(claim, 1, 1)), CaseRefusal::Reference { .. }), "{claim:?}");
    }
    assert!(life.ask_fact("2019-07-01", filed(&"申".repeat(60), 1, 1)).is_ok());
}

#[test]
fn what_says_nothing_is_not_recorded() {
    let life = CaseLife::opened();
    let empty = CaseFact::Stock { principal: None, lenders: None, advanced: None };
    let nobody = CaseFact::Assigned { body: Some(" ".to_owned()), route: None, exit_by: None };
    for fact in [assigned(None), empty, nobody] {
        assert_eq!(life.refused("2019-07-01", fact), CaseRefusal::Nothing);
    }
    let why = " ".to_owned();
    let item = Item::Assets;
    assert_eq!(life.refused("2019-07-01", CaseFact::ItemNotApplicable { item, why }), CaseRefusal::Nothing);
    let route = CaseFact::Assigned { body: None, route: Some(Route::Clear), exit_by: None };
    assert!(life.ask_fact("2019-07-01", route).is_ok());
}

#[test]
fn an_institution_does_not_exit_before_it_stopped() {
    let life = CaseLife::opened();
    let (exit_by, stopped_on) = (day("2019-06-29"), day(STOP));
    assert_eq!(
        life.refused("2019-07-01", assigned(Some("2019-06-29"))),
        CaseRefusal::ExitBeforeStop { exit_by, stopped_on }
    );
    assert!(life.ask_fact("2019-07-01", assigned(Some(STOP))).is_ok());
}

#[test]
fn a_claim_is_filed_once_with_lenders() {
    let life = CaseLife::opened().then("2019-07-01", filed("A", 10, 1));
    let filed_on = day("2019-07-01");
    let claim = "A".to_owned();
    assert_eq!(life.refused("2019-07-02", filed("A", 20, 1)), CaseRefusal::ClaimExists { claim, filed_on });
    assert_eq!(life.refused("2019-07-02", filed("B", 20, 0)), CaseRefusal::NoLenders);
}

#[test]
fn claims_come_to_no_more_than_an_amount_may_be() {
    let most = 1_000_000_000_000_000;
    let life = CaseLife::opened().then("2019-07-01", filed("A", most, 1));
    assert_eq!(life.refused("2019-07-02", filed("B", 1, 1)), CaseRefusal::SumTooLarge);
}

#[test]
fn a_step_is_of_a_claim_on_the_register() {
    let life = CaseLife::opened().then("2019-07-01", filed("A", 10, 1));
    let claim = "B".to_owned();
    let expected = CaseRefusal::NoSuchClaim { claim: claim.clone() };
    let amended = CaseFact::ClaimAmended { claim: claim.clone(), amount: yuan(5) };
    let repeated = |of: &str| CaseFact::ClaimMoved {
        claim: "A".to_owned(),
        step: ClaimStep::Rejected,
        amount: None,
        duplicate_of: Some(of.to_owned()),
        taken_over_by: None,
    };
    for fact in [moved("B", ClaimStep::Admitted), amended, repeated("B")] {
        assert_eq!(life.refused("2019-07-02", fact), expected);
    }
    let claim = "A".to_owned();
    assert_eq!(life.refused("2019-07-02", repeated("A")), CaseRefusal::NoSuchClaim { claim });
    let life = life.then("2019-07-02", filed("B", 10, 1));
    assert!(life.ask_fact("2019-07-03", repeated("B")).is_ok());
}

#[test]
fn an_amount_goes_with_the_steps_that_take_one() {
    let life = CaseLife::opened().then("2019-07-01", filed("A", 10, 1));
    let step = ClaimStep::PartAdmitted;
    assert_eq!(life.refused("2019-07-02", moved("A", step)), CaseRefusal::AmountMissing { step });
    let step = ClaimStep::Admitted;
    assert_eq!(life.refused("2019-07-02", moved_to("A", step, Some(5))), CaseRefusal::AmountNotTaken { step });
}

#[test]
fn no_more_is_admitted_than_was_claimed_and_no_less_than_was_paid() {
    let part = |amount| moved_to("A", ClaimStep::PartAdmitted, Some(amount));
    let life = CaseLife::opened().then("2019-07-01", filed("A", 10, 1));
    let (amount, filed) = (yuan(11), yuan(10));
    assert_eq!(life.refused("2019-07-02", part(11)), CaseRefusal::AdmittedTooMuch { amount, filed });
    assert!(life.ask_fact("2019-07-02", part(10)).is_ok());
    let life =
        life.then("2019-07-02", part(6)).then("2019-07-03", moved("A", ClaimStep::Objected)).then("2019-07-04", pay(4));
    let (amount, paid) = (yuan(3), yuan(4));
    let changed = |amount| moved_to("A", ClaimStep::Changed, Some(amount));
    assert_eq!(life.refused("2019-07-05", changed(3)), CaseRefusal::BelowPaid { amount, paid });
    assert!(life.ask_fact("2019-07-05", changed(4)).is_ok());
}

#[test]
fn a_decided_claim_is_not_amended() {
    let amended = CaseFact::ClaimAmended { claim: "A".to_owned(), amount: yuan(8) };
    let life = CaseLife::opened().then("2019-07-01", filed("A", 10, 1));
    assert!(life.ask_fact("2019-07-02", amended.clone()).is_ok());
    let life = life.then("2019-07-02", moved("A", ClaimStep::Admitted));
    let (claim, state) = ("A".to_owned(), ClaimState::Admitted);
    assert_eq!(life.refused("2019-07-03", amended), CaseRefusal::ClaimDecided { claim, state });
}

#[test]
fn the_register_closes_after_the_window_and_once() {
    let closed = CaseFact::RegisterClosed;
    let life = CaseLife::opened();
    assert_eq!(life.refused("2019-08-01", closed.clone()), CaseRefusal::NoWindow);
    let life = life.then("2019-07-03", claims_notice("2019-07-31"));
    let until = day("2019-07-31");
    assert_eq!(life.refused("2019-07-31", closed.clone()), CaseRefusal::WindowRuns { until });
    let since = day("2019-08-01");
    let life = life.then("2019-08-01", closed.clone());
    let expected = CaseRefusal::RegisterClosed { since };
    assert_eq!(life.refused("2019-08-02", closed), expected);
    assert_eq!(life.refused("2019-08-02", claims_notice("2019-09-30")), expected);
}

#[test]
fn no_more_is_paid_than_is_owed() {
    let life = CaseLife::admitted();
    let over = |claim: Option<&str>, principal: i64, owed: i64| CaseRefusal::Overpaid {
        claim: claim.map(str::to_owned),
        principal: yuan(principal),
        owed: yuan(owed),
    };
    assert_eq!(life.refused("2019-09-01", pay(1001)), over(None, 1001, 1000));
    assert_eq!(life.refused("2019-09-01", paid(Some("B"), 401, 0)), over(Some("B"), 401, 400));
    assert!(life.ask_fact("2019-09-01", pay(1000)).is_ok());
}

#[test]
fn nothing_is_paid_on_what_nobody_admitted() {
    let life = CaseLife::opened().then("2019-07-01", filed("A", 10, 1));
    let expected = CaseRefusal::NothingAdmitted { claim: Some(("A".to_owned(), ClaimState::Filed.steps())) };
    assert_eq!(life.refused("2019-07-02", pay(5)), expected);
    assert_eq!(life.refused("2019-07-02", paid(Some("A"), 5, 0)), expected);
    let rejected = life.then("2019-07-02", moved("A", ClaimStep::Rejected));
    let expected = CaseRefusal::NothingAdmitted { claim: Some(("A".to_owned(), ClaimState::Rejected.steps())) };
    let refused = rejected.refused("2019-07-03", paid(Some("A"), 0, 5));
    assert_eq!(refused, expected, "no return on a claim that was rejected");
}

#[test]
fn principal_comes_before_return() {
    let life = CaseLife::admitted();
    let left = yuan(1);
    assert_eq!(life.refused("2019-09-01", paid(None, 999, 5)), CaseRefusal::ReturnFirst { left });
    assert!(life.ask_fact("2019-09-01", paid(None, 1000, 5)).is_ok());
    assert_eq!(life.refused("2019-09-01", paid(Some("A"), 599, 5)), CaseRefusal::ReturnFirst { left });
}

#[test]
fn lenders_get_no_return_while_others_have_not_declared_what_they_are_owed() {
    let life = CaseLife::opened()
        .then(STOP, stock(1000, 10))
        .then("2019-07-10", filed("A", 600, 6))
        .then("2019-07-20", moved("A", ClaimStep::Admitted));
    let left = yuan(400);
    assert_eq!(life.refused("2019-09-01", paid(None, 600, 5)), CaseRefusal::ReturnFirst { left });
    assert!(life.ask_fact("2019-09-01", pay(600)).is_ok());
}

#[test]
fn the_final_distribution_is_the_last_payment() {
    let life = CaseLife::admitted().then("2019-09-01", CaseFact::Distributed);
    let on = day("2019-09-01");
    let expected = CaseRefusal::Distributed { on };
    assert_eq!(life.refused("2019-09-02", pay(5)), expected);
    assert_eq!(life.refused("2019-09-02", filed("C", 5, 1)), expected);
    assert_eq!(CaseLife::opened().refused("2019-09-01", CaseFact::Distributed), CaseRefusal::NothingKnown);
}

#[test]
fn votes_and_final_notices_are_of_their_stages() {
    let (stage, belongs) = (Plan, Vote);
    let planned = CaseLife::at(Plan).then("2019-07-25", plan(Some(5_000)));
    assert_eq!(planned.refused("2019-07-26", counted(1, 2)), CaseRefusal::Stage { stage, belongs });
    let (stage, belongs) = (Execute, FinalNotice);
    assert_eq!(
        CaseLife::at(Execute).refused("2019-08-02", final_notice("2019-10-01")),
        CaseRefusal::Stage { stage, belongs }
    );
}

#[test]
fn windows_are_as_long_as_the_rulebook_asks() {
    let life = CaseLife::opened();
    let short = |days, asked, key, until: &str| CaseRefusal::WindowShort { days, asked, key, until: day(until) };
    let key = RuleKey::CaseClaimsWindowDays;
    assert_eq!(life.refused("2019-07-01", claims_notice("2019-07-15")), short(14, 15, key, "2019-07-16"));
    assert!(life.ask_fact("2019-07-01", claims_notice("2019-07-16")).is_ok());
    let life = CaseLife::at(FinalNotice);
    let key = RuleKey::CaseNoticeDays;
    assert_eq!(life.refused("2019-10-01", final_notice("2019-10-30")), short(29, 30, key, "2019-10-31"));
    assert!(life.ask_fact("2019-10-01", final_notice("2019-10-31")).is_ok());
}

#[test]
fn an_objection_is_made_within_the_window_of_the_final_notice_and_decided_once() {
    let life = CaseLife::at(FinalNotice);
    assert_eq!(life.refused("2019-10-05", objected("O1")), CaseRefusal::NoFinalNotice { stage: Some(FinalNotice) });
    let life = life.then("2019-10-03", final_notice("2019-11-03"));
    let outside =
        |on: &str| CaseRefusal::ObjectionOutside { on: day(on), from: day("2019-10-03"), until: day("2019-11-03") };
    assert_eq!(life.refused("2019-11-04", objected("O1")), outside("2019-11-04"));
    assert!(life.ask_fact("2019-10-03", objected("O1")).is_ok());
    let life = life.then("2019-10-10", objected("O1"));
    let objection = "O1".to_owned();
    assert_eq!(
        life.refused("2019-11-03", objected("O1")),
        CaseRefusal::ObjectionExists { objection: objection.clone() }
    );
    let life = life.then("2019-11-05", decided("O1", Ruling::Dismissed));
    assert_eq!(life.refused("2019-11-06", decided("O1", Ruling::Upheld)), CaseRefusal::NoSuchObjection { objection });
}

#[test]
fn a_vote_needs_a_threshold_and_counts_no_more_in_favour_than_were_cast() {
    for threshold in [0, 10_001] {
        assert_eq!(
            CaseLife::at(Plan).refused("2019-07-25", plan(Some(threshold))),
            CaseRefusal::ThresholdImpossible { threshold: Share(threshold) }
        );
    }
    let life = CaseLife::at(Vote);
    for (in_favour, of) in [(0, 0), (3, 2)] {
        assert_eq!(life.refused("2019-08-05", counted(in_favour, of)), CaseRefusal::VoteImpossible { in_favour, of });
    }
    assert!(life.ask_fact("2019-08-05", counted(2, 2)).is_ok());
    let without = life.clone().then("2019-08-05", plan(None));
    assert_eq!(without.refused("2019-08-06", counted(1, 2)), CaseRefusal::NoThreshold);
}

#[test]
fn a_counted_vote_stands_until_a_new_plan_or_a_correction() {
    let counted_once = CaseLife::at(Vote).then("2019-08-05", counted(4, 10));
    let seq = counted_once.entries.last().expect("the count").seq;
    let stands = CaseRefusal::VoteCounted { seq, on: day("2019-08-05"), in_favour: 4, of: 10, carried: false };
    for again in [counted(6, 10), plan(Some(3_000)), plan(None)] {
        assert_eq!(counted_once.refused("2019-08-06", again), stands);
    }
    let mut corrected = counted_once.clone();
    corrected.correct(seq, struck()).expect("it is struck");
    assert!(corrected.ask_fact("2019-08-05", counted(6, 10)).is_ok(), "a wrong count is struck and recorded anew");
    let second = counted_once.moved(Plan, "2019-08-07").then("2019-08-10", plan(Some(3_000))).moved(Vote, "2019-08-12");
    assert!(second.ask_fact("2019-08-20", counted(4, 10)).is_ok());
}

#[test]
fn an_item_is_proven_by_evidence_and_by_the_facts() {
    let mut life = CaseLife::admitted();
    let item = Item::Principal;
    let lack = Lack::Outstanding(yuan(1000));
    let passed = CaseFact::ItemPassed { item };
    assert_eq!(life.refused("2019-09-01", passed.clone()), CaseRefusal::Item { item, lack });
    life.fact("2019-09-01", pay(1000));
    assert!(life.ask_fact("2019-09-01", passed.clone()).is_ok());
    life.evidence.clear();
    let need = item.need();
    assert_eq!(life.refused("2019-09-01", passed), CaseRefusal::ItemEvidence { item, need });
}

#[test]
fn a_flag_stands_once_and_hard_to_clear_is_confirmed_with_reason_and_evidence() {
    let flag = Flag::Hard;
    let why = Some(HardReason::LostContact);
    let mut life = CaseLife::opened();
    let raised = |why| CaseFact::FlagRaised { flag, why };
    assert_eq!(life.refused("2019-08-01", raised(None)), CaseRefusal::HardUnproven);
    life.fact("2019-08-01", raised(why));
    let since = day("2019-08-01");
    assert_eq!(life.refused("2019-08-02", raised(why)), CaseRefusal::FlagStands { flag, since });
    life.fact("2019-10-01", CaseFact::FlagReviewed { flag });
    assert_eq!(life.now().flags[&flag].reviewed_on, day("2019-10-01"));
    life.fact("2019-10-02", CaseFact::FlagLifted { flag });
    let expected = CaseRefusal::FlagNot { flag };
    assert_eq!(life.refused("2019-10-03", CaseFact::FlagReviewed { flag }), expected);
    assert_eq!(life.refused("2019-10-03", CaseFact::FlagLifted { flag }), expected);
    life.evidence.clear();
    assert_eq!(life.refused("2019-10-03", raised(why)), CaseRefusal::HardUnproven);
}

fn granted(clocks: &[ClockKind], to: &str) -> CaseFact {
    CaseFact::Tolled(TollingGiven {
        clocks: clocks.to_vec(), to: day(to), approver: "浙江省互金整治办".to_owned()
    })
}

fn tolling(life: &CaseLife, on: &str, fact: CaseFact) -> TollingRefusal {
    match life.ask_fact(on, fact).expect_err("this grant is refused") {
        Refusal::Tolling(why) => why,
        other => panic!("not about tolling: {other}"),
    }
}

#[test]
fn a_grant_runs_forwards_and_not_over_a_window_that_has_run_out() {
    let life = CaseLife::at(Notice).then("2019-07-03", claims_notice("2019-07-31"));
    let (from, to) = (day("2020-02-03"), day("2020-02-02"));
    assert_eq!(
        tolling(&life, "2020-02-03", granted(&[ClockKind::Plan], "2020-02-02")),
        TollingRefusal::Backwards { from, to }
    );
    let (clock, due) = (ClockKind::ClaimsWindow, day("2019-07-31"));
    assert_eq!(tolling(&life, "2020-02-03", granted(&[clock], "2020-03-02")), TollingRefusal::WindowRun { clock, due });
    let clock = ClockKind::Filing;
    assert_eq!(tolling(&life, "2020-02-03", granted(&[clock], "2020-03-02")), TollingRefusal::NeverTolled { clock });
    let plan = granted(&[ClockKind::Plan], "2020-03-02");
    assert!(life.ask_fact("2020-02-03", plan).is_ok());
}

#[test]
fn a_grant_is_ended_on_one_of_its_days() {
    let mut life = CaseLife::opened();
    let grant = life.fact("2020-02-03", granted(&[ClockKind::Plan], "2020-03-02"));
    let ended = |grant| CaseFact::TollingEnded { grant };
    for (on, named) in [("2020-02-02", grant), ("2020-02-10", grant + 1)] {
        assert_eq!(life.refused(on, ended(named)), CaseRefusal::NoSuchGrant { grant: named });
    }
    life.fact("2020-02-10", ended(grant));
    assert_eq!(life.now().grants[&grant].given.to, day("2020-02-10"));
}

#[test]
fn a_grant_is_not_corrected_into_one_that_could_not_have_been_given() {
    let mut life = CaseLife::opened();
    let grant = life.fact("2020-02-03", granted(&[ClockKind::Plan], "2020-03-02"));
    let really_from = |on: &str| Correction { effective_on: Some(day(on)), ..Correction::default() };
    for on in ["2020-03-03", "2019-11-01"] {
        let refused = life.correct(grant, really_from(on));
        let Err(Refusal::Righted { why, .. }) = &refused else { panic!("{refused:?}") };
        assert!(matches!(**why, Refusal::Tolling(_)), "{why:?}");
    }
    assert!(life.correct(grant, really_from("2020-02-01")).is_ok());
}

#[test]
fn an_amount_ten_thousand_times_off_is_questioned_until_it_is_confirmed() {
    let mut life = CaseLife::opened().then(STOP, stock(100_000_000, 1_000));
    let (amount, known, times) = (yuan(10_000), yuan(100_000_000), 10_000);
    assert_eq!(
        life.refused(STOP, stock(10_000, 1_000)),
        CaseRefusal::Jump { amount, known, times },
        "ten thousand for a hundred million: 万元 were typed as yuan"
    );
    assert!(life.ask_fact(STOP, stock(10_001, 1_000)).is_ok());
    let claim = filed("A", 10, 1);
    assert!(matches!(life.refused("2019-07-01", claim.clone()), CaseRefusal::Jump { .. }));
    life.confirmed = true;
    assert!(life.ask_fact("2019-07-01", claim).is_ok());
    assert!(life.ask_fact(STOP, stock(10_000, 1_000)).is_ok());
}

#[test]
fn a_small_payment_or_a_large_recovery_is_questioned_too() {
    let life = CaseLife::opened()
        .then(STOP, stock(100_000_000, 1))
        .then("2019-07-01", filed("A", 100_000_000, 1))
        .then("2019-07-02", moved("A", ClaimStep::Admitted));
    let recovered = CaseFact::Recovered { amount: yuan(1_000_000_000_000) };
    for fact in [pay(10_000), recovered] {
        assert!(matches!(life.refused("2019-07-03", fact), CaseRefusal::Jump { .. }));
    }
    assert!(life.ask_fact("2019-07-03", pay(10_001)).is_ok());
}

#[test]
fn the_opening_of_a_case_is_corrected_through_its_institution() {
    let mut life = CaseLife::opened();
    let crate::domain::tracks::act::Act::Move { detail, .. } = &mut life.entries[0].act else {
        panic!("the opening");
    };
    detail.with = Some(crate::domain::tracks::act::With { subject: uuid::Uuid::nil(), seq: 3 });
    let refused = life.correct(1, struck());
    assert_eq!(refused, Err(CaseRefusal::Linked { seq: 1, with: 3 }.into()));
}

#[test]
fn a_stop_that_money_was_paid_on_is_not_struck() {
    let mut life = CaseLife::opened()
        .then("2019-07-10", filed("A", 600, 6))
        .then("2019-07-20", moved("A", ClaimStep::Admitted))
        .then("2019-07-21", pay(600));
    let refused = life.correct(1, struck());
    let Err(Refusal::FactInTheWay { why, .. }) = refused else {
        panic!("{refused:?}");
    };
    assert!(matches!(*why, Refusal::Case(CaseRefusal::NoStop { .. })), "{why}");
    assert!(CaseLife::opened().correct(1, struck()).is_ok());
    let with_stock = CaseLife::opened().then(STOP, stock(1000, 10));
    assert!(with_stock.clone().correct(1, struck()).is_ok());
}

#[test]
fn what_is_said_twice_on_one_document_is_recorded_once() {
    let mut life = CaseLife::admitted();
    let first = life.fact("2019-09-01", pay(100));
    assert_eq!(life.fact("2019-09-01", pay(100)), first);
    assert_ne!(life.fact("2019-09-02", pay(100)), first);
    assert_eq!(life.now().paid(), yuan(200));
}

#[test]
fn stages_named_here_are_all_stages_a_fact_belongs_to() {
    // Objections, votes and final notices are the only facts bound to a stage; anything else may come at any.
    for at in [Open, Verify, Plan, Execute, Accept] {
        let life = CaseLife::at(at);
        assert!(life.ask_fact("2019-12-20", CaseFact::ContactTried).is_ok());
    }
}
