//! What an office owes an institution by a day, outside its case (domain note §6.1: I1, I3, I5 and I7).
//!
//! A deadline is judged by the rulebook of the day it is counted from. No grant of tolling names these clocks, so none
//! stops them.

use chrono::NaiveDate;

use super::state::InstitutionState;
use crate::domain::clock::calendar::Calendar;
use crate::domain::clock::{RuleDue, rule_due};
use crate::domain::engine::timeline::Period;
use crate::domain::rulebook::{RuleKey, Rulebook};
use crate::domain::tracks::State;
use crate::domain::value::effective::{Effective, Precision};
use crate::domain::value::reason::Reason;
use crate::domain::value::word::words;

words! {
    /// What is owed.
    InstitutionDuty as "duty about an institution" said "duty-" {
        /// To verify what was put on the register (I1).
        Verification = "verification",
        /// To set a reduction plan, once its class is set (I3).
        ReductionPlan = "reduction-plan",
        /// To decide how it goes on after a conversion that failed (I5).
        NewRoute = "new-route",
        /// To record a stop (I7).
        StopRecord = "stop-record",
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DutyStanding {
    /// Nothing on record starts it, so that there is no deadline.
    NotStarted,
    /// It started before the rule was in force, on this day: there is no deadline. Or it lies beyond the calendar.
    NoDeadline(Option<NaiveDate>),
    Runs(RuleDue),
    /// It was done on this day.
    Done(RuleDue, NaiveDate),
}

/// A duty of an office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InstitutionDue {
    pub duty: InstitutionDuty,
    /// The rule that says how long it runs.
    pub rule: RuleKey,
    /// The day it is counted from, as exactly as that is known; none where nothing on record starts it.
    pub started: Option<Effective>,
    pub standing: DutyStanding,
}

impl InstitutionDue {
    /// Its deadline.
    #[must_use]
    pub const fn due(&self) -> Option<RuleDue> {
        match self.standing {
            DutyStanding::Runs(due) | DutyStanding::Done(due, _) => Some(due),
            DutyStanding::NotStarted | DutyStanding::NoDeadline(_) => None,
        }
    }

    /// Days by which it was late or is, on a day; where the day it is counted from was only seen, at least so many.
    #[must_use]
    pub fn days_over(&self, as_of: NaiveDate) -> i64 {
        match self.standing {
            DutyStanding::Runs(due) => due.days_over(as_of),
            DutyStanding::Done(due, on) => due.days_over(on),
            DutyStanding::NotStarted | DutyStanding::NoDeadline(_) => 0,
        }
    }
}

/// What the duties are judged by.
#[derive(Clone, Copy)]
pub struct DutyFacts<'facts> {
    /// Its periods that had begun by the day, in order.
    pub periods: &'facts [Period],
    /// The day on which an entry was recorded, in legal time.
    pub recorded_on: &'facts dyn Fn(i32) -> Option<NaiveDate>,
    /// The first days of its applications to convert.
    pub applied_on: &'facts [NaiveDate],
    /// The day its class was set; none where none is on record.
    pub classed_on: Option<NaiveDate>,
}

/// What is owed on a day, and, of the stop that holds, when it was recorded.
#[must_use]
pub fn institution_dues(facts: &DutyFacts<'_>, rulebook: &Rulebook, calendar: &Calendar) -> Vec<InstitutionDue> {
    let Some(now) = facts.periods.last() else {
        return Vec::new();
    };
    let State::Institution(state) = now.state else {
        return Vec::new();
    };
    let reckon = Reckoning { rulebook, calendar };
    match state {
        InstitutionState::Pending => {
            vec![reckon.from(InstitutionDuty::Verification, RuleKey::InstitutionVerificationDays, started(now))]
        }
        InstitutionState::Operating => vec![reduction_plan(facts, now, &reckon)],
        InstitutionState::Reducing => new_route(facts, now, &reckon).into_iter().collect(),
        InstitutionState::ClosedUnresolved | InstitutionState::Exited | InstitutionState::Cleared => {
            stop_record(facts, &reckon).into_iter().collect()
        }
        InstitutionState::Transforming | InstitutionState::Transformed | InstitutionState::Void => Vec::new(),
    }
}

