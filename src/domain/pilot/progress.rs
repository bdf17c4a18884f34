//! How far an application has come (export E5): what is said of it on a day, from its record, the monthly returns of its
//! institution, the rulebook and the tolling grants that concern it.

use chrono::NaiveDate;

use super::conditions::{due_tolled, lapse_proposed, unmet_due};
use super::fact::{PilotFact, Scope};
use super::progress_capital::{CapitalNow, capital_now};
use super::progress_due::{StageDeadline, moved, stage_deadline};
use super::progress_facts::{LapseProposed, ProgressFacts, StockNow};
use super::progress_step::{Awaited, awaited};
use super::state::PilotState;
use crate::domain::case::stage::Around;
use crate::domain::clock::ClockKind;
use crate::domain::clock::tolling::{Age, TolledDays};
use crate::domain::value::days::days_between;
use crate::domain::value::ratio::Ratio;

/// A condition on the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConditionNow {
    pub reference: String,
    /// By which day, with the days tolled.
    pub due: NaiveDate,
    /// When it was met.
    pub met_on: Option<NaiveDate>,
    /// When it was waived.
    pub waived_on: Option<NaiveDate>,
    /// Days since the due day, where it is not met; 0 on that day and before.
    pub days_over: i64,
    /// Whether the licence lapses otherwise.
    pub lapses: bool,
}

/// How far an application has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The day of the intent.
    pub begun_on: NaiveDate,
    pub stage: PilotState,
    pub since: NaiveDate,
    /// Where the licence is to hold; unknown before the application is filed.
    pub scope: Option<Scope>,
    /// Days in the stage; none once it has come to its end.
    pub dwell: Option<Age>,
    /// By when the stage is to be over.
    pub deadline: Option<StageDeadline>,
    /// Days by which that has passed.
    pub days_over: i64,
    /// Capital: what is asked and what is there.
    pub capital: CapitalNow,
    /// Stock: then and now.
    pub stock: StockNow,
    /// The last day of the run-off, as set.
    pub run_off_end: Option<NaiveDate>,
    /// The same with the days tolled.
    pub run_off_until: Option<NaiveDate>,
    /// Ends that were set before, the oldest first.
    pub run_off_superseded: Vec<NaiveDate>,
    /// Conditions, by due day.
    pub conditions: Vec<ConditionNow>,
    /// A lapse that is proposed.
    pub lapse: Option<LapseProposed>,
    /// What is awaited, and of whom; none once it has come to its end.
    pub awaited: Option<Awaited>,
    /// Until when the clock of the conversion stands still, where it does on the day.
    pub tolled_until: Option<NaiveDate>,
}

impl Progress {
    #[must_use]
    pub fn conditions_met(&self) -> usize {
        let met = |one: &&ConditionNow| one.met_on.is_some();
        self.conditions.iter().filter(met).count()
    }

    /// The condition that is due next: the first that is neither met nor waived nor past due.
    #[must_use]
    pub fn condition_next(&self) -> Option<&ConditionNow> {
        self.conditions.iter().find(|one| one.met_on.is_none() && one.waived_on.is_none() && one.days_over == 0)
    }

    /// Conditions past due.
    pub fn conditions_overdue(&self) -> impl Iterator<Item = &ConditionNow> {
        self.conditions.iter().filter(|one| one.days_over > 0)
    }
}

/// How far an application has come; `None` where nobody had declared an intent by the day.
#[must_use]
pub fn progress(facts: &ProgressFacts<'_>, around: &Around<'_>) -> Option<Progress> {
    let record = facts.record;
    let first = record.stages.first()?;
    let last = record.stages.last()?;
    let tolled = TolledDays::of(facts.grants, ClockKind::Conversion);
    let is_open = last.stage.is_open();
    let until = (!is_open).then_some(last.on);
    let (run_off_until, stock) = stock_now(facts, &tolled);
    let deadline = stage_deadline(facts, around, run_off_until);
    let conditions = conditions_now(facts, until);
    let lapse = lapse(last.stage, facts);
    let unmet = unmet_due(record, facts.grants, facts.as_of);
    let capital = capital_now(record, around.rulebook, facts.as_of);
    Some(Progress {
        begun_on: first.on,
        stage: last.stage,
        since: last.on,
        scope: record.application.as_ref().map(|filed| filed.scope),
        dwell: is_open.then(|| tolled.age(last.on, facts.as_of)),
        days_over: deadline.as_ref().map_or(0, |deadline| days_between(deadline.due, facts.as_of).max(0)),
        awaited: awaited(record, &capital, &stock, lapse.as_ref(), &unmet),
        deadline,
        capital,
        stock,
        run_off_end: record.run_off_end,
        run_off_until,
        run_off_superseded: ends_superseded(facts),
        conditions,
        lapse,
        tolled_until: if is_open { standing_still(&tolled, facts.as_of) } else { None },
    })
}

