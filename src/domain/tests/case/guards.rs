//! Every guard of C2 to C20 from both sides, and evidence that must come first.

use rstest::rstest;

use super::life::{CaseLife, STOP, claims_notice, counted, decided, filed, final_notice, objected, plan, stock, yuan};
use crate::domain::case::fact::{CaseFact, Flag, Ruling};
use crate::domain::case::findings::CaseFinding;
use crate::domain::case::item::Item;
use crate::domain::case::state::ClearanceState;
use crate::domain::case::state::ClearanceState::{
    Accept, Bankruptcy, Closed, Criminal, Distribution, Execute, FinalNotice, Notice, Open, Plan, Reopened, Verify,
    Vote,
};
use crate::domain::engine::timeline::{periods, standing};
use crate::domain::institution::state::InstitutionState;
use crate::domain::sentence::term::Share;
use crate::domain::tests::day;
use crate::domain::tracks::finding::Finding;
use crate::domain::tracks::moves::rule_of;
use crate::domain::tracks::refusal::Refusal;

/// What the guard of a move found.
fn found(life: &CaseLife, to: ClearanceState, on: &str) -> CaseFinding {
    match life.ask(to, on).expect_err("this move is guarded") {
        Refusal::Guarded { finding: Finding::Case(found), .. } => found,
        other => panic!("not a guard of a case: {other}"),
    }
}

#[rstest]
#[case(Open, Verify)]
#[case(Verify, Plan)]
#[case(Verify, Bankruptcy)]
#[case(Criminal, Verify)]
#[case(Criminal, Distribution)]
#[case(Bankruptcy, Distribution)]
#[case(Accept, FinalNotice)]
#[case(Closed, Reopened)]
#[case(Reopened, Verify)]
#[case(Accept, Criminal)]
fn a_move_without_a_condition_needs_no_more_than_its_stage(#[case] from: ClearanceState, #[case] to: ClearanceState) {
    let life = CaseLife::at(from);
    assert!(life.ask(to, "2020-03-01").is_ok());
}

#[test]
fn a_plan_is_put_to_the_vote_when_it_is_filed_and_says_what_carries_it() {
    let life = CaseLife::at(Plan);
    assert_eq!(found(&life, Vote, "2019-08-01"), CaseFinding::NoPlan { voted: true });
    let without = life.clone().then("2019-07-25", plan(None));
    assert_eq!(found(&without, Vote, "2019-08-01"), CaseFinding::NoThreshold);
    let with = life.then("2019-07-25", plan(Some(5_000)));
    assert!(with.ask(Vote, "2019-08-01").is_ok());
    assert_eq!(found(&with, Vote, "2019-07-24"), CaseFinding::NoPlan { voted: true });
}

#[test]
fn a_plan_is_carried_out_without_a_vote_only_where_it_asks_for_none() {
    let life = CaseLife::at(Plan);
    assert_eq!(found(&life, Execute, "2019-08-01"), CaseFinding::NoPlan { voted: false });
    let asking = life.clone().then("2019-07-25", plan(Some(6_667)));
    let threshold = 6_667;
    let expected = CaseFinding::VoteAsked { threshold: Share(threshold) };
    assert_eq!(found(&asking, Execute, "2019-08-01"), expected);
    let silent = life.then("2019-07-25", plan(None));
    assert!(silent.ask(Execute, "2019-08-01").is_ok());
}

#[rstest]
#[case(49, 100, false)]
#[case(50, 100, true)]
#[case(4_999_999, 10_000_000, false)]
#[case(5_000_000, 10_000_000, true)]
#[case(0, 1, false)]
fn a_vote_carries_the_plan_at_its_threshold_to_the_last_vote(
    #[case] in_favour: u64,
    #[case] of: u64,
    #[case] carries: bool,
) {
    let life = CaseLife::at(Vote).then("2019-08-10", counted(in_favour, of));
    assert_eq!(life.ask(Execute, "2019-08-12").is_ok(), carries);
    assert_eq!(life.ask(Plan, "2019-08-12").is_ok(), !carries);
    if carries {
        let expected = CaseFinding::Carries { in_favour, of };
        assert_eq!(found(&life, Plan, "2019-08-12"), expected);
    } else {
        let threshold = 5_000;
        let expected = CaseFinding::FallsShort { in_favour, of, threshold: Share(threshold) };
        assert_eq!(found(&life, Execute, "2019-08-12"), expected);
    }
}

