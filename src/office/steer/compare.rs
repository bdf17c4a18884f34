//! Comparing cells: by what a column holds, and never one kind with another.

use std::cmp::Ordering;

use chrono::{DateTime, Datelike, Months, NaiveDate, TimeDelta, Utc};

use super::{Comparison, Filter};
use crate::domain::stuck::finding::Severity;
use crate::domain::value::days::legal_day_end;
use crate::domain::value::money::Money;
use crate::domain::value::written_day::{day_parse, month_parse};
use crate::output::{Cell, Grid, Kind, Labels};

/// Numbers are compared in millionths, so that yuan, whole numbers and percentages are compared exactly.
const MILLIONTHS: i128 = 1_000_000;
const MILLIONTHS_OF_A_FEN: i128 = 10_000;
const DECIMAL_PLACES: usize = 6;

/// What the cells of a column are compared as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nature {
    /// Nothing known in any row, so that nothing can be said of it.
    Blank,
    Text,
    Code,
    Word,
    Whole,
    Amount,
    /// Numbers that are written as words, as percentages are, with words among them such as "unknown".
    Decimal,
    Day,
    Moment,
    Flag,
    Trend,
}

impl Nature {
    pub(super) fn of(grid: &Grid, at: usize) -> Self {
        match grid.columns.get(at).map(|column| column.kind) {
            None => Self::Blank,
            Some(Kind::Text) => Self::Text,
            Some(Kind::Code) => Self::Code,
            Some(Kind::Integer) => Self::Whole,
            Some(Kind::Money | Kind::Figure) => Self::Amount,
            Some(Kind::Date) => Self::Day,
            Some(Kind::Moment) => Self::Moment,
            Some(Kind::Flag) => Self::Flag,
            Some(Kind::Trend) => Self::Trend,
            Some(Kind::Word) => Self::of_words(grid, at),
        }
    }

    /// Moments and figures that people read in other words than programs stand in columns of words.
    fn of_words(grid: &Grid, at: usize) -> Self {
        let cells = grid.rows.iter().filter_map(|row| row.get(at));
        let mut codes = cells.filter(|cell| **cell != Cell::Empty).map(Cell::plain).peekable();
        if codes.peek().is_none() {
            return Self::Blank;
        }
        let (mut moments, mut decimals, mut all) = (0_usize, 0_usize, 0_usize);
        for code in codes {
            all = all.saturating_add(1);
            moments = moments.saturating_add(usize::from(moment(&code).is_some()));
            decimals = decimals.saturating_add(usize::from(decimal(&code).is_some()));
        }
        match (moments == all, decimals) {
            (true, _) => Self::Moment,
            (false, 0) => Self::Word,
            (false, _) => Self::Decimal,
        }
    }

