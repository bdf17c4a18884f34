//! Scales: where a figure stands, which figures are marked, and how they are written.

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordi64;

use super::Panel;

/// Marks on an axis, about.
const MARKS: i64 = 5;

/// The scale of a panel: from its lowest mark to its highest, zero among them.
#[derive(Debug, Clone)]
pub(super) struct Scale {
    pub low: i64,
    pub high: i64,
    pub step: i64,
    pub places: u32,
}

impl Scale {
    /// A scale that holds every figure given, and zero. Its marks are one, two or five times a power of ten apart.
    pub(super) fn over(values: impl Iterator<Item = i64>, places: u32) -> Self {
        let (mut low, mut high) = (0_i64, 0_i64);
        for value in values {
            (low, high) = (low.min(value), high.max(value));
        }
        let step = step_over(high.saturating_sub(low), places);
        let up = |value: i64| {
            let whole = value.checked_div(step).unwrap_or(0);
            let over = value.checked_rem(step).unwrap_or(0) != 0;
            whole.saturating_add(i64::from(over)).saturating_mul(step)
        };
        Self {
            low: up(low.saturating_neg()).saturating_neg(),
            high: up(high).max(if low == 0 { step } else { 0 }),
            step,
            places,
        }
    }

    /// The marks, from the lowest.
    pub(super) fn marks(&self) -> Vec<i64> {
        let mut marks = Vec::new();
        let mut mark = self.low;
        while mark <= self.high {
            marks.push(mark);
            let Some(next) = mark.checked_add(self.step) else {
                break;
            };
            mark = next;
        }
        marks
    }

    /// Where a figure stands between two places of the sheet.
    pub(super) fn place(&self, value: i64, from: i32, to: i32) -> i32 {
        RangedCoordi64::from(self.low..self.high).map(&value, (from, to))
    }

    /// A mark in words: without digits after the point where they say nothing.
    pub(super) fn said(&self, mark: i64) -> String {
        let unit = 10_i64.saturating_pow(self.places);
        if self.step.checked_rem(unit) == Some(0) {
            figure(mark.checked_div(unit).unwrap_or(0), 0)
        } else {
            figure(mark, self.places)
        }
    }
}

/// The distance of marks over a span; whole numbers where the span allows it.
fn step_over(span: i64, places: u32) -> i64 {
    let least = span.checked_div(MARKS).unwrap_or(0).max(1);
    let whole = if span >= 10_i64.saturating_pow(places) { 10_i64.saturating_pow(places) } else { 1 };
    let mut power = 1_i64;
    loop {
        for times in [1, 2, 5] {
            let step = power.saturating_mul(times);
            if step >= least && (step >= whole || whole > least.saturating_mul(MARKS)) {
                return step;
            }
        }
        match power.checked_mul(10) {
            Some(next) => power = next,
            None => return power,
        }
    }
}

/// Where the labels stand between two places of the sheet: each in the middle of an equal part.
pub(super) fn slot(place: usize, count: usize, from: i32, to: i32) -> (i32, i32) {
    let ends = |at: usize| {
        let part = i64::from(to.saturating_sub(from)).saturating_mul(i64::try_from(at).unwrap_or(0));
        let part = part.checked_div(i64::try_from(count).unwrap_or(1)).unwrap_or(0);
        from.saturating_add(i32::try_from(part).unwrap_or(0))
    };
    (ends(place), ends(place.saturating_add(1)))
}

/// The middle of two places.
pub(super) fn middle((from, to): (i32, i32)) -> i32 {
    from.saturating_add(to).saturating_div(2)
}

/// A figure in words, with groups of three and the minus sign of printed figures.
pub(super) fn figure(value: i64, places: u32) -> String {
    let plain = digits(value, places);
    let (sign, plain) = plain.strip_prefix('-').map_or(("", plain.as_str()), |plain| ("−", plain));
    let (whole, part) = plain.split_once('.').unwrap_or((plain, ""));
    let mut said = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && whole.len().saturating_sub(at) % 3 == 0 {
            said.push(',');
        }
        said.push(digit);
    }
    if !part.is_empty() {
        said.push('.');
        said.push_str(part);
    }
    said
}

/// A figure as a decimal number.
pub(in crate::output) fn digits(value: i64, places: u32) -> String {
    let unit = 10_u64.saturating_pow(places);
    let sign = if value < 0 { "-" } else { "" };
    let whole = value.unsigned_abs().checked_div(unit).unwrap_or(0);
    let part = value.unsigned_abs().checked_rem(unit).unwrap_or(0);
    if places == 0 {
        format!("{sign}{whole}")
    } else {
        let wide = usize::try_from(places).unwrap_or(0);
        format!("{sign}{whole}.{part:0wide$}")
    }
}

/// Every figure of a panel, its reference too.
pub(super) fn values(panel: &Panel) -> impl Iterator<Item = i64> {
    let reference = panel.reference.as_ref().map(|(level, _)| *level);
    let figures = panel.series.iter().flat_map(|series| &series.values);
    figures.flatten().copied().chain(reference)
}
