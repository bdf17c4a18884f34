//! How old a case is. One reckoning, which every page and every list shows.
//!
//! The gross age runs from the first stop, or the first exit, and goes on after a reopening; it stands still while the case is
//! closed. The net age leaves out what is tolled as well, and begins anew with a reopening (C19).

use chrono::NaiveDate;

use super::facts::{Closed, StuckFacts};
use crate::domain::clock::ClockKind;
use crate::domain::clock::tolling::{Age, Grant, TolledDays};
use crate::domain::institution::state::InstitutionState;
use crate::domain::value::days::days_between;

/// An age, and from when it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aged {
    /// The day from which the gross age is counted.
    pub since: NaiveDate,
    /// The day from which the net age is counted.
    pub from: NaiveDate,
    /// Days in between on which the case was closed, which neither counts.
    pub stood_closed: i64,
    /// Both ages.
    pub age: Age,
    /// The day it began is not known, or was only seen: both ages are at least so much.
    pub at_least: bool,
}

/// The ages of a case on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseAges {
    /// Since the stop.
    pub stopped: Option<Aged>,
    /// Since the exit, where one holds.
    pub exited: Option<Aged>,
    /// Since when both stand still, because the case is closed.
    pub closed_on: Option<NaiveDate>,
}

/// The ages of a case.
#[must_use]
pub fn case_ages(facts: &StuckFacts<'_>) -> CaseAges {
    let closed_on = closed_on(facts);
    let until = closed_on.unwrap_or(facts.as_of);
    let aged = |from: Option<NaiveDate>, first: Option<NaiveDate>, at_least: bool| {
        let from = from.filter(|from| *from <= facts.as_of)?;
        let since = first.map_or(from, |first| first.min(from));
        Some(aged(facts, (since, from, until.max(from)), at_least))
    };
    let first_stop = facts.sheet.map(|sheet| sheet.stopped_on);
    let has_exited = match facts.state {
        InstitutionState::Exited | InstitutionState::Cleared => true,
        InstitutionState::Pending
        | InstitutionState::Operating
        | InstitutionState::Reducing
        | InstitutionState::Transforming
        | InstitutionState::ClosedUnresolved
        | InstitutionState::Transformed
        | InstitutionState::Void => false,
    };
    CaseAges {
        stopped: aged(facts.stopped_on, first_stop, facts.stop_at_least),
        exited: aged(facts.exited_on.filter(|_| has_exited), facts.first_exited_on, facts.exit_at_least),
        closed_on,
    }
}

/// The closing that holds on the day.
fn closed_on(facts: &StuckFacts<'_>) -> Option<NaiveDate> {
    facts
        .closed
        .iter()
        .filter(|(on, _)| *on <= facts.as_of)
        .find(|(_, reopened)| reopened.is_none_or(|reopened| facts.as_of < reopened))
        .map(|(on, _)| *on)
}

/// An age from one day to another, of days counted after the first.
pub(super) fn aged(
    facts: &StuckFacts<'_>,
    (since, from, until): (NaiveDate, NaiveDate, NaiveDate),
    at_least: bool,
) -> Aged {
    let counted = age_of(facts.grants, facts.closed, from, until);
    let stood_closed = days_closed(facts.closed, since, until);
    Aged {
        since,
        from,
        stood_closed,
        age: Age { gross: days_between(since, until).saturating_sub(stood_closed), ..counted },
        at_least,
    }
}

fn age_of(grants: &[Grant], closed: &[Closed], from: NaiveDate, until: NaiveDate) -> Age {
    let tolled = TolledDays::of(grants, ClockKind::Age).age(from, until);
    Age { net: tolled.net.saturating_sub(days_closed(closed, from, until)).max(0), ..tolled }
}

/// Days after one day, up to and including another, on which a case was closed. Stretches that overlap are united.
fn days_closed(closed: &[Closed], since: NaiveDate, until: NaiveDate) -> i64 {
    let mut stretches: Vec<(NaiveDate, NaiveDate)> = closed
        .iter()
        .map(|(on, reopened)| ((*on).max(since), reopened.unwrap_or(until).min(until)))
        .filter(|(on, reopened)| on < reopened)
        .collect();
    stretches.sort_unstable();
    let (mut days, mut reached) = (0_i64, since);
    for (on, reopened) in stretches {
        days = days.saturating_add(days_between(on.max(reached), reopened).max(0));
        reached = reached.max(reopened);
    }
    days
}
