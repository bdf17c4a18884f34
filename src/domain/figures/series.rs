//! Series and streaks: a measure month by month, and how many months in a row it fell (domain note §4).
//!
//! "Fall" is strictly lower than the month before, both as known at the same moment. A month that is not wholly known is a
//! gap: it neither adds to a streak nor ends it, and is shown. What is known before and after a gap still counts: where the
//! figure after it is not below the figure before it, the measure did not fall throughout, and the streak ends. A break in
//! definition ends the comparison.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{FigureCell, Measure, Quantity};
use crate::domain::value::month::Month;
use crate::domain::value::ratio::Ratio;
use crate::domain::value::word::words;

words! {
    /// How a month compares with the month before.
    Direction as "direction" said "direction-" {
        /// Nothing to compare with: the series begins.
        First = "first",
        /// Strictly lower.
        Falling = "falling",
        /// Equal or higher; after a gap, equal to the last figure known or higher.
        NotFalling = "not-falling",
        /// This month or the one before is not wholly known, and nothing says that it did not fall.
        Unknown = "unknown",
        /// The definition changed.
        Break = "break",
    }
}

/// One month of a series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    pub month: Month,
    /// The sum of what was reported.
    pub reported: Quantity,
    /// Institutions counted.
    pub institutions: i64,
    /// Institutions whose figure is not known; the sum is not the whole where there are any.
    pub unknown: i64,
    /// Figures that are estimates.
    pub estimated: i64,
    /// Figures that are provisional.
    pub provisional: i64,
    /// Figures whose definition changed with this month.
    pub breaks: i64,
    /// Figures restated.
    pub restated: i64,
    /// When the newest version it rests on was recorded.
    pub newest: Option<DateTime<Utc>>,
    /// How it compares with the month before.
    pub direction: Direction,
}

impl Point {
    /// The figure, where it is wholly known.
    #[must_use]
    pub fn value(&self) -> Option<Quantity> {
        (self.unknown == 0).then_some(self.reported)
    }
}

/// A measure month by month, without a month left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    pub measure: Measure,
    /// The months, in order.
    pub points: Vec<Point>,
}

impl Series {
    /// The point of a month.
    #[must_use]
    pub fn point(&self, month: Month) -> Option<&Point> {
        let first = self.points.first()?.month;
        self.points.get(usize::try_from(month.since(first)).ok()?)
    }

    /// The figure of a month, where it is wholly known.
    #[must_use]
    pub fn value(&self, month: Month) -> Option<Quantity> {
        self.point(month)?.value()
    }

    /// The change from a baseline to a month as a part of the baseline; `None` where either is not wholly known, or the
    /// baseline is zero.
    #[must_use]
    pub fn change(&self, baseline: Month, month: Month) -> Option<Ratio> {
        Ratio::change(self.value(baseline)?.number(), self.value(month)?.number())
    }

    /// The change on the month before, as a part of it.
    #[must_use]
    pub fn change_on_month(&self, month: Month) -> Option<Ratio> {
        self.change(month.before(), month)
    }
}

/// Adds cells up to a series of a measure. A month without any cell is a month without institutions.
#[must_use]
pub fn series(cells: &[FigureCell], measure: Measure, first: Month, last: Month) -> Series {
    let mut months: BTreeMap<Month, Vec<&FigureCell>> = first.through(last).map(|month| (month, Vec::new())).collect();
    for cell in cells {
        if let Some(of_month) = months.get_mut(&cell.month) {
            of_month.push(cell);
        }
    }
    let mut points: Vec<Point> = Vec::new();
    for (month, cells) in months {
        let mut point = point(month, measure, &cells);
        point.direction = direction(&points, &point);
        points.push(point);
    }
    Series { measure, points }
}

fn point(month: Month, measure: Measure, cells: &[&FigureCell]) -> Point {
    let sum = |of: &dyn Fn(&FigureCell) -> i64| cells.iter().fold(0_i64, |sum, cell| sum.saturating_add(of(cell)));
    let total = sum(&|cell| cell.sum(measure).total);
    // Marks are about returns; the number of institutions rests on none.
    let marks = measure != Measure::Institutions;
    let marked = |of: &dyn Fn(&FigureCell) -> i64| if marks { sum(of) } else { 0 };
    let reported = Quantity::of(measure, total);
    Point {
        month,
        // A sum beyond what money can hold is not known; it would be a slip of units by orders of magnitude.
        reported: reported.unwrap_or(Quantity::Count(total)),
        institutions: sum(&|cell| cell.institutions),
        unknown: sum(&|cell| cell.sum(measure).unknown).saturating_add(i64::from(reported.is_none())),
        estimated: marked(&|cell| cell.estimated),
        provisional: marked(&|cell| cell.provisional),
        breaks: marked(&|cell| cell.breaks),
        restated: marked(&|cell| cell.restated),
        newest: if marks { cells.iter().filter_map(|cell| cell.newest).max() } else { None },
        direction: Direction::First,
    }
}

