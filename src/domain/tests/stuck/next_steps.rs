//! What to do next, and who has to.

use rstest::rstest;

use super::*;
use crate::domain::case::fact::Flag;
use crate::domain::case::stage::{Mover, NextStep, StageFacts, awaited, mover};
use crate::domain::engine::rule::Role;
use crate::domain::stuck::exited::finding;
use crate::domain::tracks::State;
use crate::domain::tracks::moves::rule_of;

const TODAY: &str = "2020-06-01";

fn next_in(sheet: &Sheet, state: InstitutionState) -> Option<(NextStep, Mover)> {
    let facts = StageFacts { sheet, state, objected_on: None, grants: &[], as_of: day(TODAY) };
    awaited(&facts, &around(&Rulebook::default())).map(|one| (one.next, one.mover))
}

fn next(sheet: &Sheet) -> NextStep {
    next_in(sheet, InstitutionState::Exited).expect("a step").0
}

fn at(stage: ClearanceState) -> Sheet {
    Sheet { stage, ..paid() }
}

#[rstest]
#[case::group(opened(), NextStep::NameWorkingGroup)]
#[case::lost(Sheet { stopped_for: Reason::LostContact, ..opened() }, NextStep::TryContact)]
#[case::no_stock(Sheet { principal: Some(Money::ZERO), ..opened() }, NextStep::TakeFastTrack)]
#[case::no_body(Sheet { body: None, ..opened() }, NextStep::AssignBody)]
#[case::on_hold(Sheet { on_hold_since: Some(day(TODAY)), ..paying() }, NextStep::LiftFlag(Flag::OnHold))]
#[case::claims_notice(Sheet { claims_until: None, ..at(ClearanceState::Notice) }, NextStep::PublishClaimsNotice)]
#[case::window(Sheet { claims_until: Some(day(TODAY)), ..at(ClearanceState::Notice) }, NextStep::WaitForClaims(day(TODAY)))]
#[case::window_over(Sheet { claims_until: day(TODAY).pred_opt(), ..at(ClearanceState::Notice) }, NextStep::WeighClaims)]
#[case::assets(at(ClearanceState::Verify), NextStep::VerifyAssets)]
#[case::plan(Sheet { plan_on: None, ..at(ClearanceState::Plan) }, NextStep::FilePlan)]
#[case::plan_filed(at(ClearanceState::Plan), NextStep::PutPlan)]
#[case::vote(at(ClearanceState::Vote), NextStep::CountVote)]
#[case::proceeding(at(ClearanceState::Criminal), NextStep::ReviewProceeding)]
#[case::round(at(ClearanceState::Reopened), NextStep::BeginRound)]
#[case::accept(at(ClearanceState::Accept), NextStep::Accept)]
#[case::disputed(Sheet { disputed_since: Some(day(TODAY)), ..at(ClearanceState::Accept) }, NextStep::LiftFlag(Flag::Disputed))]
#[case::an_item(Sheet { items: vec![Item::Principal], ..at(ClearanceState::Accept) }, NextStep::SupplyItem(Item::Claims))]
fn each_stage_says_what_comes_next(#[case] sheet: Sheet, #[case] expected: NextStep) {
    assert_eq!(next(&sheet), expected);
}

#[rstest]
#[case::unknown(Sheet { outstanding: None, ..paying() }, NextStep::RecordStock)]
#[case::lenders(paying(), NextStep::PayLenders(yuan(4_000_000)))]
#[case::nothing_admitted(Sheet { admitted: yuan(6_000_000), ..paying() }, NextStep::DecideClaims(2))]
#[case::nobody_claims(
    Sheet { admitted: Money::ZERO, paid: Money::ZERO, claims_open: 0, register_closed_on: None, ..paying() },
    NextStep::CloseRegister
)]
#[case::certified(
    Sheet { nothing_recoverable_on: Some(day(TODAY)), ..paying() },
    NextStep::RecordDistribution(yuan(4_000_000))
)]
#[case::register(Sheet { register_closed_on: None, ..paid() }, NextStep::CloseRegister)]
#[case::assets(Sheet { items: vec![Item::Principal, Item::Claims], ..paid() }, NextStep::SupplyItem(Item::Assets))]
#[case::done(paid(), NextStep::Advance(ClearanceState::FinalNotice))]
#[case::shortfall_stands(
    Sheet { shortfall: Some(yuan(1)), claims_open: 2, ..paid() },
    NextStep::Advance(ClearanceState::FinalNotice)
)]
fn while_a_plan_is_carried_out(#[case] sheet: Sheet, #[case] expected: NextStep) {
    assert_eq!(next(&sheet), expected);
}

#[rstest]
#[case::publish(None, 0, NextStep::PublishFinalNotice)]
#[case::the_last_day(Some(TODAY), 0, NextStep::WaitForObjections(day(TODAY)))]
#[case::run_out(Some("2020-05-31"), 0, NextStep::Advance(ClearanceState::Accept))]
#[case::objections(Some(TODAY), 2, NextStep::DecideObjections(2))]
fn the_final_notice(#[case] until: Option<&str>, #[case] objections_open: u32, #[case] expected: NextStep) {
    let sheet = Sheet { notice_until: until.map(day), objections_open, ..at(ClearanceState::FinalNotice) };
    assert_eq!(next(&sheet), expected);
}

