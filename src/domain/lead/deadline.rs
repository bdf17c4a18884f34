//! The deadlines of a lead: one for its stage, and one for all of it, in working days of the official calendar.

use super::record::LeadRecord;
use super::state::LeadState;
use crate::domain::clock::calendar::Calendar;
use crate::domain::clock::{RuleDue, rule_due};
use crate::domain::rulebook::{RuleKey, Rulebook};

/// The deadline that a lead runs to; for a review its length is the most it may be.
pub type LeadDue = RuleDue;

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
        LeadState::Verify | LeadState::Closed | LeadState::Excluded | LeadState::Merged | LeadState::Monitor => false,
    }
}

/// The deadline of a lead: the earlier of that of its stage and that of all of it. Each is judged by the rulebook of the
/// day its clock started. `None` where nothing runs, and where no rule was in force yet.
#[must_use]
pub fn lead_due(record: &LeadRecord, rulebook: &Rulebook, calendar: &Calendar) -> Option<LeadDue> {
    let stage = record.stage()?;
    let of_stage = stage_rule(stage)
        .zip(record.stage_since())
        .and_then(|(rule, since)| rule_due(rule, since, rulebook, calendar))
        .map(|due| match (stage, record.review) {
            (LeadState::Monitor, Some((review, _))) => LeadDue { due: review, rest: None, ..due },
            _ => due,
        });
    let total = record
        .round_since
        .filter(|_| total_runs(stage))
        .and_then(|since| rule_due(RuleKey::LeadTotalDays, since, rulebook, calendar));
    match (of_stage, total) {
        (Some(stage), Some(total)) if total.due < stage.due => Some(total),
        (Some(stage), _) => Some(stage),
        (None, total) => total,
    }
}