/// The rules and the calendar by which a day is reckoned.
struct Reckoning<'around> {
    rulebook: &'around Rulebook,
    calendar: &'around Calendar,
}

impl Reckoning<'_> {
    /// A duty that runs from a day.
    fn from(&self, duty: InstitutionDuty, rule: RuleKey, started: Effective) -> InstitutionDue {
        let standing = match rule_due(rule, started.on, self.rulebook, self.calendar) {
            Some(due) => DutyStanding::Runs(due),
            None => DutyStanding::NoDeadline(self.rulebook.in_force_only_from(rule, started.on)),
        };
        InstitutionDue { duty, rule, started: Some(started), standing }
    }
}

const fn started(period: &Period) -> Effective {
    Effective { on: period.from, precision: period.precision }
}

/// I3: from the class of one in operation. One classed before it went into operation, as after a new admission, is counted
/// from there.
fn reduction_plan(facts: &DutyFacts<'_>, now: &Period, reckon: &Reckoning<'_>) -> InstitutionDue {
    let (duty, rule) = (InstitutionDuty::ReductionPlan, RuleKey::InstitutionReductionDays);
    match facts.classed_on {
        None => InstitutionDue { duty, rule, started: None, standing: DutyStanding::NotStarted },
        Some(classed) if plan_from(classed, now.from) != classed => reckon.from(duty, rule, started(now)),
        Some(classed) => reckon.from(duty, rule, Effective::exact(classed)),
    }
}

/// The day from which a reduction plan is owed.
#[must_use]
pub fn plan_from(classed_on: NaiveDate, operating_since: NaiveDate) -> NaiveDate {
    classed_on.max(operating_since)
}

/// I5: from the day a conversion ended without a licence, until it applies anew, or stops and has a case with a route.
fn new_route(facts: &DutyFacts<'_>, now: &Period, reckon: &Reckoning<'_>) -> Option<InstitutionDue> {
    if now.previous != Some(State::Institution(InstitutionState::Transforming)) {
        return None;
    }
    let running = reckon.from(InstitutionDuty::NewRoute, RuleKey::InstitutionRouteDays, started(now));
    let applied = facts.applied_on.iter().filter(|day| **day >= now.from);
    Some(match (applied.min(), running.standing) {
        (Some(applied), DutyStanding::Runs(due)) => {
            InstitutionDue { standing: DutyStanding::Done(due, *applied), ..running }
        }
        (Some(_) | None, standing) => InstitutionDue { standing, ..running },
    })
}

/// I7: how long after it the stop was recorded. A stop loaded with the history of the sector (I2) has no such deadline, and
/// a reopening one of its own (I10).
fn stop_record(facts: &DutyFacts<'_>, reckon: &Reckoning<'_>) -> Option<InstitutionDue> {
    let stop =
        facts.periods.iter().rfind(|period| period.state == State::Institution(InstitutionState::ClosedUnresolved))?;
    match stop.previous {
        Some(State::Institution(
            InstitutionState::Operating | InstitutionState::Reducing | InstitutionState::Transforming,
        )) => {}
        Some(_) | None => return None,
    }
    let rule = if stop.reason == Reason::PoliceFiling { RuleKey::CaseFilingDays } else { RuleKey::InstitutionStopDays };
    let running = reckon.from(InstitutionDuty::StopRecord, rule, started(stop));
    let recorded = (facts.recorded_on)(stop.seq);
    Some(match (recorded, running.standing) {
        (Some(recorded), DutyStanding::Runs(due)) => {
            InstitutionDue { standing: DutyStanding::Done(due, recorded), ..running }
        }
        (Some(_) | None, standing) => InstitutionDue { standing, ..running },
    })
}

/// Whether days late are at least so many, because the day they are counted from was only seen.
#[must_use]
pub fn is_at_least(due: &InstitutionDue) -> bool {
    due.started.is_some_and(|started| started.precision == Precision::NotLaterThan)
}
