//! The deadlines of a lead: one for its stage, and one for all of it, in working days of the official calendar.

use chrono::{Days, NaiveDate};

use super::record::LeadRecord;
use crate::domain::calendar::Calendar;
use crate::domain::days::days_between;
use crate::domain::rulebook::{RuleKey, Rulebook, Span};
use crate::domain::state::LeadState;

/// The deadline that a lead runs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeadDue {
    /// The rule.
    pub rule: RuleKey,
    /// The day its clock started.
    pub started: NaiveDate,
    /// How long it runs; for a review, the most it may.
    pub span: Span,
    /// The last day.
    pub due: NaiveDate,
}

impl LeadDue {
    /// Days by which it has passed; 0 on its last day and before.
    #[must_use]
    pub fn days_over(&self, as_of: NaiveDate) -> i64 {
        days_between(self.due, as_of).max(0)
    }
}

/// The rule by which a stage runs; `None` where only the total runs, or nothing does.
#[must_use]
pub const fn stage_rule(stage: LeadState) -> Option<RuleKey> {
    match stage {
        LeadState::Received => Some(RuleKey::LeadTriageDays),
        LeadState::Triage => Some(RuleKey::LeadCharacteriseDays),
        LeadState::Characterise => Some(RuleKey::LeadDecideDays),
        LeadState::Dispose => Some(RuleKey::LeadDisposeDays),
        LeadState::Verify => Some(RuleKey::LeadRecheckDays),
        LeadState::Transferred => Some(RuleKey::LeadReceiptDays),
        LeadState::Monitor => Some(RuleKey::LeadMonitorDays),
        LeadState::Reopened => Some(RuleKey::LeadReopenDays),
        LeadState::Escalated | LeadState::Closed | LeadState::Excluded | LeadState::Merged => None,
    }
}

/// Whether the working days in total run while a lead is at a stage: until it is disposed of.
const fn total_runs(stage: LeadState) -> bool {
    match stage {
        LeadState::Received
        | LeadState::Triage
        | LeadState::Characterise
        | LeadState::Escalated
        | LeadState::Dispose
        | LeadState::Transferred
        | LeadState::Reopened => true,
        LeadState::Verify
        | LeadState::Closed
        | LeadState::Excluded
        | LeadState::Merged
        | LeadState::Monitor => false,
    }
}

/// The deadline of a lead: the earlier of that of its stage and that of all of it. Each is judged by the rulebook of the
/// day its clock started. `None` where nothing runs.
#[must_use]
pub fn lead_due(record: &LeadRecord, rulebook: &Rulebook, calendar: &Calendar) -> Option<LeadDue> {
    let stage = record.stage()?;
    let of_stage = stage_rule(stage)
        .zip(record.stage_since())
        .and_then(|(rule, since)| due_of(rule, since, rulebook, calendar))
        .map(|due| match (stage, record.review) {
            (LeadState::Monitor, Some((review, _))) => LeadDue { due: review, ..due },
            _ => due,
        });
    let total = record
        .round_since
        .filter(|_| total_runs(stage))
        .and_then(|since| due_of(RuleKey::LeadTotalDays, since, rulebook, calendar));
    match (of_stage, total) {
        (Some(stage), Some(total)) if total.due < stage.due => Some(total),
        (Some(stage), _) => Some(stage),
        (None, total) => total,
    }
}

fn due_of(
    rule: RuleKey,
    started: NaiveDate,
    rulebook: &Rulebook,
    calendar: &Calendar,
) -> Option<LeadDue> {
    let span = rulebook.span(rule, started);
    let due = match span {
        Span::Days(days) => started.checked_add_days(Days::new(days.into()))?,
        Span::WorkingDays(days) => calendar.working_days_after(started, days)?,
    };
    Some(LeadDue {
        rule,
        started,
        span,
        due,
    })
}