/// How a point compares with those before it.
fn direction(before: &[Point], point: &Point) -> Direction {
    let Some(previous) = before.last() else {
        return Direction::First;
    };
    if point.breaks > 0 {
        return Direction::Break;
    }
    let Some(value) = point.value() else {
        return Direction::Unknown;
    };
    match previous.value() {
        Some(then) if value < then => Direction::Falling,
        Some(_) => Direction::NotFalling,
        None => across_a_gap(before, value),
    }
}

/// After a gap: not lower than the last figure known is not falling; lower says nothing about the month alone.
fn across_a_gap(before: &[Point], value: Quantity) -> Direction {
    for point in before.iter().rev() {
        if let Some(then) = point.value() {
            return if value < then { Direction::Unknown } else { Direction::NotFalling };
        }
        if point.breaks > 0 {
            return Direction::Unknown;
        }
    }
    Direction::Unknown
}

words! {
    /// What a streak begins after.
    StreakStart as "start of a streak" {
        /// The record has no earlier month to compare with.
        RecordBegins = "record-begins",
        /// The month before its first did not fall.
        NotFalling = "not-falling",
        /// The definition changed with the month before its first.
        Break = "break",
        /// Nothing can be said of the month before its first; before that month it may have fallen as well.
        Gap = "gap",
    }
}

/// Months in a row in which a measure fell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Streak {
    /// The month it is counted to.
    pub until: Month,
    /// Months that fell.
    pub months: u32,
    /// The first that fell; `None` where none did.
    pub since: Option<Month>,
    /// Months within it of which nothing can be said.
    pub gaps: Vec<Month>,
    /// What it begins after.
    pub start: StreakStart,
    /// The last month up to `until` that did not fall or whose definition changed, so that nothing before it counts; `None`
    /// where the record has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Month>,
    /// The newest version each of its months rests on, from the month it is first compared with.
    pub rests_on: Vec<Vintage>,
}

/// Which versions a month of a streak rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vintage {
    pub month: Month,
    /// When the newest of its versions was recorded.
    pub newest: Option<DateTime<Utc>>,
    /// Returns restated since they were first reported.
    pub restated: i64,
}

/// The streak of several measures together: a month fell where each of them fell. One series gives its own streak.
#[must_use]
pub fn streak(of: &[&Series], until: Month) -> Streak {
    let mut streak = Streak {
        until,
        months: 0,
        since: None,
        gaps: Vec::new(),
        start: StreakStart::RecordBegins,
        ended: None,
        rests_on: Vec::new(),
    };
    let mut month = until;
    while let Some(direction) = joint(of, month) {
        streak.rests_on.push(vintage(of, month));
        match direction {
            Direction::First => break,
            Direction::NotFalling => {
                streak.start = StreakStart::NotFalling;
                streak.ended = Some(month);
                break;
            }
            Direction::Break => {
                streak.start = StreakStart::Break;
                streak.ended = Some(month);
                break;
            }
            Direction::Unknown => streak.gaps.push(month),
            Direction::Falling => {
                streak.months = streak.months.saturating_add(1);
                streak.since = Some(month);
            }
        }
        month = month.before();
    }
    // Gaps before the first month that fell belong to nothing, but leave open whether it fell before them.
    let since = streak.since;
    let just_before = since.map(Month::before);
    if streak.ended.is_some() && just_before.is_some_and(|month| streak.gaps.contains(&month)) {
        streak.start = StreakStart::Gap;
    }
    streak.gaps.retain(|gap| since.is_some_and(|since| *gap > since));
    streak.gaps.reverse();
    streak.rests_on.retain(|vintage| since.is_some_and(|since| vintage.month >= since.before()));
    streak.rests_on.reverse();
    streak
}

/// How a month compares over several measures: each must fall, and one that does not decides.
pub(super) fn joint(of: &[&Series], month: Month) -> Option<Direction> {
    let directions =
        of.iter().map(|series| series.point(month).map(|point| point.direction)).collect::<Option<Vec<_>>>()?;
    let any = |one: Direction| directions.contains(&one);
    let decided = [Direction::NotFalling, Direction::Break, Direction::First, Direction::Unknown, Direction::Falling];
    decided.into_iter().find(|one| any(*one))
}

fn vintage(of: &[&Series], month: Month) -> Vintage {
    let points = || of.iter().filter_map(|series| series.point(month));
    Vintage {
        month,
        newest: points().filter_map(|point| point.newest).max(),
        restated: points().map(|point| point.restated).max().unwrap_or(0),
    }
}
