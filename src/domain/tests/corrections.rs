//! Corrections: a new entry that points at the wrong one, judged like what it makes of the timeline.

use super::day;
use super::life::{Life, really, really_on, struck, to};
use crate::domain::engine::entry::Entry;
use crate::domain::institution::fact::{Fact, NameGiven};
use crate::domain::institution::state::InstitutionState::{ClosedUnresolved, Exited, Operating, Pending, Reducing};
use crate::domain::lead::finding::LeadFinding;
use crate::domain::lead::guard::LeadGuard;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Field, Next};
use crate::domain::sentence::refusal::{Refuses, THEN};
use crate::domain::tracks::act::{Act, Correction};
use crate::domain::tracks::finding::Finding;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::steps::correct;
use crate::domain::tracks::{State, Track};
use crate::domain::value::effective::Effective;
use crate::domain::value::name::NameKind;
use crate::domain::value::reason::Reason;

/// Entries: 1 pending, 2 operating, 3 stopped, 4 exited.
fn exited() -> Life {
    Life::operating_since("2015-01-01").then(to(ClosedUnresolved).on("2019-06-30")).then(to(Exited).on("2019-12-01"))
}

#[test]
fn a_corrected_day_moves_the_state_to_it() {
    let mut life = exited();
    assert_eq!(life.correct(3, really_on("2019-05-15")), Ok(5));
    assert_eq!(life.on("2019-05-14"), Some(Operating));
    assert_eq!(life.on("2019-05-15"), Some(ClosedUnresolved));
}

#[test]
fn a_corrected_state_replaces_the_wrong_one() {
    let mut life = Life::operating_since("2015-01-01").then(to(Reducing).on("2019-06-30"));
    let change = Correction { reason: Some(Reason::Voluntary), ..really(ClosedUnresolved) };
    assert_eq!(life.correct(3, change), Ok(4));
    assert_eq!(life.on("2019-06-30"), Some(ClosedUnresolved));
}

#[test]
fn a_corrected_state_whose_reason_does_not_fit_is_refused_and_the_right_reason_asked_for() {
    let mut life = Life::operating_since("2015-01-01").then(to(Reducing).on("2019-06-30"));
    let refused = life.correct(3, really(ClosedUnresolved)).expect_err("a plan is no reason of a stop");
    let Refusal::Righted { seq: 3, why, .. } = &refused else { panic!("{refused:?}") };
    assert!(matches!(**why, Refusal::ReasonNotAllowed { rule: "I7", .. }), "{why:?}");
    let reasons: Vec<&str> = Reason::OF_A_STOP.iter().map(|reason| reason.code()).collect();
    let right = Next::again().one_of(Field::ToReason, &reasons);
    assert_eq!(refused.telling().hint, Some(Sentence::of(THEN).with("next", right)));
}

#[test]
fn what_no_correction_says_is_recorded_anew_once_the_entry_is_struck() {
    let refusal = |finding: LeadFinding| Refusal::Guarded {
        rule: "L6",
        guard: LeadGuard::LeadScored.into(),
        finding: Finding::Lead(finding),
        more: Vec::new(),
        needs: Vec::new(),
    };
    let refused = refusal(LeadFinding::NoReceiver).of_correction(Track::Lead, 5);
    let strike = correct(Track::Lead, 5).set(Field::Strike).is(Field::Reason, Reason::Mistake);
    assert_eq!(refused.telling().hint, Some(Sentence::of("hint-righted").with("next", strike)));
    let elsewhere = refusal(LeadFinding::NoMeasure);
    assert_eq!(
        elsewhere.clone().of_correction(Track::Lead, 5),
        elsewhere,
        "a measure is recorded by an act of its own"
    );
}

#[test]
fn a_struck_entry_never_happened() {
    let mut life = exited();
    assert_eq!(life.correct(4, struck()), Ok(5));
    assert_eq!(life.on("2020-01-01"), Some(ClosedUnresolved));
}

#[test]
fn what_others_rest_on_is_not_struck_and_the_entry_in_the_way_is_named() {
    let mut life = exited();
    let Err(Refusal::InTheWay { seq, to, on, .. }) = life.correct(3, struck()) else {
        panic!("the stop was struck although the exit rests on it");
    };
    assert_eq!((seq, to, on), (4, State::Institution(Exited), day("2019-12-01")));
    assert_eq!(life.last(), 4, "a refused correction changes nothing");
}

#[test]
fn a_day_that_leaves_the_exit_too_few_quiet_days_is_refused_naming_the_exit() {
    let mut life = exited();
    let refused = life.correct(3, really_on("2019-11-15"));
    let Err(Refusal::InTheWay { seq: 4, why, .. }) = refused else {
        panic!("{refused:?}");
    };
    assert!(matches!(*why, Refusal::Guarded { rule: "I8", .. }), "{why}");
    assert_eq!(life.correct(3, really_on("2019-11-01")), Ok(5));
}

/// Entries: 1 pending, 2 operating, 3 another name.
fn renamed(on: &str) -> Life {
    let mut life = Life::operating_since("2015-01-01");
    let name = NameGiven { kind: NameKind::Legal, name: "北辰网络借贷有限公司".to_owned() };
    let act = Act::Fact(Fact::Named { name, replaces: None });
    let effective = Effective::exact(day(on));
    life.entries.push(Entry { seq: 3, act, effective, reason: Reason::Renamed, ..life.entries[0].clone() });
    life
}