#[rstest]
#[case::not_counted(None, NextStep::CountVote)]
#[case::carried(Some(true), NextStep::Advance(ClearanceState::Execute))]
#[case::fell_short(Some(false), NextStep::Advance(ClearanceState::Plan))]
fn after_a_count_the_next_step_is_no_second_count(#[case] vote_carried: Option<bool>, #[case] expected: NextStep) {
    let sheet = Sheet { vote_carried, ..at(ClearanceState::Vote) };
    assert_eq!(next(&sheet), expected);
}

#[test]
fn an_upheld_objection_leads_back() {
    let sheet = Sheet {
        notice_until: Some(day("2020-05-31")),
        objections_upheld: 1,
        items: Item::ALL.to_vec(),
        ..at(ClearanceState::FinalNotice)
    };
    assert_eq!(next(&sheet), NextStep::Advance(ClearanceState::Execute));
}

#[rstest]
#[case(InstitutionState::ClosedUnresolved, Some(NextStep::DecideExit))]
#[case(InstitutionState::Exited, Some(NextStep::EnterClearance))]
#[case(InstitutionState::Cleared, None)]
fn after_the_closing(#[case] state: InstitutionState, #[case] expected: Option<NextStep>) {
    let found = next_in(&at(ClearanceState::Closed), state).map(|(next, _)| next);
    assert_eq!(found, expected);
}

#[test]
fn a_case_is_not_accepted_before_its_institution_has_exited() {
    let found = next_in(&at(ClearanceState::Accept), InstitutionState::ClosedUnresolved);
    let expected = (NextStep::DecideExit, Mover::Role(Role::ProvinceChecker));
    assert_eq!(found, Some(expected));
}

#[rstest]
#[case::c2(NextStep::NameWorkingGroup, ClearanceState::Open, ClearanceState::Verify)]
#[case::c3(NextStep::VerifyAssets, ClearanceState::Verify, ClearanceState::Plan)]
#[case::c4(NextStep::FilePlan, ClearanceState::Plan, ClearanceState::Vote)]
#[case::c4(NextStep::PutPlan, ClearanceState::Plan, ClearanceState::Execute)]
#[case::c5(NextStep::CountVote, ClearanceState::Vote, ClearanceState::Execute)]
#[case::c7(NextStep::TryContact, ClearanceState::Open, ClearanceState::Notice)]
#[case::c8(NextStep::WeighClaims, ClearanceState::Notice, ClearanceState::Verify)]
#[case::c13(NextStep::Advance(ClearanceState::FinalNotice), ClearanceState::Execute, ClearanceState::FinalNotice)]
#[case::c14(NextStep::Advance(ClearanceState::Accept), ClearanceState::FinalNotice, ClearanceState::Accept)]
#[case::c15(NextStep::DecideObjections(1), ClearanceState::FinalNotice, ClearanceState::Execute)]
#[case::c16(NextStep::Accept, ClearanceState::Accept, ClearanceState::Closed)]
#[case::c19(NextStep::BeginRound, ClearanceState::Reopened, ClearanceState::Verify)]
#[case::c20(NextStep::TakeFastTrack, ClearanceState::Open, ClearanceState::FinalNotice)]
fn who_has_to_move_is_whom_the_rule_of_the_move_names(
    #[case] next: NextStep,
    #[case] from: ClearanceState,
    #[case] to: ClearanceState,
) {
    let rule = rule_of(Some(State::Clearance(from)), State::Clearance(to)).expect("a rule");
    let Mover::Role(role) = mover(&next, from) else {
        panic!("an office moves");
    };
    assert!(rule.roles.contains(&role), "{}", rule.number);
}

#[rstest]
#[case(ClearanceState::Criminal, Mover::Police)]
#[case(ClearanceState::Bankruptcy, Mover::Court)]
fn a_proceeding_is_moved_by_police_or_court(#[case] stage: ClearanceState, #[case] who: Mover) {
    assert_eq!(mover(&NextStep::ReviewProceeding, stage), who);
}

#[test]
fn every_mover_has_a_word_of_its_own() {
    let words: std::collections::BTreeSet<&str> = Mover::ALL.iter().map(|mover| mover.code()).collect();
    assert_eq!(words.len(), Mover::ALL.len());
}

#[rstest]
#[case::evidence(&["police-letter"], Route::Undecided, NextStep::SupplyEvidence(vec!["police-letter".to_owned()]))]
#[case::route(&[], Route::Undecided, NextStep::AssignRoute)]
#[case::exit_date(&[], Route::Clear, NextStep::AssignExitDate)]
fn while_a_case_only_waits_what_else_is_lacking_comes_first(
    #[case] owed: &[&str],
    #[case] route: Route,
    #[case] expected: NextStep,
) {
    let sheet = Sheet { route, exit_by: None, ..at(ClearanceState::Criminal) };
    let owed: Vec<String> = owed.iter().map(|need| (*need).to_owned()).collect();
    let facts = StuckFacts { owed: &owed, ..exited(&sheet, day(TODAY)) };
    let found = finding(&facts, &around(&Rulebook::default())).expect("on the list");
    assert_eq!(found.next, expected);
}
