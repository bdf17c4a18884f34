//! What a bulletin is composed from, and a figure of it with its change.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::case::outcome::Outcome;
use crate::domain::figures::exited::{Exited, Form};
use crate::domain::figures::flow::FlowRow;
use crate::domain::figures::{FigureCell, Measure, Point, Quantity, Series};
use crate::domain::value::month::Month;
use crate::domain::value::ratio::Ratio;

/// What a bulletin is put together from.
#[derive(Debug, Clone)]
pub struct BulletinFacts<'facts> {
    /// The form it is put together in.
    pub form: Form,
    /// The day from which exits are counted.
    pub rectification_from: NaiveDate,
    pub unit: &'facts str,
    pub month: Month,
    /// The month that changes are against.
    pub baseline: Month,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
    /// The last checkpoint of the record that was made by that moment.
    pub checkpoint: Option<String>,
    /// The series of the four measures, as far back as their streaks go.
    pub series: &'facts [Series],
    /// The series of the baseline month alone.
    pub baseline_series: &'facts [Series],
    /// The cells of institutions in operation, of the month and of the baseline at least.
    pub cells: &'facts [FigureCell],
    /// The cells of stopped institutions, of the month.
    pub stopped: &'facts [FigureCell],
    /// Who exited, by unit.
    pub exits: &'facts [ExitRow],
    /// What the cleared ones came to.
    pub cleared: &'facts [ClearedAs],
    /// What came and went since the baseline.
    pub flow: &'facts [FlowRow],
    /// When the unit approved the month; `None` where it has not.
    pub approved_on: Option<NaiveDate>,
}

/// A figure, and how far it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// The sum of what was reported.
    pub reported: Quantity,
    /// Institutions whose figure is not known; the sum is not the whole where there are any.
    pub unknown: i64,
    /// Figures in it that are estimates.
    pub estimated: i64,
}

impl Known {
    /// The figure, where it is wholly known.
    #[must_use]
    pub fn value(&self) -> Option<Quantity> {
        (self.unknown == 0).then_some(self.reported)
    }

    pub(super) fn of(point: &Point) -> Self {
        Self { reported: point.reported, unknown: point.unknown, estimated: point.estimated }
    }
}

/// A change, exact and as it is published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    pub by: Quantity,
    /// The part of the first figure, as a fraction: `-890/1029`. None from zero.
    pub exact: Option<String>,
    /// In whole per cent, halves away from zero. None from zero.
    pub percent: Option<i64>,
}

impl Change {
    /// The change from one figure to another; `None` where either is not wholly known.
    #[must_use]
    pub fn between(measure: Measure, then: Option<Known>, now: Option<Known>) -> Option<Self> {
        let (then, now) = (then?.value()?.number(), now?.value()?.number());
        let ratio = Ratio::change(then, now);
        Some(Self {
            by: Quantity::of(measure, now.checked_sub(then)?)?,
            exact: ratio.map(|ratio| format!("{}/{}", ratio.above(), ratio.below())),
            percent: ratio.and_then(|ratio| ratio.rounded(PERCENT_PLACES)),
        })
    }
}

pub(super) fn nothing(measure: Measure) -> Known {
    Known { reported: Quantity::of(measure, 0).unwrap_or(Quantity::Count(0)), unknown: 0, estimated: 0 }
}

/// Per cent are hundredths.
const PERCENT_PLACES: u32 = 2;

/// Cleared institutions whose cases came to one outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClearedAs {
    pub outcome: Outcome,
    pub institutions: i64,
}

/// Who exited, and where they stand, of one unit without those below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExitRow {
    /// The unit that has jurisdiction on the day.
    pub unit: String,
    pub exited: Exited,
}
