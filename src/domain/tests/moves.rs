//! Moves as they come in: in order, late, twice, too early, and back.

use super::day;
use super::life::{Life, reopening, to};
use crate::domain::engine::request::Decision;
use crate::domain::institution::state::InstitutionState::{
    Cleared, ClosedUnresolved, Exited, Operating, Pending, Reducing, Transforming, Void,
};
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::{State, Track};
use crate::domain::value::effective::Precision;
use crate::domain::value::reason::Reason;

#[test]
fn each_move_holds_from_its_day_on() {
    let life = Life::operating_since("2015-01-01")
        .then(to(Reducing).on("2019-01-01"))
        .then(to(ClosedUnresolved).on("2019-06-30"));
    assert_eq!(life.on("2014-12-31"), None);
    assert_eq!(life.on("2015-01-01"), Some(Operating));
    assert_eq!(life.on("2018-12-31"), Some(Operating));
    assert_eq!(life.on("2019-01-01"), Some(Reducing));
    assert_eq!(life.on("2019-06-30"), Some(ClosedUnresolved));
}

#[test]
fn a_late_entry_finds_its_place_before_what_is_recorded_already() {
    let mut life = Life::operating_since("2015-01-01").then(to(ClosedUnresolved).on("2019-06-30"));
    life.record(to(Reducing).on("2019-01-01"));
    assert_eq!(life.on("2019-03-01"), Some(Reducing));
    assert_eq!(life.on("2019-06-30"), Some(ClosedUnresolved));
}

#[test]
fn a_late_entry_is_refused_where_what_follows_would_no_longer_hold() {
    let life = Life::operating_since("2015-01-01").then(to(Reducing).on("2019-01-01"));
    let refusal = life.refusal(to(Exited).on("2018-01-01"));
    assert!(matches!(refusal, Refusal::Illegal { .. }), "operating does not exit: {refusal}");
    let refusal = life.refusal(to(Void).on("2018-01-01"));
    let Refusal::InTheWay { seq, to, on, why } = refusal else {
        panic!("{refusal}");
    };
    assert_eq!((seq, to, on), (3, State::Institution(Reducing), day("2019-01-01")));
    assert!(matches!(*why, Refusal::Illegal { .. }));
}

#[test]
fn a_stop_found_late_bars_the_conversion_that_was_recorded() {
    let life = Life::operating_since("2015-01-01").then(to(Transforming).on("2019-12-01"));
    let refusal = life.refusal(to(ClosedUnresolved).on("2019-06-30"));
    assert!(matches!(refusal, Refusal::InTheWay { seq: 3, .. }), "{refusal}");
}

#[test]
fn the_same_act_again_is_the_same_act() {
    let stop = to(ClosedUnresolved).on("2019-06-30");
    let life = Life::operating_since("2015-01-01").then(stop.clone());
    assert_eq!(life.ask(&stop), Ok(Decision::Already { seq: 3 }));
}

#[test]
fn a_retry_is_known_even_where_other_entries_followed() {
    let stop = to(ClosedUnresolved).on("2019-06-30");
    let life = Life::operating_since("2015-01-01").then(stop.clone()).then(to(Exited).on("2019-12-01"));
    assert_eq!(life.ask(&stop), Ok(Decision::Already { seq: 3 }));
}

#[test]
fn the_same_state_on_another_basis_is_refused_naming_what_stands() {
    let life = Life::operating_since("2015-01-01").then(to(ClosedUnresolved).on("2019-06-30"));
    let again = to(ClosedUnresolved).on("2019-06-30").resting_on("another");
    let Refusal::AlreadyStands { seq, since, basis, officer, .. } = life.refusal(again) else {
        panic!("not refused for what stands");
    };
    assert_eq!((seq, since), (3, day("2019-06-30")));
    assert_eq!((basis.as_str(), officer.as_str()), ("浙金办〔2019〕12号", "zhang"));
}

#[test]
fn no_move_is_recorded_before_its_day() {
    let mut life = Life::operating_since("2015-01-01");
    life.today = day("2019-06-29");
    assert_eq!(
        life.refusal(to(ClosedUnresolved).on("2019-06-30")),
        Refusal::Future { effective: day("2019-06-30"), today: day("2019-06-29") }
    );
    life.today = day("2019-06-30");
    assert!(life.ask(&to(ClosedUnresolved).on("2019-06-30")).is_ok());
}

