//! Guards: conditions of a move beyond its pair of states, as pure functions over facts already read.

use chrono::{Days, NaiveDate};

use super::reason::Reason;
use super::rulebook::{RuleKey, Rulebook};
use super::state::{InstitutionState, State};
use super::timeline::Standing;
use super::transition::{Guard, Rule};

/// Facts beyond the subject's own entries that a judgement needs.
#[derive(Debug, Clone, Copy)]
pub struct Situation<'facts> {
    /// Today, in the office's legal time zone.
    pub today: NaiveDate,
    /// The rules that hold where the subject is.
    pub rulebook: &'facts Rulebook,
    /// Where the institution's latest clearance case stands, if it has one.
    pub case: Option<State>,
}

/// What a guard found, and so what would satisfy it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// It was stopped or had exited on that day.
    StoppedOn(NaiveDate),
    /// The police filed on that day.
    PoliceFiledOn(NaiveDate),
    /// Stopped on `since`; the exit may take effect `from` then on.
    QuietUntil {
        /// The stop.
        since: NaiveDate,
        /// Days the rulebook asks.
        days: u32,
        /// The first day on which the exit may take effect.
        from: NaiveDate,
    },
    /// The clearance case is not closed.
    CaseNotClosed(Option<State>),
    /// The rulebook does not allow to resume.
    ResumeNotAllowed,
    /// A duplicate needs the institution that stays; use `merge`.
    SurvivorMissing,
}

/// Judges one guard for a move after the moves before it; `None` where it is satisfied.
#[must_use]
pub fn guard_judge(
    guard: Guard,
    before: &[Standing],
    one: &Standing,
    situation: &Situation<'_>,
) -> Option<Finding> {
    match guard {
        Guard::NeverStopped => before
            .iter()
            .find(|earlier| has_left(earlier.to))
            .map(|stop| Finding::StoppedOn(stop.effective.on)),
        Guard::NoPoliceFiling => before
            .iter()
            .find(|earlier| earlier.reason == Reason::PoliceFiling)
            .map(|filing| Finding::PoliceFiledOn(filing.effective.on)),
        Guard::QuietSinceStop => quiet_since_stop(before, one, situation.rulebook),
        Guard::CaseClosed => Some(Finding::CaseNotClosed(situation.case)),
        Guard::ResumeAllowed => (!situation
            .rulebook
            .switch(RuleKey::ResumeAllowed, one.effective.on))
        .then_some(Finding::ResumeNotAllowed),
        Guard::SurvivorNamed => (one.reason == Reason::Duplicate && one.detail.survivor.is_none())
            .then_some(Finding::SurvivorMissing),
    }
}

/// What every guard of a rule finds against a move.
#[must_use]
pub fn findings(
    rule: &Rule,
    before: &[Standing],
    one: &Standing,
    situation: &Situation<'_>,
) -> Vec<(Guard, Finding)> {
    rule.guards
        .iter()
        .filter_map(|guard| {
            guard_judge(*guard, before, one, situation).map(|finding| (*guard, finding))
        })
        .collect()
}

fn has_left(state: State) -> bool {
    match state {
        State::Institution(state) => match state {
            InstitutionState::ClosedUnresolved
            | InstitutionState::Exited
            | InstitutionState::Cleared
            | InstitutionState::Transformed => true,
            InstitutionState::Pending
            | InstitutionState::Operating
            | InstitutionState::Reducing
            | InstitutionState::Transforming
            | InstitutionState::Void => false,
        },
        State::Clearance(_) => false,
    }
}

fn quiet_since_stop(before: &[Standing], one: &Standing, rulebook: &Rulebook) -> Option<Finding> {
    let since = before.last()?.effective.on;
    let days = rulebook.days(RuleKey::ExitQuietDays, one.effective.on);
    let from = since.checked_add_days(Days::new(days.into()))?;
    (one.effective.on < from).then_some(Finding::QuietUntil { since, days, from })
}
