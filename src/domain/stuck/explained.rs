//! The steps of the calculation, in the order in which it is done.

use chrono::NaiveDate;

use super::facts::StuckFacts;
use super::finding::{Finding, Rung};
use super::hard::{owed_in_all, recovered};
use super::proposal::{Hard, Proposal};
use super::rule::StuckRule;
use super::runoff::{Projection, RunOff, run_off as projected};
use super::steps::{ReckonedStep, Source, Value, What};
use super::threshold::threshold;
use crate::domain::case::sheet::Sheet;
use crate::domain::case::stage::Around;
use crate::domain::clock::tolling::{Grant, TolledDays};
use crate::domain::clock::{ClockKind, Due, RestDays, overdue_by};
use crate::domain::rulebook::{RuleKey, RuleValue, Span};
use crate::domain::value::days::days_between;
use crate::domain::value::money::Money;

/// Steps as they are written down, under one clock.
struct Steps {
    clock: Option<ClockKind>,
    steps: Vec<ReckonedStep>,
}

impl Steps {
    const fn of(clock: Option<ClockKind>) -> Self {
        Self { clock, steps: Vec::new() }
    }

    fn add(&mut self, what: What, source: Source, value: Value) {
        let clock = self.clock;
        self.steps.push(ReckonedStep { what, clock, source, value });
    }

    /// A threshold as the rulebook of a day has it.
    fn threshold(&mut self, what: What, rule: RuleKey, day: NaiveDate, around: &Around<'_>) {
        let row = threshold(around.rulebook, rule, day);
        let value = rule_value(row.value);
        self.add(what, Source::Rule(row), value);
    }

    /// The rest days that move a last day, with the law that says so.
    fn rest(&mut self, rest: Option<RestDays>, around: &Around<'_>) {
        if let Some(RestDays { from, to, switch }) = rest {
            let row = threshold(around.rulebook, switch, from);
            let days = days_between(from, to).saturating_add(1);
            self.add(What::RestDays, Source::Rule(row), Value::Interval { from, to, days });
        }
    }

    /// The threshold that holds by the rulebook of `judged_on` and, where it is another, that of the other day.
    fn thresholds(&mut self, rule: RuleKey, judged_on: NaiveDate, other: (What, NaiveDate), around: &Around<'_>) {
        self.threshold(What::Threshold, rule, judged_on, around);
        let value = |day: NaiveDate| around.rulebook.value(rule, day);
        let (what, other) = other;
        if value(judged_on) != value(other) {
            self.threshold(what, rule, other, around);
        }
    }
}

fn rule_value(value: RuleValue) -> Value {
    match value {
        RuleValue::Days(days) => Value::Days(days.into()),
        RuleValue::WorkingDays(days) => Value::WorkingDays(days.into()),
        RuleValue::Count(count) => Value::Count(count),
        RuleValue::Percent(points) => Value::Share(points.into()),
        RuleValue::Money(amount) => Value::Money(amount),
        RuleValue::Switch(on) => Value::Switch(on),
        RuleValue::Date(day) => Value::Day(day),
    }
}

/// The steps of a finding: ages, thresholds, ladder, what makes it hard, severity.
pub(super) fn finding(finding: &Finding, facts: &StuckFacts<'_>, around: &Around<'_>) -> Vec<ReckonedStep> {
    let mut steps = Steps::of(Some(finding.clock));
    ages(&mut steps, finding, facts);
    if finding.rule == StuckRule::ExitedNotCleared {
        let amount = RuleKey::CaseExecutionSmallAmount;
        let advanced = facts.sheet.and_then(|sheet| sheet.advanced);
        steps.add(What::Advanced, Source::Sheet, money_value(advanced));
        steps.thresholds(amount, finding.clock_from, (What::ThresholdToday, facts.as_of), around);
    }
    for rung in &finding.ladder {
        rung_steps(&mut steps, rung, facts, around);
    }
    if let Some(hard) = &finding.hard {
        hard_steps(&mut steps, hard, finding, facts, around);
    }
    if let Some(red) = &finding.red_before_grant {
        let days = Value::Interval { from: red.on, to: red.recorded_on, days: red.counted };
        steps.add(What::RedBeforeGrant, Source::Steps, days);
    }
    steps.add(What::Severity, Source::Steps, Value::Severity(finding.severity));
    steps.steps
}