#[test]
fn nothing_happens_to_an_institution_before_it_exists() {
    let life = Life::operating_since("2015-01-01");
    assert_eq!(
        life.refusal(to(ClosedUnresolved).on("2014-12-31")),
        Refusal::BeforeExistence { track: Track::Institution, effective: day("2014-12-31"), since: day("2015-01-01") }
    );
}

#[test]
fn a_state_that_was_only_seen_says_so() {
    let life = Life::operating_since("2015-01-01").then(to(ClosedUnresolved).not_later_than("2019-06-30"));
    let last = life.periods().pop().unwrap();
    assert_eq!(last.precision, Precision::NotLaterThan);
    assert_eq!(last.from, day("2019-06-30"));
}

#[test]
fn of_two_moves_on_one_day_the_first_has_an_empty_period() {
    let life = Life::pending_since("2015-01-01")
        .then(to(Exited).because(Reason::HistoryLoad).on("2019-06-30"))
        .then(reopening().on("2019-06-30"));
    let periods = life.periods();
    let exited = periods.iter().find(|period| period.state == State::Institution(Exited)).unwrap();
    assert_eq!((exited.from, exited.to), (day("2019-06-30"), Some(day("2019-06-30"))));
    assert_eq!(life.on("2019-06-30"), Some(ClosedUnresolved));
    assert_eq!(life.on("2019-06-29"), Some(Pending));
}

#[test]
fn log_does_not_reopen_and_says_what_would() {
    let life = Life::pending_since("2015-01-01").then(to(Exited).because(Reason::HistoryLoad).on("2019-06-30"));
    assert_eq!(
        life.refusal(to(ClosedUnresolved).on("2020-01-01")),
        Refusal::IsReopening { from: State::Institution(Exited), to: State::Institution(ClosedUnresolved) }
    );
    assert!(life.ask(&reopening().on("2020-01-01")).is_ok());
}

#[test]
fn reopen_does_not_stop_who_never_stopped() {
    let life = Life::operating_since("2015-01-01");
    let from = Some(State::Institution(Operating));
    assert_eq!(life.refusal(reopening().on("2020-01-01")), Refusal::NotReopening { from });
}

#[test]
fn who_is_cleared_can_be_reopened() {
    let life = Life::pending_since("2015-01-01")
        .then(to(Cleared).because(Reason::HistoryLoad).on("2019-06-30"))
        .then(reopening().on("2020-01-01"));
    assert_eq!(life.on("2020-01-01"), Some(ClosedUnresolved));
}

#[test]
fn a_reason_that_the_rule_does_not_know_is_refused_with_those_it_knows() {
    let life = Life::operating_since("2015-01-01");
    let refusal = life.refusal(to(ClosedUnresolved).because(Reason::Licensed));
    assert!(matches!(
        refusal,
        Refusal::ReasonNotAllowed { rule: "I7", reason: Reason::Licensed, allowed: Reason::OF_A_STOP, .. }
    ));
}

#[test]
fn what_takes_a_risk_off_the_books_needs_its_evidence_first() {
    let life = Life::operating_since("2015-01-01").then(to(ClosedUnresolved).on("2019-06-30"));
    let refusal = life.refusal(to(Exited).on("2019-12-01").without_evidence());
    assert!(matches!(refusal, Refusal::EvidenceMissing { rule: "I8", .. }), "{refusal}");
}

#[test]
fn harm_is_recorded_at_once_and_its_evidence_is_owed() {
    let life = Life::operating_since("2015-01-01").then(to(ClosedUnresolved).on("2019-06-30").without_evidence());
    let owed = life.periods().pop().unwrap().owed;
    assert_eq!(owed, ["announcement|ban-notice|determination|police-letter|court-ruling"]);
}

#[test]
fn an_illegal_move_is_refused_with_the_moves_that_are_open() {
    let life = Life::operating_since("2015-01-01");
    let Refusal::Illegal { from, open, .. } = life.refusal(to(Cleared)) else {
        panic!("not refused as illegal");
    };
    assert_eq!(from, Some(State::Institution(Operating)));
    let open: Vec<_> = open.iter().map(|state| state.code()).collect();
    assert_eq!(open, ["reducing", "transforming", "closed-unresolved", "void"]);
}
