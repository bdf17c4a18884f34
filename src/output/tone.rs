//! What a person should see first in a table: red, amber, and deadlines that have passed.

use std::borrow::Cow;

use chrono::NaiveDate;
use owo_colors::OwoColorize;

use super::{Cell, Column};

/// Columns of days by which something is still to be done; what is over has none.
const DUE: [&str; 1] = ["deadline"];
/// Columns of days by which it is late.
const LATE: [&str; 2] = ["overdue_days", "days_over"];

/// How a cell strikes the eye.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    Plain,
    Amber,
    Red,
}

/// The tone of a cell, on the day that its list is drawn for.
pub(super) fn tone(column: &Column, cell: &Cell, as_of: Option<NaiveDate>) -> Tone {
    match cell {
        Cell::Word { code, .. } if code == "red" => Tone::Red,
        Cell::Word { code, .. } if code == "amber" => Tone::Amber,
        Cell::Date(day) if DUE.contains(&column.key) && as_of.is_some_and(|as_of| *day < as_of) => Tone::Red,
        Cell::Integer(days) if LATE.contains(&column.key) && *days > 0 => Tone::Red,
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