#[test]
fn a_vote_that_was_not_counted_decides_nothing() {
    let life = CaseLife::at(Vote);
    assert_eq!(found(&life, Execute, "2019-08-12"), CaseFinding::NoCount);
    assert_eq!(found(&life, Plan, "2019-08-12"), CaseFinding::NoCount);
}

#[test]
fn a_plan_that_was_voted_down_is_filed_anew_and_counted_anew() {
    let life = CaseLife::at(Vote).then("2019-08-10", counted(1, 3)).moved(Plan, "2019-08-12");
    assert_eq!(life.now().rejections, 1);
    assert_eq!(found(&life, Vote, "2019-08-20"), CaseFinding::NoPlan { voted: true });
    let life = life.then("2019-08-15", plan(Some(5_000))).moved(Vote, "2019-08-20");
    assert_eq!(found(&life, Execute, "2019-08-21"), CaseFinding::NoCount);
}

#[test]
fn contact_is_lost_after_two_documented_tries() {
    let once = CaseLife::opened().then("2019-07-01", CaseFact::ContactTried);
    let (tried, asked) = (1, 2);
    let expected = CaseFinding::TriesMissing { tried, asked };
    assert_eq!(found(&once, Notice, "2019-07-03"), expected);
    let twice = once.then("2019-07-02", CaseFact::ContactTried);
    assert!(twice.ask(Notice, "2019-07-02").is_ok());
    assert_eq!(found(&twice, Notice, "2019-07-01"), expected);
}

#[test]
fn the_window_for_claims_ends_after_its_last_day() {
    let life = CaseLife::at(Notice);
    assert_eq!(found(&life, FinalNotice, "2019-08-01"), CaseFinding::NoClaimsNotice);
    let life = life.then("2019-07-03", claims_notice("2019-07-31"));
    let until = day("2019-07-31");
    let runs = CaseFinding::WindowRuns { until };
    assert_eq!(found(&life, FinalNotice, "2019-07-31"), runs);
    assert!(life.ask(FinalNotice, "2019-08-01").is_ok());
}

#[test]
fn whether_lenders_declared_claims_decides_where_a_lost_institution_goes() {
    let nobody = CaseLife::at(Notice).then("2019-07-03", claims_notice("2019-07-31"));
    assert_eq!(found(&nobody, Verify, "2019-08-01"), CaseFinding::NoClaims);
    assert!(nobody.ask(FinalNotice, "2019-08-01").is_ok());
    let somebody = nobody.then("2019-07-10", filed("A", 100, 1));
    assert!(somebody.ask(Verify, "2019-08-01").is_ok());
    assert_eq!(found(&somebody, FinalNotice, "2019-08-01"), CaseFinding::Claims(1));
}

#[rstest]
#[case(Open)]
#[case(Notice)]
#[case(Verify)]
#[case(Plan)]
#[case(Vote)]
#[case(Execute)]
#[case(Bankruptcy)]
#[case(Distribution)]
#[case(FinalNotice)]
#[case(Accept)]
#[case(Reopened)]
fn the_police_may_file_at_any_open_stage_and_the_letter_may_follow(#[case] at: ClearanceState) {
    let mut life = CaseLife::at(at);
    life.evidence.clear();
    life.step(Criminal, "2020-03-01");
    let drawn = periods(crate::domain::tracks::Track::Clearance, &standing(&life.entries));
    assert_eq!(drawn.last().unwrap().owed, ["police-letter"]);
}

#[test]
fn the_final_notice_waits_for_r1_to_r3() {
    let owing = CaseLife::admitted();
    assert_eq!(
        found(&owing, FinalNotice, "2019-10-01"),
        CaseFinding::ItemsMissing(vec![Item::Principal, Item::Claims, Item::Assets])
    );
    assert!(CaseLife::paid().ask(FinalNotice, "2019-10-01").is_ok());
}

