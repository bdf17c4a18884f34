//! A measure month by month, as the drops look at it: what is known, what is missing, where a definition changed.

use std::collections::BTreeMap;

use crate::domain::figures::{Measure, Series};
use crate::domain::value::month::Month;
use crate::domain::value::ratio::Ratio;
use crate::domain::value::word::words;

words! {
    /// How a month compares with the one before. Only two figures that are both known, under one definition, compare:
    /// what is missing neither falls nor fails to.
    Movement as "movement" {
        /// Strictly lower.
        Falling = "falling",
        /// Equal or higher.
        NotFalling = "not-falling",
        /// Zero, and it was zero: there is nothing left to fall.
        AtZero = "at-zero",
        /// The first month on record.
        First = "first",
        /// The month was not reported.
        Missing = "missing",
        /// The month before was not reported.
        MissingBefore = "missing-before",
        /// The definition changed with this month.
        Break = "break",
    }
}

/// A figure that others are compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Baseline {
    pub month: Month,
    /// The bare number: fen for money.
    pub number: i64,
}

#[derive(Debug, Clone, Copy, Default)]
struct Figure {
    number: Option<i64>,
    is_break: bool,
}

/// A measure month by month. A month that is not there was not reported.
#[derive(Debug, Clone)]
pub struct Course {
    pub measure: Measure,
    figures: BTreeMap<Month, Figure>,
}

impl Course {
    /// The course of these reports: the month, the bare number where one was reported, and whether the definition changed
    /// with the month.
    #[must_use]
    pub fn new(measure: Measure, reports: impl IntoIterator<Item = (Month, Option<i64>, bool)>) -> Self {
        let figures =
            reports.into_iter().map(|(month, number, is_break)| (month, Figure { number, is_break })).collect();
        Self { measure, figures }
    }

    /// The course of a series: a month that is not wholly known is not known.
    #[must_use]
    pub fn of_series(series: &Series) -> Self {
        let report = |point: &crate::domain::figures::Point| {
            let number = point.value().map(crate::domain::figures::Quantity::number);
            (point.month, number, point.breaks > 0)
        };
        Self::new(series.measure, series.points.iter().map(report))
    }

    /// The number of a month, where it is known.
    #[must_use]
    pub fn number(&self, month: Month) -> Option<i64> {
        self.figures.get(&month)?.number
    }

    /// The first month with a figure.
    #[must_use]
    pub fn began(&self) -> Option<Month> {
        let known = |(_, figure): &(&Month, &Figure)| figure.number.is_some();
        self.figures.iter().find(known).map(|(month, _)| *month)
    }

    /// Whether no definition changed after one month, up to and including another.
    #[must_use]
    pub fn is_comparable(&self, earlier: Month, later: Month) -> bool {
        earlier >= later || !self.figures.range(earlier.after()..=later).any(|(_, figure)| figure.is_break)
    }

    /// How a month compares with the one before.
    #[must_use]
    pub fn movement(&self, month: Month) -> Movement {
        let Some(now) = self.number(month) else {
            return Movement::Missing;
        };
        if self.began() == Some(month) {
            return Movement::First;
        }
        if !self.is_comparable(month.before(), month) {
            return Movement::Break;
        }
        match self.number(month.before()) {
            None => Movement::MissingBefore,
            Some(0) if now == 0 => Movement::AtZero,
            Some(then) if now < then => Movement::Falling,
            Some(_) => Movement::NotFalling,
        }
    }

    /// Months in a row, up to this one, that did not fall. A month of which nothing is known ends the row.
    #[must_use]
    pub fn months_not_falling(&self, month: Month) -> u32 {
        let row = std::iter::successors(Some(month), |month| Some(month.before()))
            .take_while(|month| self.movement(*month) == Movement::NotFalling);
        u32::try_from(row.count()).unwrap_or(u32::MAX)
    }

    /// How much a month is below an earlier one; negative where it is above. `None` where either is not known, or the
    /// definition changed between.
    #[must_use]
    pub fn fall(&self, earlier: Month, month: Month) -> Option<i64> {
        let (then, now) = (self.number(earlier)?, self.number(month)?);
        if self.is_comparable(earlier, month) { then.checked_sub(now) } else { None }
    }

    /// The change from an earlier month as a part of it; `None` too from zero.
    #[must_use]
    pub fn change(&self, earlier: Month, month: Month) -> Option<Ratio> {
        let (then, now) = (self.number(earlier)?, self.number(month)?);
        if self.is_comparable(earlier, month) { Ratio::change(then, now) } else { None }
    }

    /// What a month is compared with where there is no plan: the figure of the preferred month where it is on record under
    /// the same definition, else the first figure there is since the definition last changed.
    #[must_use]
    pub fn baseline(&self, preferred: Month, month: Month) -> Option<Baseline> {
        let of = |month: Month| self.number(month).map(|number| Baseline { month, number });
        if preferred < month
            && self.is_comparable(preferred, month)
            && let Some(baseline) = of(preferred)
        {
            return Some(baseline);
        }
        let up_to = || self.figures.range(..=month);
        let since = up_to().rev().find(|(_, figure)| figure.is_break).map(|(month, _)| *month);
        up_to()
            .find(|(one, figure)| figure.number.is_some() && since.is_none_or(|since| **one >= since))
            .and_then(|(first, _)| of(*first))
    }
}
