//! Guards of a lead's moves, over its record before the move.

use chrono::Days;

use super::fact::Character;
pub use super::finding::LeadFinding;
use super::guard::LeadGuard;
use super::record::LeadRecord;
use crate::domain::engine::timeline::Standing;
use crate::domain::rulebook::RuleKey;
use crate::domain::tracks::situation::Situation;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

/// Judges one guard of a lead for a move; `None` where it is satisfied.
#[must_use]
pub fn lead_guard_judge(
    guard: LeadGuard,
    one: &Standing,
    record: &LeadRecord,
    situation: &Situation<'_>,
) -> Option<LeadFinding> {
    match guard {
        LeadGuard::LeadScored => record.score.is_none().then_some(LeadFinding::NotScored),
        LeadGuard::TwoAgree => character_judge(record, &[Character::Illegal, Character::NonCompliant]),
        LeadGuard::NothingIllegal => character_judge(record, &[Character::NoIssue]),
        LeadGuard::NeedsProvince => {
            if one.reason == Reason::CrossProvince {
                return None;
            }
            character_judge(record, &[Character::Unclear])
        }
        LeadGuard::MeasuresReceipted => measures_judge(record),
        LeadGuard::LeadStopped => recheck_judge(record),
        LeadGuard::ReceiverNamed => record.receiver.is_none().then_some(LeadFinding::NoReceiver),
        LeadGuard::TransferReceipted => record
            .receipt
            .is_none()
            .then(|| LeadFinding::NoTransferReceipt(record.receiver.clone().unwrap_or_default())),
        LeadGuard::ReviewSet => review_judge(one, record, situation),
        LeadGuard::MergedNamed => record.merged_into.is_none().then_some(LeadFinding::NotMerged),
    }
}

fn character_judge(record: &LeadRecord, wanted: &[Character]) -> Option<LeadFinding> {
    match record.character() {
        None => Some(LeadFinding::People(record.judgements.len())),
        Some(character) if wanted.contains(&character) => None,
        Some(character) => Some(LeadFinding::TakenFor(character)),
    }
}

fn measures_judge(record: &LeadRecord) -> Option<LeadFinding> {
    if record.measures.is_empty() {
        return Some(LeadFinding::NoMeasure);
    }
    let open = record.unreceipted().next()?;
    Some(LeadFinding::NoReceipt { measure: open.measure, agency: open.agency.clone(), since: open.on })
}

fn recheck_judge(record: &LeadRecord) -> Option<LeadFinding> {
    let since = record.stage_since()?;
    let Some(recheck) = record.recheck.filter(|recheck| recheck.on >= since) else {
        return Some(LeadFinding::NotRechecked(since));
    };
    if !recheck.stopped {
        return Some(LeadFinding::NotStopped(recheck.on));
    }
    (recheck.residual != Money::ZERO && recheck.case_of.is_none()).then_some(LeadFinding::StockLeft(recheck.residual))
}

fn review_judge(one: &Standing, record: &LeadRecord, situation: &Situation<'_>) -> Option<LeadFinding> {
    let on = one.effective.on;
    let Some((review, _)) = record.review.filter(|(review, _)| *review > on) else {
        return Some(LeadFinding::NoReview);
    };
    let days = situation.rulebook.days(RuleKey::LeadMonitorDays, on);
    let latest = on.checked_add_days(Days::new(days.into()))?;
    (review > latest).then_some(LeadFinding::ReviewLate { review, latest })
}