#[test]
fn a_certificate_that_nothing_more_can_be_recovered_opens_the_way_as_well() {
    let life = CaseLife::admitted().then("2019-09-20", CaseFact::NothingRecoverable);
    assert!(life.ask(FinalNotice, "2019-10-01").is_ok());
    assert!(life.ask(FinalNotice, "2019-09-19").is_err());
}

#[test]
fn acceptance_waits_for_the_last_day_of_the_final_notice() {
    let life = CaseLife::at(FinalNotice);
    assert_eq!(found(&life, Accept, "2019-11-01"), CaseFinding::NoFinalNotice);
    let life = life.then("2019-10-01", final_notice("2019-10-31"));
    let until = day("2019-10-31");
    assert_eq!(found(&life, Accept, "2019-10-31"), CaseFinding::NoticeRuns { until });
    assert!(life.ask(Accept, "2019-11-01").is_ok());
}

fn noticed() -> CaseLife {
    CaseLife::at(FinalNotice).then("2019-10-01", final_notice("2019-10-31"))
}

#[test]
fn an_open_objection_holds_the_acceptance_and_a_dismissed_one_does_not() {
    let life = noticed().then("2019-10-31", objected("O1"));
    assert_eq!(found(&life, Accept, "2019-11-04"), CaseFinding::ObjectionsOpen(vec!["O1".to_owned()]));
    let life = life.then("2019-11-03", decided("O1", Ruling::Dismissed));
    assert!(life.ask(Accept, "2019-11-04").is_ok());
    assert_eq!(found(&life, Execute, "2019-11-04"), CaseFinding::NoObjectionUpheld { objection: None });
}

#[test]
fn an_upheld_objection_leads_back_once() {
    let life = noticed()
        .then("2019-10-10", objected("O1"))
        .then("2019-10-12", decided("O1", Ruling::Upheld))
        .moved(Execute, "2019-10-14")
        .moved(FinalNotice, "2019-12-01");
    assert_eq!(found(&life, Execute, "2019-12-02"), CaseFinding::NoObjectionUpheld { objection: None });
    assert_eq!(found(&life, Accept, "2019-12-02"), CaseFinding::NoFinalNotice);
}

#[test]
fn nothing_is_accepted_before_an_upheld_objection_was_carried_out() {
    let life = noticed().then("2019-10-10", objected("O1")).then("2019-10-12", decided("O1", Ruling::Upheld));
    assert_eq!(found(&life, Accept, "2019-11-04"), CaseFinding::UpheldOpen { objection: "O1".to_owned() });
    let life = life
        .moved(Execute, "2019-10-14")
        .moved(FinalNotice, "2019-10-14")
        .then("2019-10-14", final_notice("2019-11-14"));
    assert!(life.ask(Accept, "2019-11-15").is_ok(), "carried out once");
}

#[test]
fn a_final_notice_from_before_the_police_filed_does_not_serve_again() {
    let life =
        noticed().moved(Criminal, "2019-10-10").moved(Distribution, "2019-11-10").moved(FinalNotice, "2019-12-01");
    assert_eq!(found(&life, Accept, "2019-12-02"), CaseFinding::NoFinalNotice);
}

#[test]
fn a_file_returned_from_acceptance_goes_on_with_its_notice() {
    let life = CaseLife::at(Accept).moved(FinalNotice, "2019-11-10");
    assert!(life.ask(Accept, "2019-11-12").is_ok());
}

#[test]
fn a_case_closes_when_the_whole_checklist_is_done() {
    let life = CaseLife::at(Accept);
    let ends = vec![Item::Borrowers, Item::Systems, Item::Entity, Item::Acceptance];
    assert_eq!(found(&life, Closed, "2019-11-05"), CaseFinding::ItemsMissing(ends));
    assert!(CaseLife::listed().ask(Closed, "2019-11-05").is_ok());
}

#[rstest]
#[case(Flag::OnHold)]
#[case(Flag::Disputed)]
fn a_dispute_or_a_hold_keeps_the_case_open(#[case] flag: Flag) {
    let raised = CaseFact::FlagRaised { flag, why: None };
    let life = CaseLife::listed().then("2019-11-04", raised);
    assert!(life.ask(Closed, "2019-11-05").is_err());
    let life = life.then("2019-11-05", CaseFact::FlagLifted { flag });
    assert!(life.ask(Closed, "2019-11-05").is_ok());
}

