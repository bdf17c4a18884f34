//! Series, streaks, restatements and published figures, tried without a database.

mod broken;
mod consistency;
mod series;

use crate::domain::figures::{FigureCell, Group, Measure, Series, Sum, series};
use crate::domain::value::month::Month;

pub(super) fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

/// A cell in which one figure is written: a number, or nothing, and `!` after it where the definition changed.
pub(super) fn cell(month: Month, balance: Option<i64>, lenders: Option<i64>, breaks: bool) -> FigureCell {
    let sum = |figure: Option<i64>| Sum { total: figure.unwrap_or(0), unknown: i64::from(figure.is_none()) };
    FigureCell {
        month,
        unit: "330100".to_owned(),
        group: Group::Operating,
        institutions: 1,
        received: i64::from(balance.is_some()),
        balance: sum(balance),
        lenders: sum(lenders),
        borrowers: Sum::default(),
        issued: Sum::default(),
        repaid: Sum::default(),
        overdue: Sum::default(),
        advanced: Sum::default(),
        provisional: 0,
        estimated: 0,
        breaks: i64::from(breaks),
        restated: 0,
        newest: None,
    }
}

/// A series of the balance from 2018-06 on, written as its figures: `100 90 ? 80!` with `?` for a gap and `!` for a change
/// of definition.
pub(super) fn written(figures: &str) -> Series {
    let begin = month("2018-06");
    let mut at = begin;
    let mut cells = Vec::new();
    for figure in figures.split(' ') {
        let number = figure.trim_end_matches('!');
        let known = (number != "?").then(|| number.parse().expect("a figure"));
        cells.push(cell(at, known, None, figure.ends_with('!')));
        at = at.after();
    }
    series(&cells, Measure::Balance, begin, at.before())
}
