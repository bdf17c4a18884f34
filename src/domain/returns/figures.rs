//! What a return says.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::figures::{Measure, Quantity};
use crate::domain::value::money::Money;
use crate::domain::value::month::Month;
use crate::domain::value::word::words;

words! {
    /// A mark on an observation, after SDMX OBS_STATUS. They can stand together; `missing` stands alone.
    Observation as "observation flag" said "months-mark-" {
        /// The figures may still change.
        Provisional = "provisional",
        /// The office's own estimate.
        Estimated = "estimated",
        /// A definition changed: not to be compared with the month before.
        Break = "break",
        /// The figures are not to be had; recorded so that nobody goes on waiting.
        Missing = "missing",
    }
}

/// The marks of one return.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Observations {
    /// See [`Observation::Provisional`].
    pub provisional: bool,
    /// See [`Observation::Estimated`].
    pub estimated: bool,
    /// See [`Observation::Break`].
    pub definition_break: bool,
    /// See [`Observation::Missing`].
    pub missing: bool,
}

impl Observations {
    /// These marks together.
    #[must_use]
    pub fn of(marks: &[Observation]) -> Self {
        Self {
            provisional: marks.contains(&Observation::Provisional),
            estimated: marks.contains(&Observation::Estimated),
            definition_break: marks.contains(&Observation::Break),
            missing: marks.contains(&Observation::Missing),
        }
    }

    /// The marks, in the order of their list.
    #[must_use]
    pub fn marks(self) -> Vec<Observation> {
        let marked = |mark: &Observation| match mark {
            Observation::Provisional => self.provisional,
            Observation::Estimated => self.estimated,
            Observation::Break => self.definition_break,
            Observation::Missing => self.missing,
        };
        Observation::ALL.iter().copied().filter(marked).collect()
    }
}

/// The figures of a month; `None` is not reported, which is not zero.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Figures {
    /// Outstanding principal (借贷余额).
    pub balance: Option<Money>,
    /// Distinct lenders with principal outstanding.
    pub lenders: Option<i64>,
    /// Distinct borrowers with principal outstanding.
    pub borrowers: Option<i64>,
    /// New loans of the month.
    pub issued: Option<Money>,
    /// Principal repaid in the month.
    pub repaid: Option<Money>,
    /// Principal overdue.
    pub overdue: Option<Money>,
    /// Advanced by the platform for borrowers (代偿余额).
    pub advanced: Option<Money>,
}

impl Figures {
    /// One of them; institutions are not reported by an institution.
    #[must_use]
    pub const fn get(&self, measure: Measure) -> Option<Quantity> {
        const fn money(amount: Option<Money>) -> Option<Quantity> {
            match amount {
                Some(amount) => Some(Quantity::Money(amount)),
                None => None,
            }
        }
        const fn count(number: Option<i64>) -> Option<Quantity> {
            match number {
                Some(number) => Some(Quantity::Count(number)),
                None => None,
            }
        }
        match measure {
            Measure::Institutions => None,
            Measure::Balance => money(self.balance),
            Measure::Lenders => count(self.lenders),
            Measure::Borrowers => count(self.borrowers),
            Measure::Issued => money(self.issued),
            Measure::Repaid => money(self.repaid),
            Measure::Overdue => money(self.overdue),
            Measure::Advanced => money(self.advanced),
        }
    }

    /// These, and those of another report where one is not among these.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            balance: self.balance.or(other.balance),
            lenders: self.lenders.or(other.lenders),
            borrowers: self.borrowers.or(other.borrowers),
            issued: self.issued.or(other.issued),
            repaid: self.repaid.or(other.repaid),
            overdue: self.overdue.or(other.overdue),
            advanced: self.advanced.or(other.advanced),
        }
    }

    /// Whether none is reported.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A return as it stands in the record: one version of one month of one institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthlyReturn {
    pub institution: Uuid,
    pub month: Month,
    /// 1 for the first report, then one more with each restatement.
    pub version: i32,
    pub figures: Figures,
    /// Its marks.
    pub observations: Observations,
    /// Where the figures come from.
    pub source: String,
    /// The day they were handed in.
    pub submitted_on: NaiveDate,
    /// Who handed them in.
    pub submitted_by: String,
    /// The filing it came with.
    pub filing: Uuid,
    /// Its place in the filing.
    pub file_row: i32,
    pub officer: String,
    /// When it was recorded.
    pub known_from: DateTime<Utc>,
    /// When a newer version took its place.
    pub known_to: Option<DateTime<Utc>>,
}
