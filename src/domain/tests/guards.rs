//! Every guard from both sides.

use chrono::Days;
use rstest::rstest;
use uuid::Uuid;

use super::day;
use super::life::{Life, reopening, rule, to};
use crate::domain::case::state::ClearanceState;
use crate::domain::engine::timeline::{Standing, standing};
use crate::domain::institution::findings::InstitutionFinding;
use crate::domain::institution::findings::institution_guard_judge;
use crate::domain::institution::guard::InstitutionGuard;
use crate::domain::institution::state::InstitutionState::{
    Cleared, ClosedUnresolved, Exited, Operating, Reducing, Transforming, Void,
};
use crate::domain::rulebook::{RuleKey, RuleRow, RuleValue, Rulebook};
use crate::domain::tracks::State;
use crate::domain::tracks::finding::Finding;
use crate::domain::tracks::guard::Guard;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::value::reason::Reason;

fn stopped() -> Life {
    Life::operating_since("2015-01-01").then(to(ClosedUnresolved).on("2019-06-30"))
}

fn quiet(unit: &str, from: &str, days: u32) -> RuleRow {
    rule(RuleKey::ExitQuietDays, unit, from, RuleValue::Days(days))
}

fn guarded(refusal: Refusal) -> (Guard, Finding) {
    match refusal {
        Refusal::Guarded { guard, finding, .. } => (guard, finding),
        other => panic!("not a guard: {other}"),
    }
}

/// Whether a stopped institution may exit so many days after its stop under a rulebook.
fn may_exit_after(days: u64, rows: Vec<RuleRow>) -> bool {
    let mut life = stopped();
    life.rulebook = Rulebook::new(rows);
    let on = day("2019-06-30") + Days::new(days);
    life.ask(&to(Exited).on(&on.to_string())).is_ok()
}

#[rstest]
#[case(0, false)]
#[case(29, false)]
#[case(30, true)]
#[case(31, true)]
fn a_stopped_institution_may_exit_after_thirty_quiet_days(#[case] days: u64, #[case] allowed: bool) {
    let rows = vec![quiet("CN", "2007-01-01", 30)];
    assert_eq!(may_exit_after(days, rows), allowed);
}

#[test]
fn the_refusal_names_the_first_day_on_which_the_exit_may_take_effect() {
    assert_eq!(
        guarded(stopped().refusal(to(Exited).on("2019-07-29"))),
        (
            Guard::Institution(InstitutionGuard::QuietSinceStop),
            Finding::Institution(InstitutionFinding::QuietUntil {
                since: day("2019-06-30"),
                days: 30,
                from: day("2019-07-30")
            })
        )
    );
}

#[test]
fn a_province_may_ask_for_more_quiet_days() {
    let rows = vec![quiet("CN", "2007-01-01", 30), quiet("330000", "2018-01-01", 90)];
    assert!(!may_exit_after(89, rows.clone()));
    assert!(may_exit_after(90, rows));
}

#[test]
fn a_province_that_asks_for_fewer_quiet_days_is_not_heard() {
    let rows = vec![quiet("CN", "2007-01-01", 30), quiet("330000", "2018-01-01", 7)];
    assert!(!may_exit_after(29, rows.clone()));
    assert!(may_exit_after(30, rows));
}

#[test]
fn an_exit_is_judged_by_the_rules_of_its_own_day() {
    let rows = vec![quiet("CN", "2007-01-01", 30), quiet("CN", "2019-08-10", 60)];
    assert!(may_exit_after(40, rows.clone()), "2019-08-09, under the older rule");
    assert!(!may_exit_after(41, rows.clone()), "2019-08-10, under the newer");
    assert!(may_exit_after(60, rows));
}

#[rstest]
#[case(ClosedUnresolved)]
fn who_has_stopped_may_not_convert(#[case] left: crate::domain::institution::state::InstitutionState) {
    let mut life = Life::operating_since("2015-01-01").then(to(left).on("2019-06-30"));
    life.rulebook = Rulebook::new(vec![resume("CN", "2007-01-01", true)]);
    life.record(to(Reducing).because(Reason::Resumed).on("2019-12-01"));
    assert_eq!(
        guarded(life.refusal(to(Transforming).on("2020-01-01"))),
        (
            Guard::Institution(InstitutionGuard::NeverStopped),
            Finding::Institution(InstitutionFinding::StoppedOn(day("2019-06-30")))
        )
    );
}

#[test]
fn who_never_stopped_may_convert() {
    let life = Life::operating_since("2015-01-01");
    assert!(life.ask(&to(Transforming).on("2019-12-01")).is_ok());
    let reducing = life.then(to(Reducing).on("2019-06-30"));
    assert!(reducing.ask(&to(Transforming).on("2019-12-01")).is_ok());
}

#[test]
fn a_police_filing_bars_the_conversion_by_a_guard_of_its_own() {
    let mut life =
        Life::operating_since("2015-01-01").then(to(ClosedUnresolved).because(Reason::PoliceFiling).on("2019-06-30"));
    life.rulebook = Rulebook::new(vec![resume("CN", "2007-01-01", true)]);
    life.record(to(Reducing).because(Reason::Resumed).on("2019-12-01"));
    let moves = standing(&life.entries);
    let asked = moves.last().unwrap();
    let filed =
        |moves: &[Standing]| institution_guard_judge(InstitutionGuard::NoPoliceFiling, moves, asked, &life.situation());
    assert_eq!(filed(&moves), Some(InstitutionFinding::PoliceFiledOn(day("2019-06-30"))));
    assert_eq!(filed(&standing(&stopped().entries)), None);
}

