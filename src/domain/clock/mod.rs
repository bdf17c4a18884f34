//! The clocks of an institution and its case, and the deadlines they run to.
//!
//! A deadline is judged by the rulebook of the day its clock started, and is computed, never stored. A day is counted
//! from the one after the start, so that "3 days" from Monday ends on Thursday.

pub mod calendar;
pub mod calendar_check;
pub mod calendar_note;
pub mod tolling;
pub mod tolling_runs;

use chrono::{Days, NaiveDate};

use crate::domain::clock::calendar::Calendar;
use crate::domain::clock::tolling::{Grant, TolledDays};
use crate::domain::rulebook::{RuleKey, Rulebook, Span};
use crate::domain::value::days::{days_between, legal_day};
use crate::domain::value::money::Money;
use crate::domain::value::word::words;

/// Whether a calendar works on a day.
pub type IsWorking<'calendar> = &'calendar dyn Fn(NaiveDate) -> bool;

words! {
    /// What is timed. A tolling grant names the clocks that it stops.
    ClockKind as "clock" {
        /// Naming the working group (C2).
        Group = "group",
        /// Verifying the assets (C3).
        Verification = "verification",
        /// Filing the plan (C4).
        Plan = "plan",
        /// The vote on the plan (C5, C6).
        Vote = "vote",
        /// Establishing that contact is lost (C7).
        Contact = "contact",
        /// The window in which lenders of a lost institution declare their claims (C8).
        ClaimsWindow = "claims-window",
        /// Weighing those claims (C8).
        ClaimsReview = "claims-review",
        /// Entering a police filing (C9, I7).
        Filing = "filing",
        /// Taking back what the police refuse or drop (C10).
        Refusal = "refusal",
        /// The review of a case that is with police or court (C11).
        ProceedingReview = "proceeding-review",
        /// Carrying out the plan (C13).
        Execution = "execution",
        /// The final notice, in which lenders may object (C14).
        Notice = "notice",
        /// Going on to acceptance after it (C14).
        NoticeReview = "notice-review",
        /// Deciding an objection (C15).
        Objection = "objection",
        /// Acceptance by the province (C16).
        Acceptance = "acceptance",
        /// Reopening a case (C18).
        Reopening = "reopening",
        /// Going on to the new round (C19).
        Round = "round",
        /// The fast track of a case without stock (C20).
        ZeroStock = "zero-stock",
        /// Deciding on the exit of a stopped institution (I8).
        Exit = "exit",
        /// The age of a stop or an exit (ST1, ST3).
        Age = "age",
        /// The time since anything moved (ST1b).
        Movement = "movement",
        /// The review of a case confirmed as hard to clear (ST2).
        HardReview = "hard-review",
        /// The stages of an application to convert, and its run-off (P1 to P11).
        Conversion = "conversion",
        /// The conditions of a provisional licence (P12).
        Condition = "condition",
        /// The monthly return.
        MonthlyReturn = "monthly-return",
    }
}

/// Whether a clock may be stopped (domain note §7, the tolling rules).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tollable {
    /// It may.
    Yes,
    /// It never may: monthly returns, the entry of a police filing, criminal facts.
    Never,
    /// It may while it runs: a window in which lenders may object or claim is not opened again by tolling.
    NotOnceRun,
}

impl ClockKind {
    /// Whether it may be stopped.
    #[must_use]
    pub const fn tollable(self) -> Tollable {
        match self {
            Self::Filing | Self::MonthlyReturn => Tollable::Never,
            Self::ClaimsWindow | Self::Notice => Tollable::NotOnceRun,
            Self::Group
            | Self::Verification
            | Self::Plan
            | Self::Vote
            | Self::Contact
            | Self::ClaimsReview
            | Self::Refusal
            | Self::ProceedingReview
            | Self::Execution
            | Self::NoticeReview
            | Self::Objection
            | Self::Acceptance
            | Self::Reopening
            | Self::Round
            | Self::ZeroStock
            | Self::Exit
            | Self::Age
            | Self::Movement
            | Self::HardReview
            | Self::Conversion
            | Self::Condition => Tollable::Yes,
        }
    }

    /// The rule that says how long it runs; none for the ages, which run until something happens. For the execution of
    /// a plan it is the longer limit: see [`execution_rule`].
    #[must_use]
    pub const fn rule(self) -> Option<RuleKey> {
        match self {
            Self::Group => Some(RuleKey::CaseGroupDays),
            Self::Verification => Some(RuleKey::CaseVerificationDays),
            Self::Plan => Some(RuleKey::CasePlanDays),
            Self::Vote => Some(RuleKey::CaseVoteDays),
            Self::Contact => Some(RuleKey::CaseContactDays),
            Self::ClaimsWindow => Some(RuleKey::CaseClaimsWindowDays),
            Self::ClaimsReview => Some(RuleKey::CaseClaimsReviewDays),
            Self::Filing => Some(RuleKey::CaseFilingDays),
            Self::Refusal => Some(RuleKey::CaseRefusalDays),
            Self::ProceedingReview => Some(RuleKey::CaseProceedingReviewDays),
            Self::Execution => Some(RuleKey::CaseExecutionDays),
            Self::Notice => Some(RuleKey::CaseNoticeDays),
            Self::NoticeReview => Some(RuleKey::CaseNoticeReviewDays),
            Self::Objection => Some(RuleKey::CaseObjectionDays),
            Self::Acceptance => Some(RuleKey::CaseAcceptanceDays),
            Self::Reopening => Some(RuleKey::CaseReopeningDays),
            Self::Round => Some(RuleKey::CaseRoundDays),
            Self::ZeroStock => Some(RuleKey::CaseZeroStockDays),
            Self::Exit => Some(RuleKey::ExitDecisionDays),
            Self::HardReview => Some(RuleKey::StuckHardReviewDays),
            Self::MonthlyReturn => Some(RuleKey::ReturnDueDays),
            Self::Age | Self::Movement | Self::Conversion | Self::Condition => None,
        }
    }
}

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
    /// Which clock.
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
    /// The rule.
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
