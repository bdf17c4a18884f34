//! Months that a unit has approved. Approved is locked: no return of an institution under the unit may be filed for it.

use chrono::NaiveDate;

use super::fact::UnitFact;
use crate::domain::engine::entry::Entry;
use crate::domain::tracks::act::Act;
use crate::domain::value::month::Month;

/// An approval that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApprovalDrawn {
    /// The entry that approved.
    pub seq: i32,
    pub month: Month,
    /// The day of the approval.
    pub on: NaiveDate,
    /// Returns owed under the unit when it approved.
    pub expected: i64,
    /// Returns received then.
    pub received: i64,
}

/// The approvals of a unit's chain that stand, in the order they were recorded.
#[must_use]
pub fn approvals(entries: &[Entry]) -> Vec<ApprovalDrawn> {
    let mut drawn: Vec<ApprovalDrawn> = Vec::new();
    for entry in entries {
        let Act::Unit(fact) = &entry.act else {
            continue;
        };
        match fact {
            UnitFact::MonthApproved { month, expected, received } => {
                drawn.retain(|approval| approval.month != *month);
                drawn.push(ApprovalDrawn {
                    seq: entry.seq,
                    month: *month,
                    on: entry.effective.on,
                    expected: *expected,
                    received: *received,
                });
            }
            UnitFact::MonthUnlocked { month } => drawn.retain(|approval| approval.month != *month),
            UnitFact::Tolled(_)
            | UnitFact::TollingEnded { .. }
            | UnitFact::PlanSet(_)
            | UnitFact::BulletinPublished(_)
            | UnitFact::StatementRecorded(_) => {}
        }
    }
    drawn
}
