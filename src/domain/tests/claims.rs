//! What a foreign list's claim comes to against the record.

use super::day;
use super::life::{Life, to};
use crate::domain::engine::timeline::standing;
use crate::domain::institution::claim::{Claim, Doubt, Outcome, Step, answers, weigh};
use crate::domain::institution::state::InstitutionState;
use crate::domain::institution::state::InstitutionState::{ClosedUnresolved, Exited, Operating, Pending, Reducing};
use crate::domain::tracks::State;
use crate::domain::tracks::act::Correction;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::value::effective::{Effective, Precision};
use crate::domain::value::evidence::{Evidence, EvidenceKind};
use crate::domain::value::reason::Reason;

fn claims(life: &Life, state: InstitutionState, reason: Reason, effective: Effective) -> Outcome {
    let claim = Claim { state, reason, effective };
    let list = [Evidence { kind: EvidenceKind::SourceList, file: None }];
    weigh(&life.entries, &claim, ("第三方名单", &list), &|_| true, &life.situation())
}

fn exact(on: &str) -> Effective {
    Effective::exact(day(on))
}

fn seen(on: &str) -> Effective {
    Effective::not_later_than(day(on))
}

/// The states and days of the moves among the steps.
fn moves(outcome: &Outcome) -> Vec<(&'static str, String)> {
    let Outcome::Steps(steps) = outcome else {
        panic!("no steps: {outcome:?}");
    };
    steps
        .iter()
        .filter_map(|step| match step {
            Step::Move(request) => Some((request.to.code(), request.effective.on.to_string())),
            Step::GiveWay { .. } => None,
        })
        .collect()
}

fn stop_seen_on(on: &str) -> Life {
    Life::operating_since("2015-01-01").then(to(ClosedUnresolved).not_later_than(on))
}

#[test]
fn a_claim_of_what_stands_on_its_day_agrees() {
    let life = Life::operating_since("2015-01-01").then(to(ClosedUnresolved).on("2019-06-30"));
    for effective in [exact("2019-06-30"), seen("2019-06-30"), seen("2020-01-01")] {
        assert_eq!(claims(&life, ClosedUnresolved, Reason::Voluntary, effective), Outcome::Agrees);
    }
}

#[test]
fn a_day_not_later_than_gives_way_to_the_exact_day() {
    let outcome = claims(&stop_seen_on("2019-06-30"), ClosedUnresolved, Reason::Voluntary, exact("2019-05-15"));
    let change = Correction {
        effective_on: Some(day("2019-05-15")),
        precision: Some(Precision::Exact),
        basis: Some("第三方名单".to_owned()),
        ..Correction::default()
    };
    assert_eq!(outcome, Outcome::Steps(vec![Step::GiveWay { target: 3, change }]));
}

#[test]
fn a_day_not_later_than_gives_way_to_an_earlier_one() {
    let outcome = claims(&stop_seen_on("2019-06-30"), ClosedUnresolved, Reason::Voluntary, seen("2019-06-01"));
    let change = Correction {
        effective_on: Some(day("2019-06-01")),
        precision: Some(Precision::NotLaterThan),
        basis: Some("第三方名单".to_owned()),
        ..Correction::default()
    };
    assert_eq!(outcome, Outcome::Steps(vec![Step::GiveWay { target: 3, change }]));
}

#[test]
fn an_exact_day_after_one_on_which_the_state_was_seen_is_a_contradiction() {
    let outcome = claims(&stop_seen_on("2019-06-30"), ClosedUnresolved, Reason::Voluntary, exact("2019-07-15"));
    assert_eq!(outcome, Outcome::Review(Doubt::OtherDate { stands: day("2019-06-30") }));
}

#[test]
fn two_exact_days_are_a_contradiction() {
    let life = Life::operating_since("2015-01-01").then(to(ClosedUnresolved).on("2019-06-30"));
    for other in [exact("2019-06-29"), exact("2019-07-01"), seen("2019-06-29")] {
        let outcome = claims(&life, ClosedUnresolved, Reason::Voluntary, other);
        assert_eq!(outcome, Outcome::Review(Doubt::OtherDate { stands: day("2019-06-30") }));
    }
}

#[test]
fn a_cause_that_was_unknown_gives_way_too() {
    let life = Life::operating_since("2015-01-01")
        .then(to(ClosedUnresolved).because(Reason::Other).not_later_than("2019-06-30"));
    let outcome = claims(&life, ClosedUnresolved, Reason::Ban, exact("2019-05-15"));
    let Outcome::Steps(steps) = outcome else {
        panic!("{outcome:?}");
    };
    assert!(matches!(
        steps.as_slice(),
        [Step::GiveWay { target: 3, change }] if change.reason == Some(Reason::Ban)
    ));
}