    /// The name under which sentences know it.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Blank | Self::Text => "text",
            Self::Code => "code",
            Self::Word => "word",
            Self::Whole => "whole",
            Self::Amount => "amount",
            Self::Decimal => "decimal",
            Self::Day => "day",
            Self::Moment => "moment",
            Self::Flag => "flag",
            Self::Trend => "trend",
        }
    }

    /// Whether one cell can come before another.
    pub(super) const fn has_order(self) -> bool {
        match self {
            Self::Blank | Self::Code | Self::Whole | Self::Amount | Self::Decimal | Self::Day | Self::Moment => true,
            Self::Text | Self::Word | Self::Flag | Self::Trend => false,
        }
    }

    fn has_text(self) -> bool {
        match self {
            Self::Blank | Self::Text | Self::Code | Self::Word | Self::Day | Self::Moment => true,
            Self::Whole | Self::Amount | Self::Decimal | Self::Flag | Self::Trend => false,
        }
    }

    /// Where a cell stands on the scale of its kind; nothing for what is not known, and for text.
    fn place(self, cell: &Cell) -> Option<i128> {
        match cell {
            Cell::Integer(number) => i128::from(*number).checked_mul(MILLIONTHS),
            Cell::Money(amount) => i128::from(amount.fen()).checked_mul(MILLIONTHS_OF_A_FEN),
            Cell::Date(day) => Some(day.num_days_from_ce().into()),
            Cell::Moment(moment) => Some(moment.timestamp_micros().into()),
            Cell::Flag(flag) => Some((*flag).into()),
            Cell::Word { code, .. } if self == Self::Moment => Some(moment(code)?.timestamp_micros().into()),
            Cell::Word { code, .. } if self == Self::Decimal => decimal(code),
            Cell::Empty | Cell::Text(_) | Cell::Code(_) | Cell::Trend(_) | Cell::Word { .. } => None,
        }
    }

    /// The first and last place of what a value names: a month is all its days, a day all its moments.
    fn span(self, value: &str, labels: &Labels) -> Option<(i128, i128)> {
        let one = |place: i128| (place, place);
        match self {
            Self::Blank | Self::Text | Self::Code | Self::Word | Self::Trend => None,
            Self::Whole => {
                value.parse::<i64>().ok().and_then(|number| i128::from(number).checked_mul(MILLIONTHS)).map(one)
            }
            Self::Amount => {
                let amount: Money = value.parse().ok()?;
                i128::from(amount.fen()).checked_mul(MILLIONTHS_OF_A_FEN).map(one)
            }
            Self::Decimal => decimal(value.trim_end_matches(['%', '％'])).map(one),
            Self::Day => {
                let (first, last) = days(value)?;
                Some((first.num_days_from_ce().into(), last.num_days_from_ce().into()))
            }
            Self::Moment => {
                let (first, last) = moments(value)?;
                Some((first.timestamp_micros().into(), last.timestamp_micros().into()))
            }
            Self::Flag => flag(value, labels).map(|flag| one(flag.into())),
        }
    }
}

/// Why a filter cannot be applied to its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unfit {
    /// Nothing is given to compare with.
    NoValue,
    /// What the column holds has no order.
    NoOrder,
    /// What the column holds is no text.
    NoText,
    /// The value is not of the kind of the column.
    OtherKind,
}

/// A filter, checked against the column it is of.
pub(super) struct Test {
    nature: Nature,
    comparison: Comparison,
    against: Against,
}

enum Against {
    Nothing,
    Text(String),
    Span(i128, i128),
}

impl Test {
    pub(super) fn of(filter: &Filter, nature: Nature, labels: &Labels) -> Result<Self, Unfit> {
        let test = |against| Self { nature, comparison: filter.comparison, against };
        let is_equality = match filter.comparison {
            Comparison::Equal | Comparison::NotEqual => true,
            Comparison::Contains if !nature.has_text() => return Err(Unfit::NoText),
            Comparison::Less | Comparison::AtMost | Comparison::Greater | Comparison::AtLeast
                if !nature.has_order() =>
            {
                return Err(Unfit::NoOrder);
            }
            Comparison::Contains
            | Comparison::Less
            | Comparison::AtMost
            | Comparison::Greater
            | Comparison::AtLeast => false,
        };
        let value = filter.value.as_str();
        if value.is_empty() {
            return if is_equality { Ok(test(Against::Nothing)) } else { Err(Unfit::NoValue) };
        }
        let text = || test(Against::Text(value.to_lowercase()));
        if filter.comparison == Comparison::Contains {
            return Ok(text());
        }
        match nature {
            Nature::Blank | Nature::Text | Nature::Code | Nature::Word => Ok(text()),
            Nature::Trend => Err(Unfit::OtherKind),
            Nature::Decimal | Nature::Whole | Nature::Amount | Nature::Day | Nature::Moment | Nature::Flag => {
                match nature.span(value, labels) {
                    Some((first, last)) => Ok(test(Against::Span(first, last))),
                    // Among figures stand words, such as that one is not known.
                    None if nature == Nature::Decimal && is_equality => Ok(text()),
                    None => Err(Unfit::OtherKind),
                }
            }
        }
    }

