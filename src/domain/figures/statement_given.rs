//! Figures that somebody else published, as they are recorded.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::figures::{Measure, Quantity};

/// What somebody published for a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Who said it, where and when.
    pub source: String,
    /// The day the figures are for.
    pub as_of: NaiveDate,
    /// The day that changes are against.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<NaiveDate>,
    pub figures: Vec<Stated>,
    /// Months of decline in a row, where it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub streak: Option<u32>,
}

/// One published figure: a number, a change in whole per cent against the baseline, or both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stated {
    pub measure: Measure,
    /// The number as published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Quantity>,
    /// The change as published, in whole per cent: −86.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<i32>,
}
