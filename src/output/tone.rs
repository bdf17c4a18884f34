//! What a person should see first in a table, as the grid says.

use std::borrow::Cow;

use chrono::NaiveDate;
use owo_colors::OwoColorize;

use super::{Cell, Column, Grid};

/// What of a grid a person should see first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Alarms {
    /// Codes of words that are red.
    pub red: &'static [&'static str],
    /// Codes of words that are amber.
    pub amber: &'static [&'static str],
    /// Columns of days by which something is still to be done: red where the day has passed; what is over has none.
    pub due: &'static [&'static str],
    /// Columns of days by which something is late: red where there are any.
    pub late: &'static [&'static str],
}

/// How a cell strikes the eye.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    Plain,
    Amber,
    Red,
}

/// The tone of a cell, on the day that its list is drawn for.
pub(super) fn tone(grid: &Grid, column: &Column, cell: &Cell) -> Tone {
    let Alarms { red, amber, due, late } = grid.alarms;
    let is_past = |day: &NaiveDate| grid.as_of.is_some_and(|as_of| *day < as_of);
    match cell {
        Cell::Word { code, .. } if red.contains(&code.as_str()) => Tone::Red,
        Cell::Word { code, .. } if amber.contains(&code.as_str()) => Tone::Amber,
        Cell::Date(day) if due.contains(&column.key) && is_past(day) => Tone::Red,
        Cell::Integer(days) if late.contains(&column.key) && *days > 0 => Tone::Red,
        Cell::Word { .. }
        | Cell::Date(_)
        | Cell::Integer(_)
        | Cell::Empty
        | Cell::Text(_)
        | Cell::Code(_)
        | Cell::Money(_)
        | Cell::Moment(_)
        | Cell::Flag(_)
        | Cell::Trend(_) => Tone::Plain,
    }
}

impl Tone {
    /// The text in its colour.
    pub(super) fn paint(self, text: &str) -> Cow<'_, str> {
        match self {
            Self::Plain => text.into(),
            Self::Amber => text.yellow().to_string().into(),
            Self::Red => text.red().to_string().into(),
        }
    }
}
