//! Reporting rate and timeliness of a month, by reporting unit (after the data set reports of DHIS2).

use std::collections::BTreeMap;

use super::owed_filter;
use crate::db::approval::{ApprovalMade, approval_made_list};
use crate::db::return_list::{ReturnCount, return_count_list};
use crate::db::{DbError, Txn};
use crate::domain::unit::{unit_ancestors, unit_list};
use crate::domain::value::month::Month;
use crate::domain::value::ratio::Ratio;
use crate::reports::Cut;

/// How many returns.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Owed.
    pub expected: i64,
    /// Received; those recorded as missing are not.
    pub received: i64,
    /// First received by the day they were due.
    pub on_time: i64,
    pub recorded_missing: i64,
    pub estimated: i64,
    pub provisional: i64,
    /// Of which a definition changed.
    pub breaks: i64,
    pub restated: i64,
}

impl Counts {
    fn add(&mut self, count: &ReturnCount) {
        let sums = [
            (&mut self.expected, count.expected),
            (&mut self.received, count.received),
            (&mut self.on_time, count.on_time),
            (&mut self.recorded_missing, count.recorded_missing),
            (&mut self.estimated, count.estimated),
            (&mut self.provisional, count.provisional),
            (&mut self.breaks, count.breaks),
            (&mut self.restated, count.restated),
        ];
        for (sum, more) in sums {
            *sum = sum.saturating_add(more);
        }
    }

    /// Received of those owed; `None` where none is owed.
    #[must_use]
    pub fn rate(&self) -> Option<Ratio> {
        Ratio::of(self.received.into(), self.expected.into())
    }

    /// Received in time of those owed; `None` where none is owed.
    #[must_use]
    pub fn timeliness(&self) -> Option<Ratio> {
        Ratio::of(self.on_time.into(), self.expected.into())
    }
}

/// The returns of a unit, those of the units below it included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateLine {
    pub unit: String,
    /// Only the institutions of the unit itself, since those below stand in lines of their own.
    pub itself: bool,
    pub counts: Counts,
    /// The approval that stands.
    pub approved: Option<ApprovalMade>,
}

/// The rates of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rates {
    pub month: Month,
    /// The unit they are of.
    pub scope: String,
    /// The units directly below it that owe returns, and its own institutions, in the order of the tree.
    pub rows: Vec<RateLine>,
    /// All together.
    pub total: Counts,
    /// The approval of the unit itself.
    pub approved: Option<ApprovalMade>,
}

/// The rates of a month for the units directly below one.
///
/// # Errors
/// Those of the database.
pub fn rates(txn: &mut Txn<'_>, cut: &Cut, month: Month, scope: &str) -> Result<Rates, DbError> {
    let (filter, _) = owed_filter(txn, cut, &[month])?;
    let counts = return_count_list(txn, &filter)?;
    let mut approved = approvals_standing(txn, cut, month)?;
    let mut total = Counts::default();
    let mut own = Counts::default();
    let mut below: BTreeMap<&'static str, Counts> = BTreeMap::new();
    for count in &counts {
        let Some(child) = child_of(scope, &count.unit) else {
            continue;
        };
        total.add(count);
        match child {
            Child::Itself => own.add(count),
            Child::Below(code) => below.entry(code).or_default().add(count),
        }
    }
    let mut rows = Vec::new();
    if own.expected > 0 {
        rows.push(RateLine {
            unit: scope.to_owned(),
            itself: !below.is_empty(),
            counts: own,
            approved: if below.is_empty() { approved.get(scope).cloned() } else { None },
        });
    }
    for unit in unit_list() {
        if let Some(counts) = below.get(unit.code) {
            rows.push(RateLine {
                unit: unit.code.to_owned(),
                itself: false,
                counts: *counts,
                approved: approved.remove(unit.code),
            });
        }
    }
    Ok(Rates { month, scope: scope.to_owned(), rows, total, approved: approved.remove(scope) })
}

/// The approvals of a month that stand, by unit.
pub(super) fn approvals_standing(
    txn: &mut Txn<'_>,
    cut: &Cut,
    month: Month,
) -> Result<BTreeMap<String, ApprovalMade>, DbError> {
    let made = approval_made_list(txn, Some(month), month, cut.known_at)?;
    Ok(made
        .into_iter()
        .filter(|made| made.unlocked_at.is_none())
        .map(|made| (made.approval.unit.clone(), made))
        .collect())
}

enum Child {
    Itself,
    Below(&'static str),
}

/// Where a unit stands under another: it is the same, or lies under one directly below it. `None` where it lies outside.
fn child_of(scope: &str, unit: &str) -> Option<Child> {
    if unit == scope {
        return Some(Child::Itself);
    }
    let known = crate::domain::unit::unit_by_code(unit)?;
    std::iter::once(known)
        .chain(unit_ancestors(unit))
        .find(|one| one.parent == Some(scope))
        .map(|one| Child::Below(one.code))
}
