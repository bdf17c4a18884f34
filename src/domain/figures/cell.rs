//! Figures as they are read from the record: sums of a month over the institutions of one unit and group.

use chrono::{DateTime, Utc};

use super::{Group, Measure};
use crate::domain::value::month::Month;

/// A sum over the institutions of a cell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sum {
    /// The sum of what was reported: fen or a count.
    pub total: i64,
    /// Institutions that owe the figure and have not reported it. Where there are any, the sum is not the whole.
    pub unknown: i64,
}

/// One unit, group and month: everything a series or a bulletin needs of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureCell {
    pub month: Month,
    /// The reporting unit that has jurisdiction at the end of the month.
    pub unit: String,
    /// Whose figures.
    pub group: Group,
    /// Institutions of the group at the end of the month: each owes a return.
    pub institutions: i64,
    /// Returns received; those recorded as missing do not count.
    pub received: i64,
    /// Outstanding principal.
    pub balance: Sum,
    /// Lenders, a sum of person-times.
    pub lenders: Sum,
    /// Borrowers, a sum of person-times.
    pub borrowers: Sum,
    /// New loans of the month.
    pub issued: Sum,
    /// Principal repaid in the month.
    pub repaid: Sum,
    /// Principal overdue.
    pub overdue: Sum,
    /// Advanced by platforms.
    pub advanced: Sum,
    /// Returns that are provisional.
    pub provisional: i64,
    /// Returns that are estimates.
    pub estimated: i64,
    /// Returns whose definition changed with this month.
    pub breaks: i64,
    /// Returns that are restated: version 2 or later.
    pub restated: i64,
    /// When the newest of the versions it rests on was recorded; `None` where there is none.
    pub newest: Option<DateTime<Utc>>,
}

impl FigureCell {
    /// The sum of a measure; institutions are always known.
    #[must_use]
    pub const fn sum(&self, measure: Measure) -> Sum {
        match measure {
            Measure::Institutions => Sum { total: self.institutions, unknown: 0 },
            Measure::Balance => self.balance,
            Measure::Lenders => self.lenders,
            Measure::Borrowers => self.borrowers,
            Measure::Issued => self.issued,
            Measure::Repaid => self.repaid,
            Measure::Overdue => self.overdue,
            Measure::Advanced => self.advanced,
        }
    }
}