fn resume(unit: &str, from: &str, allowed: bool) -> RuleRow {
    rule(RuleKey::ResumeAllowed, unit, from, RuleValue::Switch(allowed))
}

#[test]
fn nobody_resumes_unless_the_rulebook_allows_it() {
    let asked = to(Reducing).because(Reason::Resumed).on("2019-12-01");
    for rows in [
        vec![],
        vec![resume("CN", "2007-01-01", false)],
        vec![resume("CN", "2019-12-02", true)],
        vec![resume("CN", "2007-01-01", true), resume("330000", "2007-01-01", false)],
        vec![resume("CN", "2007-01-01", false), resume("330000", "2007-01-01", true)],
    ] {
        let mut life = stopped();
        life.rulebook = Rulebook::new(rows);
        assert_eq!(
            guarded(life.refusal(asked.clone())),
            (
                Guard::Institution(InstitutionGuard::ResumeAllowed),
                Finding::Institution(InstitutionFinding::ResumeNotAllowed)
            )
        );
    }
    let mut life = stopped();
    life.rulebook = Rulebook::new(vec![resume("CN", "2019-12-01", true)]);
    assert!(life.ask(&asked).is_ok());
}

#[test]
fn a_duplicate_names_the_institution_that_stays_and_a_mistake_need_not() {
    let life = Life::operating_since("2015-01-01");
    let duplicate = to(Void).because(Reason::Duplicate);
    assert_eq!(
        guarded(life.refusal(duplicate.clone())),
        (
            Guard::Institution(InstitutionGuard::SurvivorNamed),
            Finding::Institution(InstitutionFinding::SurvivorMissing)
        )
    );
    assert!(life.ask(&duplicate.in_favour_of(Uuid::max())).is_ok());
    assert!(life.ask(&to(Void).because(Reason::Mistake)).is_ok());
}

#[test]
fn nobody_is_cleared_while_the_case_is_open() {
    let mut life = stopped().then(to(Exited).on("2019-12-01"));
    let refused = |life: &Life| guarded(life.refusal(to(Cleared).on("2020-06-01")));
    assert_eq!(
        refused(&life),
        (
            Guard::Institution(InstitutionGuard::CaseClosed),
            Finding::Institution(InstitutionFinding::CaseNotClosed(None))
        )
    );
    let open = State::Clearance(ClearanceState::Open);
    life.cases = vec![vec![case_move(1, open, "2019-06-30")]];
    assert_eq!(
        refused(&life),
        (
            Guard::Institution(InstitutionGuard::CaseClosed),
            Finding::Institution(InstitutionFinding::CaseNotClosed(Some(open)))
        )
    );
    let closed = case_move(2, State::Clearance(ClearanceState::Closed), "2020-06-01");
    life.cases = vec![vec![case_move(1, open, "2019-06-30"), closed]];
    assert!(life.ask(&to(Cleared).on("2020-06-01")).is_ok());
    assert!(life.ask(&to(Cleared).on("2020-05-31")).is_err());
}

#[test]
fn a_reopened_institution_waits_its_quiet_days_again() {
    let life = stopped().then(to(Exited).on("2019-12-01")).then(reopening().on("2020-03-01"));
    let (guard, finding) = guarded(life.refusal(to(Exited).on("2020-03-30")));
    assert_eq!(guard, Guard::Institution(InstitutionGuard::QuietSinceStop));
    assert!(
        matches!(finding, Finding::Institution(InstitutionFinding::QuietUntil { from, .. }) if from == day("2020-03-31"))
    );
    assert!(life.ask(&to(Exited).on("2020-03-31")).is_ok());
}

fn case_move(seq: i32, to: State, on: &str) -> crate::domain::engine::timeline::Standing {
    crate::domain::engine::timeline::Standing {
        seq,
        kind: crate::domain::engine::rule::MoveKind::Move,
        to,
        effective: crate::domain::value::effective::Effective::exact(day(on)),
        reason: Reason::Other,
        basis: "文".to_owned(),
        evidence: Vec::new(),
        detail: crate::domain::tracks::act::MoveDetail::default(),
        officer: String::new(),
    }
}

#[test]
fn who_was_struck_off_is_admitted_again_by_a_licence_and_goes_on_as_the_same() {
    let life = Life::pending_since("2014-01-02").then(to(Cleared).because(Reason::HistoryLoad).on("2016-05-31"));
    let again = to(Operating).because(Reason::Readmitted).on("2018-04-02");
    assert!(matches!(life.refusal(again.clone().without_evidence()), Refusal::EvidenceMissing { rule: "I13", .. }));
    assert!(matches!(
        life.refusal(again.clone().because(Reason::Verified)),
        Refusal::ReasonNotAllowed { rule: "I13", .. }
    ));
    let life = life.then(again);
    assert!(life.ask(&to(ClosedUnresolved).on("2019-06-30")).is_ok(), "it may stop again");
}

#[test]
fn a_stop_set_aside_on_appeal_needs_the_decision_and_nobodys_leave() {
    let aside = to(Reducing).because(Reason::SetAside).on("2019-09-15");
    assert!(stopped().ask(&aside).is_ok());
    assert!(matches!(
        stopped().refusal(aside.without_evidence()),
        Refusal::EvidenceMissing { rule: "I11", needs } if needs.len() == 1
    ));
}
