//! Restatements: what took the place of what, when, by whom, and whether it had been approved or published before (export
//! E9).

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::db::approval::{ApprovalMade, Published, approval_made_list, published_list};
use crate::db::return_version::{ReturnPair, VersionFilter, restatement_each};
use crate::db::{DbError, Txn};
use crate::domain::figures::{Measure, Quantity};
use crate::domain::returns::Observations;
use crate::domain::unit::unit_ancestors;
use crate::domain::value::days::days_between;
use crate::domain::value::month::Month;
use crate::reports::Cut;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// A figure; `None` where it was, or is, not reported.
    Figure {
        measure: Measure,
        /// Before.
        from: Option<Quantity>,
        /// After.
        to: Option<Quantity>,
    },
    Marks {
        /// Before.
        from: Observations,
        /// After.
        to: Observations,
    },
}

impl Change {
    /// By how much a figure changed, as the bare number: fen for money. `None` where one of the two is not known.
    #[must_use]
    pub fn difference(&self) -> Option<Quantity> {
        match self {
            Self::Figure { measure, from: Some(from), to: Some(to) } => {
                Quantity::of(*measure, to.number().checked_sub(from.number())?)
            }
            Self::Figure { .. } | Self::Marks { .. } => None,
        }
    }
}

/// One thing that a restatement changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restated {
    /// The restatement.
    pub pair: ReturnPair,
    pub change: Change,
    /// Days from the day the first report was handed in to the day this one was.
    pub days_after: i64,
    /// The topmost unit that had approved the month before.
    pub approved_by: Option<String>,
    /// The first bulletin that had published figures of the month before: its unit and number.
    pub published_in: Option<(String, i32)>,
}

/// Passes the restatements known at the moment, of months from one to another, to `take` as they are read, the newest first; a
/// line for each figure that changed.
///
/// # Errors
/// Those of the database, and those of `take`.
pub fn restated_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    cut: &Cut,
    (first, last): (Option<Month>, Option<Month>),
    institution: Option<Uuid>,
    mut take: impl FnMut(Restated) -> Result<(), E>,
) -> Result<(), E> {
    let last = last.unwrap_or_else(|| Month::last_over(cut.as_of));
    let filter = VersionFilter {
        as_of: cut.as_of,
        known_at: cut.known_at,
        months: (first, last),
        units: cut.units.clone(),
        limit: None,
    };
    let approvals = approval_made_list(txn, first, last, cut.known_at)?;
    let published = published_list(txn, cut.known_at)?;
    restatement_each(txn, &filter, institution, |pair| {
        lines(&pair, &approvals, &published).into_iter().try_for_each(&mut take)
    })
}

fn lines(pair: &ReturnPair, approvals: &[ApprovalMade], published: &[Published]) -> Vec<Restated> {
    let units = units_over(&pair.unit);
    let approved_by = approved_before(&units, pair.month, pair.recorded_at, approvals);
    let published_in = published
        .iter()
        .find(|bulletin| {
            units.contains(&bulletin.unit.as_str())
                && bulletin.first <= pair.month
                && pair.month <= bulletin.last
                && bulletin.at < pair.recorded_at
        })
        .map(|bulletin| (bulletin.unit.clone(), bulletin.number));
    changes(pair)
        .into_iter()
        .map(|change| Restated {
            change,
            days_after: days_between(pair.first_on, pair.submitted_on),
            approved_by: approved_by.clone(),
            published_in: published_in.clone(),
            pair: pair.clone(),
        })
        .collect()
}

/// A unit and those above it.
fn units_over(unit: &str) -> Vec<&str> {
    let above = unit_ancestors(unit).into_iter().map(|above| above.code);
    std::iter::once(unit).chain(above).collect()
}

fn approved_before(units: &[&str], month: Month, moment: DateTime<Utc>, approvals: &[ApprovalMade]) -> Option<String> {
    let before = |unit: &&&str| {
        approvals.iter().any(|made| {
            made.approval.unit == **unit && made.approval.month == month && made.approval.known_from < moment
        })
    };
    units.iter().rev().find(before).map(|unit| (*unit).to_owned())
}

/// What a restatement changed: each figure, and the marks.
fn changes(pair: &ReturnPair) -> Vec<Change> {
    let Some((figures, marks)) = &pair.before else {
        return Vec::new();
    };
    let mut changes: Vec<Change> = Measure::ALL
        .iter()
        .map(|measure| Change::Figure {
            measure: *measure,
            from: figures.get(*measure),
            to: pair.figures.get(*measure),
        })
        .filter(|change| match change {
            Change::Figure { from, to, .. } => from != to,
            Change::Marks { .. } => true,
        })
        .collect();
    if *marks != pair.marks {
        changes.push(Change::Marks { from: *marks, to: pair.marks });
    }
    changes
}
