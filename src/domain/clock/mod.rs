//! The clocks of an institution and its case, and the deadlines they run to.
//!
//! A deadline is judged by the rulebook of the day its clock started, and is computed, never stored. A day is counted
//! from the one after the start, so that "3 days" from Monday ends on Thursday.

pub mod calendar;
pub mod calendar_check;
pub mod calendar_note;
mod kind;
pub mod tolling;
pub mod tolling_judge;
pub mod tolling_refusal;
pub mod tolling_runs;

pub use kind::{ClockKind, Tollable};

use chrono::{Days, NaiveDate};

use crate::domain::clock::calendar::Calendar;
use crate::domain::clock::tolling::{Grant, TolledDays};
use crate::domain::rulebook::{RuleKey, Rulebook, Span};
use crate::domain::value::days::{days_between, legal_day};
use crate::domain::value::money::Money;

/// Whether a calendar works on a day.
pub type IsWorking<'calendar> = &'calendar dyn Fn(NaiveDate) -> bool;

/// The limit on carrying out a plan (C13, ST1): a shorter one where the platform has advanced little for its borrowers.
/// What was advanced and is not known is not taken for little.
#[must_use]
pub fn execution_rule(advanced: Option<Money>, rulebook: &Rulebook, day: NaiveDate) -> RuleKey {
    let little = rulebook.money(RuleKey::CaseExecutionSmallAmount, day);
    if advanced.is_some_and(|advanced| advanced <= little) {
        RuleKey::CaseExecutionSmallDays
    } else {
        RuleKey::CaseExecutionDays
    }
}

/// By when something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    pub clock: ClockKind,
    /// The rule that says how long it runs.
    pub rule: RuleKey,
    /// The day it started, which is not counted.
    pub started: NaiveDate,
    /// How long it runs, by the rulebook of that day.
    pub span: Span,
    /// The last day, with the tolled days left out, and moved off rest days where the rule says so.
    pub due: NaiveDate,
    /// The last day had nothing been tolled.
    pub due_without_tolling: NaiveDate,
    /// The rest days that moved it.
    pub rest: Option<RestDays>,
}

/// Rest days at the end of a period in calendar days: it ends on the working day after them (Civil Code art. 203 and the
/// laws before it).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RestDays {
    /// The last day as it was counted, a rest day.
    pub from: NaiveDate,
    /// The last of the rest days.
    pub to: NaiveDate,
    /// The switch of the rulebook that says so.
    pub switch: RuleKey,
}

/// The end of a period in calendar days under a rule: the last day as counted or, where that is a rest day and the rule
/// moves it, the working day after the rest days, with these.
#[must_use]
pub fn moved_off_rest_days(
    rule: RuleKey,
    counted: NaiveDate,
    rulebook: &Rulebook,
    is_working: IsWorking<'_>,
) -> (NaiveDate, Option<RestDays>) {
    let moved = || {
        let switch =
            rule.rest_day_switch().filter(|switch| !is_working(counted) && rulebook.switch(*switch, counted))?;
        let next = due_working(counted, 1, &TolledDays::default(), is_working)?;
        let (from, to) = (counted, next.pred_opt()?);
        Some((next, RestDays { from, to, switch }))
    };
    moved().map_or((counted, None), |(next, rest)| (next, Some(rest)))
}

/// By when something is due by a rule alone, without tolling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleDue {
    pub rule: RuleKey,
    /// The day its clock started.
    pub started: NaiveDate,
    /// How long it runs.
    pub span: Span,
    /// The last day.
    pub due: NaiveDate,
    /// The rest days that moved it.
    pub rest: Option<RestDays>,
}

impl RuleDue {
    /// Days by which it has passed; 0 on its last day and before.
    #[must_use]
    pub fn days_over(&self, as_of: NaiveDate) -> i64 {
        days_between(self.due, as_of).max(0)
    }
}

/// The end of a rule that started on a day; `None` where the rule was not in force yet, and beyond the calendar.
#[must_use]
pub fn rule_due(rule: RuleKey, started: NaiveDate, rulebook: &Rulebook, calendar: &Calendar) -> Option<RuleDue> {
    let span = rulebook.span_in_force(rule, started)?;
    let (due, rest) = match span {
        Span::Days(days) => {
            let counted = started.checked_add_days(Days::new(days.into()))?;
            moved_off_rest_days(rule, counted, rulebook, &|day| calendar.is_working(day))
        }
        Span::WorkingDays(days) => (calendar.working_days_after(started, days)?, None),
    };
    Some(RuleDue { rule, started, span, due, rest })
}

/// The deadline of a clock that started on a day, under a rule that is in days. The grants are those that concern the
/// case and are known; those for other clocks are passed over, and so is one recorded after a window that it may not
/// open again had run.
///
/// `None` where the rule was not in force yet when the clock started, and where the deadline lies beyond the calendar.
#[must_use]
pub fn deadline(
    clock: ClockKind,
    rule: RuleKey,
    started: NaiveDate,
    rulebook: &Rulebook,
    grants: &[Grant],
    is_working: IsWorking<'_>,
) -> Option<Deadline> {
    let span = rulebook.span_in_force(rule, started)?;
    deadline_of((clock, rule), started, span, rulebook, grants, is_working)
}

