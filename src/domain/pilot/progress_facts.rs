//! What the progress of an application is judged by.

use chrono::NaiveDate;

use crate::domain::clock::tolling::Grant;
use crate::domain::engine::fact::FactStanding;
use crate::domain::pilot::fact::PilotFact;
use crate::domain::pilot::record::PilotRecord;
use crate::domain::value::money::Money;
use crate::domain::value::month::Month;
use crate::domain::value::ratio::Ratio;

/// What an institution reported for the end of a month, as far as a conversion looks at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthStock {
    pub month: Month,
    /// Balance of loans; `None` where it was not reported.
    pub balance: Option<Money>,
    /// Lenders; `None` where it was not reported.
    pub lenders: Option<i64>,
}

/// Everything that is looked at.
#[derive(Debug, Clone, Copy)]
pub struct ProgressFacts<'facts> {
    /// The record on the day.
    pub record: &'facts PilotRecord,
    /// The facts of the application, as they stand, by day.
    pub facts: &'facts [FactStanding<PilotFact>],
    /// The returns of its institution for months that ended by the day, the oldest first.
    pub returns: &'facts [MonthStock],
    /// The grants that concern it.
    pub grants: &'facts [Grant],
    pub as_of: NaiveDate,
}

/// A lapse that the system proposes, and an officer confirms (P12).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LapseProposed {
    /// The condition that was breached first.
    pub condition: String,
    /// The first day on which it was.
    pub since: NaiveDate,
}

/// Stock at the conversion and now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct StockNow {
    /// Balance at the conversion.
    pub balance_then: Option<Money>,
    /// Lenders at the conversion.
    pub lenders_then: Option<u32>,
    /// The newest monthly return by the day; `None` where none came.
    pub newest: Option<MonthStock>,
    /// The part of the balance that is gone. `None` where a figure is not known, and where no return came since.
    pub reduced: Option<Ratio>,
    /// The part of the run-off's days that is used, tolled days left out. `None` without an end.
    pub time_used: Option<Ratio>,
    /// Days to the end of the run-off, which tolled days put off; negative beyond it.
    pub days_left: Option<i64>,
}

impl StockNow {
    #[must_use]
    pub fn balance_now(&self) -> Option<Money> {
        self.newest.and_then(|newest| newest.balance)
    }

    /// Percentage points by which the reduction lags behind the time used; `None` where either is not known.
    #[must_use]
    pub fn behind(&self) -> Option<Ratio> {
        let reduced = self.reduced?;
        let less = Ratio::of(reduced.above().checked_neg()?, reduced.below())?;
        self.time_used?.plus(less)
    }

    /// The part of the balance at the conversion that is left.
    #[must_use]
    pub fn left(&self) -> Option<Ratio> {
        let reduced = self.reduced?;
        let less = Ratio::of(reduced.above().checked_neg()?, reduced.below())?;
        Ratio::whole(1).plus(less)
    }
}
