//! When the lenders will be paid, at the pace of the last three and of the last twelve months.

use chrono::{Months, NaiveDate};

use super::facts::StuckFacts;
use crate::domain::value::money::Money;
use crate::domain::value::word::words;

words! {
    /// Why no projection can be made.
    Unprojected as "reason without projection" said "unprojected-" {
        /// What is outstanding is not known.
        OutstandingUnknown = "outstanding-unknown",
        /// There was no case yet at the beginning of the months looked at.
        TooShort = "too-short",
        /// Nothing is outstanding.
        NothingLeft = "nothing-left",
    }
}

/// What the pace says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Projection {
    /// The lenders are paid after so many months.
    ClearedBy {
        /// Months from the day, rounded up to whole ones.
        months: u64,
        /// The day; `None` beyond the calendar.
        on: Option<NaiveDate>,
    },
    /// Nothing was paid: never at this pace.
    NeverAtThisPace,
    /// It cannot be said.
    Unknown(Unprojected),
}

/// The pace over some months, with its basis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RunOff {
    /// Months looked at.
    pub months: u32,
    /// Principal outstanding.
    pub outstanding: Option<Money>,
    /// Principal paid in those months; `None` where it is not known.
    pub paid: Option<Money>,
    /// The same a month, rounded down to the fen for show. The projection is made from the exact figures.
    pub per_month: Option<Money>,
    /// What it says.
    pub projection: Projection,
}

/// Both projections: at the pace of the last three months, and of the last twelve.
#[must_use]
pub fn run_off(facts: &StuckFacts<'_>) -> [RunOff; 2] {
    let paid = facts.sheet.map(|sheet| sheet.paid);
    [(3, facts.paid_three_months_ago), (12, facts.paid_twelve_months_ago)].map(|(months, before)| {
        let paid = paid.zip(before).map(|(now, before)| now.less(before));
        projected(facts.outstanding(), paid, months, facts.as_of)
    })
}

/// The projection from what is outstanding and what was paid in some months.
#[must_use]
pub fn projected(outstanding: Option<Money>, paid: Option<Money>, months: u32, as_of: NaiveDate) -> RunOff {
    RunOff {
        months,
        outstanding,
        paid,
        per_month: paid.map(|paid| paid.divided_by(months)),
        projection: projection(outstanding, paid, months, as_of),
    }
}

fn projection(outstanding: Option<Money>, paid: Option<Money>, months: u32, as_of: NaiveDate) -> Projection {
    let Some(left) = outstanding else {
        return Projection::Unknown(Unprojected::OutstandingUnknown);
    };
    if left.is_zero() {
        return Projection::Unknown(Unprojected::NothingLeft);
    }
    let Some(paid) = paid else {
        return Projection::Unknown(Unprojected::TooShort);
    };
    months_left(left, paid, months).map_or(Projection::NeverAtThisPace, |months| {
        let ahead = u32::try_from(months).ok().map(Months::new);
        Projection::ClearedBy { months, on: ahead.and_then(|ahead| as_of.checked_add_months(ahead)) }
    })
}

/// Whole months in which what is left is paid, rounded up, from the exact figures; `None` where nothing was paid.
fn months_left(left: Money, paid: Money, months: u32) -> Option<u64> {
    let paid = u128::try_from(paid.fen()).ok().filter(|paid| *paid > 0)?;
    let left = u128::try_from(left.fen()).ok()?;
    let needed = left.saturating_mul(u128::from(months)).div_ceil(paid);
    Some(u64::try_from(needed).unwrap_or(u64::MAX))
}