/// Since when, gross, what is tolled and why, net.
fn ages(steps: &mut Steps, finding: &Finding, facts: &StuckFacts<'_>) {
    let (from, as_of) = (finding.clock_from, facts.as_of);
    steps.add(What::Since, Source::Institution, Value::Day(finding.since));
    steps.add(What::AsOf, Source::Asked, Value::Day(as_of));
    if finding.stood_closed != 0 {
        let days = Value::Days(finding.stood_closed);
        steps.add(What::StoodClosed, Source::Institution, days);
    }
    steps.add(What::Gross, Source::Steps, Value::Days(finding.age.gross));
    if from != finding.since {
        steps.add(What::ClockFrom, Source::Institution, Value::Day(from));
        let earlier = days_between(finding.since, from).saturating_sub(finding.stood_closed);
        steps.add(What::EarlierRound, Source::Steps, Value::Days(earlier));
    }
    tolled_steps(steps, finding.clock, facts.grants, (from, as_of));
    steps.add(What::Tolled, Source::Steps, Value::Days(finding.age.tolled));
    steps.add(What::Net, Source::Steps, Value::Days(finding.age.net));
}

/// Each grant with the days it leaves out alone, then the days that all of them leave out, united.
fn tolled_steps(steps: &mut Steps, clock: ClockKind, grants: &[Grant], (from, to): (NaiveDate, NaiveDate)) {
    for grant in grants {
        let days = TolledDays::of([grant], clock).days(from, to);
        if days == 0 {
            continue;
        }
        let what = if grant.is_late() { What::LateGrant } else { What::Grant };
        let value = Value::Interval { from: grant.from, to: grant.to, days };
        steps.add(what, Source::Grant(grant.clone()), value);
    }
    for (first, last) in TolledDays::of(grants, clock).intervals() {
        let (first, last) = (*first, *last);
        let before = first.pred_opt().unwrap_or(first).max(from);
        let days = days_between(before, last.min(to));
        if days > 0 {
            let value = Value::Interval { from: first, to: last, days };
            steps.add(What::Interval, Source::Steps, value);
        }
    }
}

fn rung_steps(steps: &mut Steps, rung: &Rung, facts: &StuckFacts<'_>, around: &Around<'_>) {
    let other = if rung.judged_on == rung.from {
        (What::ThresholdToday, facts.as_of.max(rung.from))
    } else {
        (What::ThresholdThen, rung.from)
    };
    steps.thresholds(rung.rule, rung.judged_on, other, around);
    if let Some(due) = rung.due {
        steps.rest(due.then.rest, around);
        steps.add(What::Deadline, Source::Steps, Value::Day(due.then.due));
        if let Some(today) = due.today {
            steps.add(What::DeadlineToday, Source::Steps, Value::Day(today.due));
        }
    }
    let value = Value::Rung { severity: rung.severity, counted: rung.counted, limit: rung.days, passed: rung.passed };
    steps.add(What::Rung, Source::Steps, value);
}

fn hard_steps(steps: &mut Steps, hard: &Hard, finding: &Finding, facts: &StuckFacts<'_>, around: &Around<'_>) {
    let as_of = facts.as_of;
    let then = (What::ThresholdThen, finding.clock_from);
    for proposal in &hard.proposals {
        let reason = Value::Reason(proposal.reason());
        steps.add(What::HardReason, Source::Sheet, reason);
        match proposal {
            Proposal::LowRecovery { .. } => {
                recovery_steps(steps, facts.sheet);
                let share = RuleKey::StuckHardRecoveryPercent;
                steps.thresholds(share, as_of, then, around);
            }
            Proposal::PlanRejected { times, .. } => {
                steps.add(What::Rejections, Source::Sheet, Value::Count(*times));
                steps.thresholds(RuleKey::StuckHardRejections, as_of, then, around);
            }
            // Their days are rungs of the ladder, or they need none.
            Proposal::LostContact | Proposal::LongProceeding { .. } | Proposal::NothingRecoverable { .. } => {}
        }
    }
    if let Some(confirmed) = &hard.confirmed {
        steps.add(What::ConfirmedOn, Source::Sheet, Value::Day(confirmed.since));
        if let Some(why) = confirmed.why {
            steps.add(What::HardReason, Source::Sheet, Value::Reason(why));
        }
        steps.add(What::ReviewedOn, Source::Sheet, Value::Day(confirmed.reviewed_on));
        if let Some(review) = &confirmed.review {
            let mut of_review = deadline(review, facts, around);
            steps.steps.append(&mut of_review);
        }
    }
}

