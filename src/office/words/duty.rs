//! What offices owe an institution by a day, in words.

use chrono::NaiveDate;

use crate::domain::clock::RuleDue;
use crate::domain::institution::due::{DutyStanding, InstitutionDue, is_at_least};
use crate::domain::rulebook::{RuleValue, Span};
use crate::msg;
use crate::office::lists::rules::value_name;
use crate::office::words::named;
use crate::words::Message;

/// How it stands, for programs: the deadline, or why there is none.
#[must_use]
pub fn duty_code(due: &InstitutionDue) -> String {
    match due.standing {
        DutyStanding::NotStarted => "not-started".to_owned(),
        DutyStanding::NoDeadline(_) => "none".to_owned(),
        DutyStanding::Runs(one) | DutyStanding::Done(one, _) => one.due.to_string(),
    }
}

/// How it stands on a day.
#[must_use]
pub fn duty_said(due: &InstitutionDue, day: NaiveDate) -> Message {
    let over = due.days_over(day);
    let least = if is_at_least(due) { "≥" } else { "" };
    let over_said = format!("{least}{over}");
    match due.standing {
        DutyStanding::NotStarted => msg!("duty-not-started", rule = rule_said(due, None)),
        DutyStanding::NoDeadline(Some(from)) => msg!("duty-before-rule", from = from),
        DutyStanding::NoDeadline(None) => msg!("duty-beyond-calendar"),
        DutyStanding::Runs(one) if over > 0 => {
            msg!("duty-overdue", due = one.due, days = over_said, rule = rule_said(due, Some(one)))
        }
        DutyStanding::Runs(one) => {
            msg!("duty-runs", due = one.due, rule = rule_said(due, Some(one)))
        }
        DutyStanding::Done(one, on) if over > 0 => {
            msg!("duty-done-late", on = on, due = one.due, days = over_said, rule = rule_said(due, Some(one)))
        }
        DutyStanding::Done(one, on) => msg!("duty-done", on = on, due = one.due, rule = rule_said(due, Some(one))),
    }
}

/// The rule, with how long it runs where that is known.
fn rule_said(due: &InstitutionDue, runs: Option<RuleDue>) -> Message {
    let value = match runs.map(|one| one.span) {
        Some(Span::Days(days)) => RuleValue::Days(days),
        Some(Span::WorkingDays(days)) => RuleValue::WorkingDays(days),
        None => due.rule.default_of().value,
    };
    msg!("duty-rule", rule = named(due.rule), value = value_name(value))
}
