//! ST3 停业未处置.

use rstest::rstest;

use super::*;
use crate::domain::case::stage::NextStep;
use crate::domain::stuck::closed::finding;
use crate::domain::stuck::finding::{Finding, Severity};
use crate::domain::stuck::obstacle::Obstacle;

fn found(sheet: &Sheet, days: u64, rulebook: &Rulebook) -> Finding {
    finding(&stopped(sheet, after(STOP, days)), &around(rulebook)).expect("on the list")
}

fn without_route() -> Sheet {
    Sheet { route: Route::Undecided, ..paying() }
}

#[rstest]
#[case::the_day_of_the_stop(0, Severity::Info)]
#[case::the_last_good_day(30, Severity::Info)]
#[case::amber(31, Severity::Amber)]
#[case::the_last_amber_day_is_a_saturday(182, Severity::Amber)]
#[case::red(183, Severity::Red)]
fn no_route(#[case] days: u64, #[case] severity: Severity) {
    let sheet = without_route();
    assert_eq!(found(&sheet, days, &Rulebook::default()).severity, severity);
}

#[rstest]
#[case::the_last_good_day(30, Severity::Info)]
#[case::amber(31, Severity::Amber)]
fn no_plan(#[case] days: u64, #[case] severity: Severity) {
    let sheet = opened();
    let found = found(&sheet, days, &Rulebook::default());
    assert_eq!(found.severity, severity);
    assert_eq!(found.next, NextStep::NameWorkingGroup);
}

#[rstest]
#[case::the_last_good_day_is_a_saturday(182, Severity::Info)]
#[case::red(183, Severity::Red)]
fn no_exit_decision(#[case] days: u64, #[case] severity: Severity) {
    let sheet = paying();
    let found = found(&sheet, days, &Rulebook::default());
    assert_eq!(found.severity, severity);
    if severity == Severity::Red {
        assert_eq!(found.obstacles[0], Obstacle::NoExitDecision);
        assert_eq!(found.next, NextStep::DecideExit);
        let due = found.due.expect("a deadline").due.then;
        assert_eq!(due.clock, ClockKind::Exit);
        assert_eq!(due.due, after(STOP, 182), "a Monday");
    }
}

#[rstest]
#[case::route(RuleKey::StuckRouteDays, without_route(), Severity::Amber)]
#[case::plan(RuleKey::StuckPlanDays, opened(), Severity::Amber)]
#[case::exit(RuleKey::StuckExitRedDays, paying(), Severity::Red)]
fn a_province_tightens(#[case] key: RuleKey, #[case] sheet: Sheet, #[case] severity: Severity) {
    let rulebook = rules(key, "330000", "2018-01-01", "22");
    assert_eq!(found(&sheet, 22, &rulebook).severity, Severity::Info);
    assert_eq!(found(&sheet, 23, &rulebook).severity, severity);
}

#[test]
fn without_a_route_the_city_is_to_decide_on_one() {
    let sheet = without_route();
    let found = found(&sheet, 31, &Rulebook::default());
    assert_eq!(found.obstacles[0], Obstacle::NoRoute);
    assert_eq!(found.next, NextStep::AssignRoute);
    let due = found.due.expect("a deadline").due.then;
    assert_eq!(due.due, after(STOP, 30));
}

#[test]
fn a_plan_voted_down_is_awaited_from_the_vote_on() {
    let sheet = Sheet { stage: ClearanceState::Plan, stage_since: after(STOP, 60), rejections: 1, ..opened() };
    let on = |days: u64| found(&sheet, days, &Rulebook::default()).severity;
    assert_eq!(on(91), Severity::Info, "the last day was a Sunday");
    assert_eq!(on(92), Severity::Amber);
}

#[rstest]
fn with_police_or_court_no_plan_is_awaited(
    #[values(ClearanceState::Criminal, ClearanceState::Bankruptcy, ClearanceState::Distribution)] stage: ClearanceState,
) {
    let sheet = Sheet { stage, ..opened() };
    assert_eq!(found(&sheet, 100, &Rulebook::default()).severity, Severity::Info);
}

#[test]
fn a_stop_without_a_case_is_an_error_of_the_record_at_once() {
    let sheet = paying();
    let facts = StuckFacts { sheet: None, ..stopped(&sheet, day(STOP)) };
    let found = finding(&facts, &around(&Rulebook::default())).expect("on the list");
    assert_eq!(found.severity, Severity::Amber);
    assert_eq!(found.obstacles, [Obstacle::NoCase]);
    assert_eq!(found.next, NextStep::OpenCase);
}

#[test]
fn days_without_a_route_are_counted_gross_and_those_without_a_decision_net() {
    let sheet = without_route();
    let grants = [granted(after(STOP, 1), after(STOP, 30), after(STOP, 1))];
    let on = |days: u64| {
        let facts = StuckFacts { grants: &grants, ..stopped(&sheet, after(STOP, days)) };
        let found = finding(&facts, &around(&Rulebook::default()));
        found.expect("on the list").severity
    };
    assert_eq!(on(31), Severity::Amber);
    assert_eq!(on(210), Severity::Amber);
    assert_eq!(on(211), Severity::Red);
}

#[test]
fn after_a_reopening_the_gross_age_goes_on_from_the_first_stop() {
    let sheet = Sheet {
        stage: ClearanceState::Reopened,
        stage_since: day("2020-01-01"),
        round: 2,
        round_since: day("2020-01-01"),
        plan_on: None,
        ..paying()
    };
    let facts = StuckFacts {
        since: day("2020-01-01"),
        stopped_on: Some(day("2020-01-01")),
        ..stopped(&sheet, day("2020-01-31"))
    };
    let found = finding(&facts, &around(&Rulebook::default())).expect("on the list");
    assert_eq!(found.since, day(STOP));
    assert_eq!((found.age.gross, found.age.net), (578, 30));
    assert_eq!(found.severity, Severity::Info);
}