/// A deadline as the rulebook of the day its clock started has it, and as that of a later day would.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The deadline that holds.
    pub then: Deadline,
    /// What it would be if the clock had started under the rulebook of the later day; `None` where nothing changed.
    pub today: Option<Deadline>,
}

/// [`deadline`], with what a later row of the rulebook would have made of it. Of two days the first is the start of the
/// clock, the second the later day; of two rules the first is the one that holds, the second that of the later day, which
/// differs where the rulebook chooses between two (see [`execution_rule`]).
///
/// `None` where the deadline that holds lies beyond the calendar.
#[must_use]
pub fn due(
    clock: ClockKind,
    [rule, rule_today]: [RuleKey; 2],
    [started, today]: [NaiveDate; 2],
    rulebook: &Rulebook,
    grants: &[Grant],
    is_working: IsWorking<'_>,
) -> Option<Due> {
    let then = deadline(clock, rule, started, rulebook, grants, is_working)?;
    let span = rulebook.span(rule_today, today);
    let today = if span == then.span {
        None
    } else {
        deadline_of((clock, rule_today), started, span, rulebook, grants, is_working)
    };
    Some(Due { then, today })
}

/// The deadline of a clock that runs for a span.
#[must_use]
pub fn deadline_of(
    (clock, rule): (ClockKind, RuleKey),
    started: NaiveDate,
    span: Span,
    rulebook: &Rulebook,
    grants: &[Grant],
    is_working: IsWorking<'_>,
) -> Option<Deadline> {
    let ends = |counted: NaiveDate| match span {
        Span::WorkingDays(_) => (counted, None),
        Span::Days(_) => moved_off_rest_days(rule, counted, rulebook, is_working),
    };
    let untolled = due_day(started, span, &TolledDays::default(), is_working)?;
    let (due_without_tolling, _) = ends(untolled);
    let counted = match clock.tollable() {
        Tollable::Never => untolled,
        Tollable::Yes => due_day(started, span, &TolledDays::of(grants, clock), is_working)?,
        Tollable::NotOnceRun => window_due(clock, started, span, untolled, grants, (is_working, &|day| ends(day).0))?,
    };
    let (due, rest) = ends(counted);
    Some(Deadline { clock, rule, started, span, due, due_without_tolling, rest })
}

/// Days by which a deadline has passed; 0 on its last day and before.
#[must_use]
pub fn overdue_by(deadline: &Deadline, as_of: NaiveDate) -> i64 {
    days_between(deadline.due, as_of).max(0)
}

/// The last day of a window, with the grants that were recorded while it still ran, each in its turn.
fn window_due(
    clock: ClockKind,
    started: NaiveDate,
    span: Span,
    untolled: NaiveDate,
    grants: &[Grant],
    (is_working, ends): (IsWorking<'_>, &dyn Fn(NaiveDate) -> NaiveDate),
) -> Option<NaiveDate> {
    let mut in_turn: Vec<&Grant> = grants.iter().filter(|grant| grant.clocks.contains(&clock)).collect();
    in_turn.sort_by_key(|grant| grant.recorded_at);
    let mut heeded: Vec<&Grant> = Vec::new();
    let mut due = untolled;
    for grant in in_turn {
        if legal_day(grant.recorded_at) > ends(due) {
            break;
        }
        heeded.push(grant);
        let tolled = TolledDays::of(heeded.iter().copied(), clock);
        due = due_day(started, span, &tolled, is_working)?;
    }
    Some(due)
}

/// The last day of a span: the n-th day after the start that is not tolled and, where working days are counted, worked.
fn due_day(started: NaiveDate, span: Span, tolled: &TolledDays, is_working: IsWorking<'_>) -> Option<NaiveDate> {
    match span {
        Span::Days(days) => due_calendar(started, days, tolled),
        Span::WorkingDays(days) => due_working(started, days, tolled, is_working),
    }
}

/// Each round adds the tolled days that the last one reached; none is left out, because the due day only moves on.
fn due_calendar(started: NaiveDate, days: u32, tolled: &TolledDays) -> Option<NaiveDate> {
    let untolled = started.checked_add_days(Days::new(days.into()))?;
    let mut due = untolled;
    loop {
        let more = u64::try_from(tolled.days(started, due)).ok()?;
        let next = untolled.checked_add_days(Days::new(more))?;
        if next == due {
            return Some(due);
        }
        due = next;
    }
}

fn due_working(started: NaiveDate, days: u32, tolled: &TolledDays, is_working: IsWorking<'_>) -> Option<NaiveDate> {
    /// No calendar rests longer; one that never works must not keep us for ever.
    const LONGEST_REST: u32 = 366;
    let (mut day, mut counted, mut rested) = (started, 0_u32, 0_u32);
    while counted < days {
        day = day.succ_opt()?;
        if tolled.covers(day) {
            continue;
        }
        if is_working(day) {
            (counted, rested) = (counted.saturating_add(1), 0);
        } else {
            rested = rested.saturating_add(1);
            if rested > LONGEST_REST {
                return None;
            }
        }
    }
    Some(day)
}