    /// Whether a cell passes. What is not known equals nothing, is neither before nor after anything, and holds no text.
    pub(super) fn passes(&self, cell: &Cell) -> bool {
        match &self.against {
            Against::Nothing => (*cell == Cell::Empty) == (self.comparison == Comparison::Equal),
            Against::Text(text) => self.passes_text(cell, text),
            Against::Span(first, last) => {
                let place = self.nature.place(cell);
                let is =
                    |holds: fn(i128, (i128, i128)) -> bool| place.is_some_and(|place| holds(place, (*first, *last)));
                match self.comparison {
                    Comparison::Equal => is(|place, (first, last)| (first..=last).contains(&place)),
                    Comparison::NotEqual => !is(|place, (first, last)| (first..=last).contains(&place)),
                    Comparison::Less => is(|place, (first, _)| place < first),
                    Comparison::AtMost => is(|place, (_, last)| place <= last),
                    Comparison::Greater => is(|place, (_, last)| place > last),
                    Comparison::AtLeast => is(|place, (first, _)| place >= first),
                    Comparison::Contains => false,
                }
            }
        }
    }

    fn passes_text(&self, cell: &Cell, text: &str) -> bool {
        let mut said = vec![cell.plain().trim().to_lowercase()];
        if let Cell::Word { label, .. } = cell {
            said.push(label.trim().to_lowercase());
        }
        let is_known = *cell != Cell::Empty;
        let order = || said.first().map_or(Ordering::Equal, |said| said.as_str().cmp(text));
        match self.comparison {
            Comparison::Equal => is_known && said.iter().any(|said| said == text),
            Comparison::NotEqual => !(is_known && said.iter().any(|said| said == text)),
            Comparison::Contains => is_known && said.iter().any(|said| said.contains(text)),
            Comparison::Less => is_known && order().is_lt(),
            Comparison::AtMost => is_known && order().is_le(),
            Comparison::Greater => is_known && order().is_gt(),
            Comparison::AtLeast => is_known && order().is_ge(),
        }
    }
}

/// What a cell is sorted by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum SortKey {
    Place(i128),
    Grave(Severity),
    Text(String),
}

impl SortKey {
    /// The key of a cell; nothing for what is not known, which comes last whichever way.
    pub(super) fn of(nature: Nature, cell: &Cell) -> Option<Self> {
        if *cell == Cell::Empty {
            return None;
        }
        if let Some(place) = nature.place(cell) {
            return Some(Self::Place(place));
        }
        if nature == Nature::Decimal {
            return None;
        }
        let text = cell.plain();
        match text.parse() {
            Ok(severity) if nature == Nature::Word => Some(Self::Grave(severity)),
            Ok(_) | Err(_) => Some(Self::Text(text.into_owned())),
        }
    }
}

/// A decimal number in millionths.
fn decimal(text: &str) -> Option<i128> {
    let text = text.trim();
    let (digits, is_negative) = match text.strip_prefix(['-', '−']) {
        Some(digits) => (digits, true),
        None => (text.strip_prefix('+').unwrap_or(text), false),
    };
    let (whole, places) = digits.split_once('.').unwrap_or((digits, ""));
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !are_digits(whole) || !are_digits(places) || places.len() > DECIMAL_PLACES {
        return None;
    }
    let millionths: i128 = format!("{whole}{places:0<width$}", width = DECIMAL_PLACES).parse().ok()?;
    Some(if is_negative { millionths.saturating_neg() } else { millionths })
}

fn moment(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text).ok().map(|moment| moment.with_timezone(&Utc))
}

/// The first day and the last of a day or a month.
fn days(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    if let Ok(day) = day_parse(text) {
        return Some((day, day));
    }
    let first = month_parse(text)?;
    Some((first, first.checked_add_months(Months::new(1))?.pred_opt()?))
}

/// The first moment and the last of a moment, or of a day or a month in legal time.
fn moments(text: &str) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    if let Some(moment) = moment(text) {
        return Some((moment, moment));
    }
    let (first, last) = days(text)?;
    let first = legal_day_end(first.pred_opt()?)?.checked_add_signed(TimeDelta::microseconds(1))?;
    Some((first, legal_day_end(last)?))
}

fn flag(text: &str, labels: &Labels) -> Option<bool> {
    let is = |words: [&str; 3]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
    if is(["true", "yes", &labels.yes]) {
        Some(true)
    } else if is(["false", "no", &labels.no]) {
        Some(false)
    } else {
        None
    }
}