fn standing_still(tolled: &TolledDays, day: NaiveDate) -> Option<NaiveDate> {
    tolled.intervals().iter().find(|(from, to)| *from <= day && day <= *to).map(|(_, to)| *to)
}

/// The end of the run-off with the days tolled, and the stock.
fn stock_now(facts: &ProgressFacts<'_>, tolled: &TolledDays) -> (Option<NaiveDate>, StockNow) {
    let record = facts.record;
    let newest = facts.returns.last().copied();
    let conversion = record.conversion.as_ref();
    let start = conversion.map(|conversion| conversion.on).or_else(|| record.entered(PilotState::RunOff));
    let until = record.run_off_end.map(|end| match start {
        Some(start) => moved(start, end, tolled),
        None => end,
    });
    let over = record.entered(PilotState::Acceptance).or_else(|| match record.stages.last() {
        Some(last) if !last.stage.is_open() => Some(last.on),
        Some(_) | None => None,
    });
    let day = over.map_or(facts.as_of, |over| over.min(facts.as_of));
    let reduced = conversion.zip(newest).filter(|(conversion, newest)| newest.month.end() >= conversion.on).and_then(
        |(conversion, newest)| {
            let then = i128::from(conversion.balance.fen());
            let now = i128::from(newest.balance?.fen());
            Ratio::of(then.checked_sub(now)?, then)
        },
    );
    let time_used = start.zip(record.run_off_end).and_then(|(start, end)| {
        let used = tolled.age(start, day).net.max(0);
        Ratio::of(used.into(), days_between(start, end).into())
    });
    let stock = StockNow {
        balance_then: conversion.map(|conversion| conversion.balance),
        lenders_then: conversion.map(|conversion| conversion.lenders),
        newest,
        reduced,
        time_used,
        days_left: until.map(|until| days_between(day, until)),
    };
    (until, stock)
}

/// Ends of the run-off that a later one took the place of.
fn ends_superseded(facts: &ProgressFacts<'_>) -> Vec<NaiveDate> {
    let mut ends: Vec<NaiveDate> = facts
        .facts
        .iter()
        .filter(|one| one.on <= facts.as_of)
        .filter_map(|one| if let PilotFact::RunOffSet { end } = &one.fact { Some(*end) } else { None })
        .collect();
    ends.pop();
    ends
}

/// Conditions by due day. Nothing is overdue any more once the application has come to its end.
fn conditions_now(facts: &ProgressFacts<'_>, ended_on: Option<NaiveDate>) -> Vec<ConditionNow> {
    use super::fact::Consequence;
    let tolled = TolledDays::of(facts.grants, ClockKind::Condition);
    let mut conditions: Vec<ConditionNow> = facts
        .record
        .conditions
        .iter()
        .map(|(reference, condition)| {
            let due = due_tolled(condition, &tolled);
            let runs = condition.is_open() && ended_on.is_none();
            ConditionNow {
                reference: reference.clone(),
                due,
                met_on: condition.met_on,
                waived_on: condition.waived_on,
                days_over: if runs { days_between(due, facts.as_of).max(0) } else { 0 },
                lapses: match condition.consequence {
                    Consequence::Lapse => true,
                    Consequence::Review => false,
                },
            }
        })
        .collect();
    conditions.sort_by_key(|one| one.due);
    conditions
}

/// The lapse that is proposed on the day; only a provisional licence lapses.
fn lapse(stage: PilotState, facts: &ProgressFacts<'_>) -> Option<LapseProposed> {
    let may_lapse = match stage {
        PilotState::Provisional | PilotState::Capitalised | PilotState::RunOff => true,
        PilotState::Intent
        | PilotState::Applied
        | PilotState::CityReview
        | PilotState::ProvinceReview
        | PilotState::NationalReview
        | PilotState::Acceptance
        | PilotState::Licensed
        | PilotState::Returned
        | PilotState::Rejected
        | PilotState::Withdrawn
        | PilotState::Lapsed => false,
    };
    let breach = lapse_proposed(facts.record, facts.grants, facts.as_of)?;
    may_lapse.then(|| LapseProposed { since: breach.due.succ_opt().unwrap_or(breach.due), condition: breach.condition })
}