#[test]
fn a_later_change_is_a_change() {
    let life = Life::operating_since("2015-01-01");
    let outcome = claims(&life, ClosedUnresolved, Reason::LostContact, exact("2019-06-30"));
    assert_eq!(moves(&outcome), [("closed-unresolved", "2019-06-30".to_owned())]);
}

#[test]
fn operating_seen_before_the_stop_is_a_late_entry() {
    let life = Life::pending_since("2015-01-01").then(to(ClosedUnresolved).on("2019-06-30"));
    let outcome = claims(&life, Operating, Reason::HistoryLoad, seen("2018-01-01"));
    assert_eq!(moves(&outcome), [("operating", "2018-01-01".to_owned())]);
}

#[test]
fn operating_claimed_after_the_stop_is_left_to_an_officer() {
    let life = Life::operating_since("2015-01-01").then(to(ClosedUnresolved).on("2019-06-30"));
    let outcome = claims(&life, Operating, Reason::HistoryLoad, seen("2019-12-01"));
    assert!(matches!(outcome, Outcome::Review(Doubt::Refused(Refusal::Illegal { .. }))), "{outcome:?}");
}

#[test]
fn trouble_before_the_launch_is_left_to_an_officer() {
    let life = Life::pending_since("2015-01-01");
    let outcome = claims(&life, ClosedUnresolved, Reason::Other, exact("2014-12-31"));
    assert_eq!(outcome, Outcome::Review(Doubt::BeforeLaunch { launched_on: day("2015-01-01") }));
}

#[test]
fn a_beginning_that_was_only_seen_gives_way_to_earlier_trouble() {
    let mut life = Life::pending_since("2015-01-01");
    life.entries[0].effective.precision = Precision::NotLaterThan;
    let outcome = claims(&life, ClosedUnresolved, Reason::Other, exact("2014-06-30"));
    assert_eq!(moves(&outcome), [("closed-unresolved", "2014-06-30".to_owned())]);
    assert!(matches!(
        outcome,
        Outcome::Steps(steps) if matches!(&steps[0], Step::GiveWay { target: 1, change } if change.effective_on == Some(day("2014-06-30")))
    ));
}

#[test]
fn who_is_first_seen_reducing_was_in_operation_before() {
    let life = Life::pending_since("2015-01-01");
    let outcome = claims(&life, Reducing, Reason::HistoryLoad, exact("2019-06-30"));
    assert_eq!(moves(&outcome), [("operating", "2019-06-30".to_owned()), ("reducing", "2019-06-30".to_owned())]);
}

#[test]
fn an_exit_of_who_is_in_operation_is_left_to_an_officer() {
    let life = Life::operating_since("2015-01-01");
    let outcome = claims(&life, Exited, Reason::ExitList, exact("2019-06-30"));
    let Outcome::Review(Doubt::Refused(Refusal::Illegal { from, .. })) = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(from, Some(State::Institution(Operating)));
}

#[test]
fn weighing_the_same_list_again_finds_that_it_agrees() {
    let mut life = Life::pending_since("2015-01-01");
    let asked = to(ClosedUnresolved).because(Reason::LostContact).on("2019-06-30");
    assert!(matches!(claims(&life, ClosedUnresolved, Reason::LostContact, exact("2019-06-30")), Outcome::Steps(_)));
    life.record(asked);
    assert_eq!(claims(&life, ClosedUnresolved, Reason::LostContact, exact("2019-06-30")), Outcome::Agrees);
    assert_eq!(life.on("2019-06-29"), Some(Pending));
}

/// In operation from 2015, closed in the middle of 2019, both days known.
fn stopped() -> Life {
    Life::pending_since("2015-01-01").then(to(Operating).on("2015-03-01")).then(to(ClosedUnresolved).on("2019-06-30"))
}

#[test]
fn what_was_seen_is_held_against_the_state_of_its_own_day() {
    for on in ["2015-03-01", "2017-09-30", "2019-06-30"] {
        assert_eq!(claims(&stopped(), Operating, Reason::HistoryLoad, seen(on)), Outcome::Agrees, "{on}");
    }
    let before = claims(&stopped(), Operating, Reason::HistoryLoad, seen("2015-02-01"));
    assert_eq!(before, Outcome::Review(Doubt::OtherDate { stands: day("2015-03-01") }));
    let after = claims(&stopped(), Operating, Reason::HistoryLoad, seen("2019-07-01"));
    assert!(matches!(after, Outcome::Review(Doubt::Refused(Refusal::Illegal { .. }))), "{after:?}");
    let since = claims(&stopped(), Operating, Reason::HistoryLoad, exact("2017-09-30"));
    assert_eq!(since, Outcome::Review(Doubt::OtherDate { stands: day("2015-03-01") }));
}