#[test]
fn nothing_is_known_of_an_institution_from_before_its_first_day() {
    let before = |effective| Refusal::BeforeExistence {
        track: Track::Institution,
        effective: day(effective),
        since: day("2015-01-01"),
    };
    let mut life = renamed("2015-06-01");
    assert_eq!(
        life.correct(3, really_on("2014-12-31")),
        Err(before("2014-12-31").of_correction(Track::Institution, 3))
    );
    life.correct(3, really_on("2015-01-01")).expect("its first day");
}

#[test]
fn a_first_day_behind_a_name_is_refused_naming_the_entry_of_the_name() {
    let mut life = renamed("2015-06-01");
    life.entries.retain(|entry| entry.seq != 2);
    let Err(Refusal::FactInTheWay { seq: 3, on, why }) = life.correct(1, really_on("2015-06-02")) else {
        panic!("the name holds from before the institution was known");
    };
    assert_eq!(on, day("2015-06-01"));
    assert!(matches!(*why, Refusal::BeforeExistence { since, .. } if since == day("2015-06-02")), "{why:?}");
    life.correct(1, really_on("2015-06-01")).expect("the day of the name");
}

#[test]
fn a_correction_is_not_corrected_but_the_entry_it_points_at() {
    let mut life = exited();
    life.correct(3, really_on("2019-05-15")).unwrap();
    assert_eq!(
        life.correct(5, really_on("2019-05-16")),
        Err(Refusal::IsCorrection { track: Track::Institution, seq: 5, target: 3 })
    );
    assert_eq!(life.correct(3, really_on("2019-05-16")), Ok(6));
    assert_eq!(life.on("2019-05-15"), Some(Operating));
}

#[test]
fn of_two_corrections_of_one_entry_the_later_holds() {
    let mut life = exited();
    life.correct(3, really_on("2019-05-15")).unwrap();
    life.correct(3, really_on("2019-07-15")).unwrap();
    assert_eq!(life.on("2019-07-14"), Some(Operating));
    assert_eq!(life.on("2019-07-15"), Some(ClosedUnresolved));
}

#[test]
fn what_was_corrected_away_may_be_corrected_back() {
    let mut life = exited();
    for on in ["2019-05-15", "2019-07-15", "2019-05-15"] {
        life.correct(3, really_on(on)).unwrap();
        assert_eq!(life.on(on), Some(ClosedUnresolved));
    }
    assert_eq!(life.on("2019-05-15"), Some(ClosedUnresolved));
    assert_eq!(life.last(), 7);
}

#[test]
fn the_same_correction_again_is_the_same_correction() {
    let mut life = exited();
    assert_eq!(life.correct(3, really_on("2019-05-15")), Ok(5));
    assert_eq!(life.correct(3, really_on("2019-05-15")), Ok(5));
    assert_eq!(life.correct(4, struck()), Ok(6));
    assert_eq!(life.correct(4, struck()), Ok(6), "a strike may be retried too");
}

#[test]
fn a_struck_entry_is_not_corrected_again() {
    let mut life = exited();
    life.correct(4, struck()).unwrap();
    assert_eq!(life.correct(4, really_on("2020-01-01")), Err(Refusal::IsStruck { seq: 4 }));
}

#[test]
fn a_correction_that_changes_nothing_is_refused() {
    let mut life = exited();
    for nothing in [Correction::default(), really_on("2019-06-30"), really(ClosedUnresolved)] {
        assert_eq!(life.correct(3, nothing), Err(Refusal::ChangesNothing { seq: 3 }));
    }
}

#[test]
fn an_entry_that_is_not_there_is_refused_naming_the_last() {
    let mut life = exited();
    for seq in [-1, 0, 5, i32::MAX] {
        assert_eq!(life.correct(seq, struck()), Err(Refusal::NoSuchEntry { track: Track::Institution, seq, last: 4 }));
    }
}

#[test]
fn nothing_is_corrected_into_the_future_or_before_the_beginning() {
    let mut life = exited();
    assert!(matches!(life.correct(4, really_on("2021-01-05")), Err(Refusal::Future { .. })));
    let early = life.correct(3, really_on("2014-12-31"));
    assert!(matches!(early, Err(Refusal::InTheWay { .. } | Refusal::Illegal { .. })), "{early:?}");
}

#[test]
fn a_word_that_is_no_state_is_refused() {
    let mut life = exited();
    let change = Correction { state: Some("closed".to_owned()), ..Correction::default() };
    assert!(matches!(life.correct(3, change), Err(Refusal::Word(_))));
}

#[test]
fn a_whole_life_may_be_struck_from_its_end() {
    let mut life = Life::operating_since("2015-01-01");
    assert!(matches!(life.correct(1, struck()), Err(Refusal::InTheWay { seq: 2, .. })));
    life.correct(2, struck()).unwrap();
    assert_eq!(life.on("2020-01-01"), Some(Pending));
    life.correct(1, struck()).unwrap();
    assert_eq!(life.on("2020-01-01"), None);
    assert!(life.periods().is_empty());
}