#[test]
fn a_dispute_is_named_with_its_day() {
    let flag = Flag::Disputed;
    let raised = CaseFact::FlagRaised { flag, why: None };
    let life = CaseLife::listed().then("2019-11-04", raised);
    let since = day("2019-11-04");
    assert_eq!(found(&life, Closed, "2019-11-05"), CaseFinding::Flagged { flag, since });
}

#[test]
fn a_case_of_an_institution_that_has_not_exited_stays_open() {
    let mut life = CaseLife::listed();
    life.institution.pop();
    let stopped = InstitutionState::ClosedUnresolved.into();
    assert_eq!(found(&life, Closed, "2019-11-05"), CaseFinding::NotExited(Some(stopped)));
}

#[test]
fn a_case_that_owes_evidence_stays_open_and_the_entry_is_named() {
    let mut life = CaseLife::listed();
    life.entries[1].evidence.clear();
    assert_eq!(found(&life, Closed, "2019-11-05"), CaseFinding::Owed { seq: 2, need: "roster".to_owned() });
}

#[test]
fn the_registry_extract_is_no_older_than_thirty_days_at_the_closing() {
    let life = CaseLife::listed();
    assert!(life.ask(Closed, "2019-12-03").is_ok());
    assert_eq!(
        found(&life, Closed, "2019-12-04"),
        CaseFinding::ExtractOld { dated: day("2019-11-03"), days: 30, from: day("2019-11-04") }
    );
}

#[test]
fn the_fast_track_is_for_a_stock_proven_to_be_zero() {
    let life = CaseLife::opened();
    assert_eq!(found(&life, FinalNotice, "2019-07-10"), CaseFinding::StockUnknown);
    let some = life.clone().then(STOP, stock(1, 1));
    assert_eq!(found(&some, FinalNotice, "2019-07-10"), CaseFinding::Stock(yuan(1)));
    let none = life.then(STOP, stock(0, 0));
    assert!(none.ask(FinalNotice, "2019-07-10").is_ok());
    let claimed = none.then("2019-07-05", filed("A", 5, 1));
    assert_eq!(found(&claimed, FinalNotice, "2019-07-10"), CaseFinding::Claims(1));
}

/// What takes a risk off the books needs its evidence first; what records harm or progress owes it.
#[rstest]
#[case(CaseLife::at(Open), Verify)]
#[case(CaseLife::at(Verify), Plan)]
#[case(CaseLife::at(Plan).then("2019-07-25", plan(None)), Execute)]
#[case(CaseLife::at(Plan).then("2019-07-25", plan(Some(1))), Vote)]
#[case(CaseLife::at(Vote).then("2019-08-10", counted(1, 1)), Execute)]
#[case(CaseLife::at(Vote).then("2019-08-10", counted(0, 1)), Plan)]
#[case(CaseLife::at(Criminal), Verify)]
#[case(CaseLife::at(Criminal), Distribution)]
#[case(CaseLife::at(Verify), Bankruptcy)]
#[case(CaseLife::paid(), FinalNotice)]
#[case(noticed(), Accept)]
#[case(CaseLife::listed(), Closed)]
#[case(CaseLife::at(Accept), FinalNotice)]
#[case(CaseLife::opened().then(STOP, stock(0, 0)), FinalNotice)]
fn evidence_comes_first_where_a_risk_leaves_the_books(#[case] mut life: CaseLife, #[case] to: ClearanceState) {
    assert!(life.ask(to, "2019-11-20").is_ok());
    let from = standing(&life.entries).last().unwrap().to;
    let rule = rule_of(Some(from), to.into()).unwrap();
    life.evidence.clear();
    let asked = life.ask(to, "2019-11-20");
    if rule.needs_first {
        assert!(
            matches!(asked, Err(Refusal::EvidenceMissing { rule: number, .. }) if number == rule.number),
            "{}: {asked:?}",
            rule.number
        );
    } else {
        assert!(asked.is_ok(), "{}: {asked:?}", rule.number);
    }
}