#[test]
fn a_state_that_is_over_may_be_known_better_too() {
    let life = Life::pending_since("2015-01-01")
        .then(to(Operating).not_later_than("2018-06-30"))
        .then(to(ClosedUnresolved).on("2019-06-30"));
    for earlier in [seen("2017-09-30"), exact("2016-05-01")] {
        let outcome = claims(&life, Operating, Reason::HistoryLoad, earlier);
        let Outcome::Steps(steps) = &outcome else {
            panic!("{outcome:?}");
        };
        assert!(
            matches!(steps.as_slice(), [Step::GiveWay { target: 2, change }] if change.effective_on == Some(earlier.on)),
            "{steps:?}"
        );
    }
}

#[test]
fn a_day_before_one_on_which_it_was_seen_otherwise_is_left_to_an_officer() {
    let life = Life::pending_since("2015-01-01")
        .then(to(Operating).not_later_than("2018-06-30"))
        .then(to(ClosedUnresolved).not_later_than("2018-08-31"));
    for earlier in [seen("2018-03-01"), exact("2018-03-01")] {
        let outcome = claims(&life, ClosedUnresolved, Reason::Voluntary, earlier);
        assert_eq!(outcome, Outcome::Review(Doubt::OtherDate { stands: day("2018-08-31") }));
    }
}

#[test]
fn the_document_and_the_reason_come_with_the_day() {
    let life = Life::operating_since("2015-01-01")
        .then(to(ClosedUnresolved).because(Reason::Voluntary).not_later_than("2019-06-30"));
    let Outcome::Steps(steps) = claims(&life, ClosedUnresolved, Reason::PoliceFiling, exact("2019-05-15")) else {
        panic!("no steps");
    };
    let [Step::GiveWay { change, .. }] = steps.as_slice() else {
        panic!("{steps:?}");
    };
    assert_eq!((change.basis.as_deref(), change.reason), (Some("第三方名单"), Some(Reason::PoliceFiling)));
}

#[test]
fn an_exit_of_who_a_list_saw_in_operation_shows_a_stop_and_waits() {
    let life = Life::pending_since("2015-01-01").then(to(Operating).not_later_than("2018-08-22"));
    let outcome = claims(&life, Exited, Reason::Voluntary, exact("2018-11-02"));
    let Outcome::Partly(steps, Doubt::Refused(_)) = outcome else { panic!("{outcome:?}") };
    assert_eq!(moves(&Outcome::Steps(steps)), [("closed-unresolved", "2018-11-02".to_owned())]);
    let before = claims(&life, Exited, Reason::Voluntary, exact("2018-07-02"));
    assert!(matches!(before, Outcome::Review(Doubt::Refused(_))), "{before:?}");
}

#[test]
fn what_was_seen_on_the_day_of_the_stop_agrees() {
    let life = Life::pending_since("2015-01-01").then(to(ClosedUnresolved).on("2019-06-30"));
    assert_eq!(claims(&life, Operating, Reason::HistoryLoad, seen("2019-06-30")), Outcome::Agrees);
}

#[test]
fn two_reasons_of_a_stop_that_was_only_seen_are_a_difference() {
    let life = Life::operating_since("2015-01-01")
        .then(to(ClosedUnresolved).because(Reason::LostContact).not_later_than("2019-06-30"));
    let doubt = Doubt::OtherReason { stands: Reason::LostContact, claimed: Reason::Ban };
    assert_eq!(claims(&life, ClosedUnresolved, Reason::Ban, seen("2019-08-01")), Outcome::Review(doubt.clone()));
    let earlier = claims(&life, ClosedUnresolved, Reason::Ban, seen("2019-05-01"));
    assert!(matches!(&earlier, Outcome::Partly(steps, found) if steps.len() == 1 && *found == doubt), "{earlier:?}");
}

#[test]
fn a_word_that_decides_nothing_is_answered_by_a_stop_or_a_later_sighting() {
    let running = Life::pending_since("2015-01-01").then(to(Operating).not_later_than("2018-08-22"));
    let answered = |life: &Life, on| answers(&standing(&life.entries), Some(day(on)));
    assert!(answered(&running, "2018-08-22") && !answered(&running, "2018-08-23"));
    assert!(answered(&stopped(), "2020-01-01"));
    assert!(!answered(&Life::pending_since("2015-01-01"), "2015-01-01"));
}