fn recovery_steps(steps: &mut Steps, sheet: Option<&Sheet>) {
    let Some(sheet) = sheet else { return };
    let (got, whole) = (recovered(sheet), owed_in_all(sheet));
    steps.add(What::Principal, Source::Sheet, money_value(whole));
    steps.add(What::Recovered, Source::Sheet, Value::Money(got));
    if let Some(share) = whole.and_then(|whole| got.percent_of(whole)) {
        steps.add(What::RecoveredShare, Source::Steps, Value::Share(share));
    }
}

fn money_value(amount: Option<Money>) -> Value {
    amount.map_or(Value::Unknown, Value::Money)
}

/// What is outstanding, and how it comes about: the identity of [`crate::domain::case::account`].
pub(super) fn money(facts: &StuckFacts<'_>) -> Vec<ReckonedStep> {
    let mut steps = Steps::of(None);
    let Some(sheet) = facts.sheet else {
        steps.add(What::Outstanding, Source::Sheet, Value::Unknown);
        return steps.steps;
    };
    let mut add = |what: What, value: Value| steps.add(what, Source::Sheet, value);
    add(What::Principal, money_value(sheet.principal));
    if let Some(account) = sheet.account() {
        add(What::Admitted, Value::Money(sheet.admitted));
        add(What::Counted, Value::Money(account.principal));
        add(What::Paid, Value::Money(account.repaid));
        add(What::Assumed, Value::Money(account.taken_over));
        add(What::Deposited, Value::Money(account.deposited));
        add(What::NotOwed, Value::Money(account.not_owed));
        add(What::Unclaimed, money_value(account.unclaimed));
        add(What::Shortfall, Value::Money(account.shortfall));
    }
    steps.add(What::Outstanding, Source::Steps, money_value(sheet.outstanding));
    steps.steps
}

/// The run-off, at the pace of three and of twelve months.
pub(super) fn run_off(facts: &StuckFacts<'_>) -> Vec<ReckonedStep> {
    let mut steps = Steps::of(None);
    for one in projected(facts) {
        pace_steps(&mut steps, &one);
    }
    steps.steps
}

fn pace_steps(steps: &mut Steps, run_off: &RunOff) {
    let months = Value::Months(run_off.months.into());
    steps.add(What::MonthsLookedAt, Source::Asked, months);
    steps.add(What::Outstanding, Source::Sheet, money_value(run_off.outstanding));
    steps.add(What::PaidWithin, Source::Sheet, money_value(run_off.paid));
    steps.add(What::PerMonth, Source::Steps, money_value(run_off.per_month));
    let (months, on) = match run_off.projection {
        Projection::ClearedBy { months, on } => (Value::Months(months), on.map_or(Value::Unknown, Value::Day)),
        Projection::NeverAtThisPace => (Value::Never, Value::Never),
        Projection::Unknown(why) => (Value::Unprojected(why), Value::Unprojected(why)),
    };
    steps.add(What::MonthsLeft, Source::Steps, months);
    steps.add(What::ClearedBy, Source::Steps, on);
}

/// A deadline: from when, how long, which days are left out, until when, and by how much it has passed.
pub(super) fn deadline(due: &Due, facts: &StuckFacts<'_>, around: &Around<'_>) -> Vec<ReckonedStep> {
    let then = due.then;
    let mut steps = Steps::of(Some(then.clock));
    steps.add(What::DeadlineStarted, Source::Sheet, Value::Day(then.started));
    steps.threshold(What::DeadlineSpan, then.rule, then.started, around);
    let untolled = days_between(then.started, then.due_without_tolling);
    let by = match then.span {
        Span::Days(_) => Source::Steps,
        Span::WorkingDays(days) => {
            let off = untolled.saturating_sub(days.into());
            steps.add(What::DaysOff, Source::Calendar, Value::Days(off));
            Source::Calendar
        }
    };
    steps.add(What::DeadlineUntolled, by, Value::Day(then.due_without_tolling));
    if then.due != then.due_without_tolling {
        let within = (then.started, then.due);
        tolled_steps(&mut steps, then.clock, facts.grants, within);
        let tolled = TolledDays::of(facts.grants, then.clock).days(then.started, then.due);
        steps.add(What::DeadlineTolled, Source::Steps, Value::Days(tolled));
    }
    steps.rest(then.rest, around);
    steps.add(What::Deadline, Source::Steps, Value::Day(then.due));
    if let Some(today) = due.today {
        steps.threshold(What::ThresholdToday, today.rule, facts.as_of.max(then.started), around);
        steps.add(What::DeadlineToday, Source::Steps, Value::Day(today.due));
    }
    let overdue = overdue_by(&then, facts.as_of);
    steps.add(What::Overdue, Source::Steps, Value::Days(overdue));
    steps.steps
}
