use std::borrow::Cow;
use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};

use super::spark::sparkline;
use super::{Alarms, Labels, Scale};
use crate::domain::value::money::Money;

/// A list with everything a reader needs to know about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// The report's name, a kebab-case word such as `exited-not-cleared`.
    pub report: &'static str,
    /// The title, in the reader's language.
    pub title: String,
    /// Remarks on the list. A terminal shows them apart from the data, so a table leaves them to the caller.
    pub notes: Vec<String>,
    /// The effective day the list is drawn for.
    pub as_of: Option<NaiveDate>,
    /// The moment of knowledge the list is drawn for.
    pub known_at: Option<DateTime<Utc>>,
    /// The code of the reporting unit the list is limited to.
    pub unit: Option<String>,
    /// What is counted, so that no figure stands without its definition.
    pub definition: String,
    /// When the list was made; also the creation time of a workbook.
    pub generated_at: DateTime<Utc>,
    pub columns: Vec<Column>,
    /// The rows, each with one cell a column.
    pub rows: Vec<Vec<Cell>>,
    /// How many rows there are where a limit may have cut some off; those here where it is not said.
    pub rows_in_all: Option<i64>,
    /// How many rows are wanted of those that a filter leaves; none where the list is cut off already.
    pub at_most: Option<u32>,
    /// Figures over all rows, those a limit cut off too.
    pub totals: Vec<Total>,
    /// The sentence a table of no rows prints.
    pub empty: String,
    /// The fixed words, in the reader's language.
    pub labels: Labels,
    /// What a person should see first.
    pub alarms: Alarms,
}

/// One column of a grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The name for programs, in snake_case.
    pub key: &'static str,
    /// The name for people.
    pub heading: String,
    /// What its cells are.
    pub kind: Kind,
    /// When a table shows it.
    pub shown: Shown,
    /// In what people read its amounts; programs get yuan.
    pub scale: Scale,
}

impl Column {
    /// A column that a table always shows.
    pub fn new(key: &'static str, heading: impl Into<String>, kind: Kind) -> Self {
        Self { key, heading: heading.into(), kind, shown: Shown::Always, scale: Scale::Yuan }
    }

    /// The same column, left out of a table that would be too wide.
    #[must_use]
    pub fn wide(self) -> Self {
        Self { shown: Shown::Wide, ..self }
    }

    /// The same column with its amounts shown to people in a scale, which its heading then names.
    #[must_use]
    pub fn scaled(self, scale: Scale) -> Self {
        Self { scale, ..self }
    }

    /// The heading as a person reads it: with what the amounts are in, where that is not yuan.
    pub(super) fn titled(&self, labels: &Labels) -> String {
        match self.kind {
            Kind::Money => headed(&self.heading, self.scale, labels),
            Kind::Text
            | Kind::Code
            | Kind::Integer
            | Kind::Figure
            | Kind::Date
            | Kind::Moment
            | Kind::Word
            | Kind::Flag
            | Kind::Trend => self.heading.clone(),
        }
    }
}

fn headed(heading: &str, scale: Scale, labels: &Labels) -> String {
    scale
        .unit(labels)
        .map_or_else(|| heading.to_owned(), |unit| labels.scaled.replace("{heading}", heading).replace("{unit}", unit))
}

/// What the cells of a column are. Any cell may also be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Free text.
    Text,
    /// A code: text that only looks like a number.
    Code,
    /// A whole number.
    Integer,
    /// An amount of yuan.
    Money,
    /// A whole number in one row, an amount in another, and in a third the word that says why there is none.
    Figure,
    /// An effective day.
    Date,
    /// A recorded moment.
    Moment,
    /// A word of a closed list: a code for programs, a label for people.
    Word,
    /// Yes or no.
    Flag,
    /// A figure month by month, as a sparkline.
    Trend,
}

impl Kind {
    /// Whether a column of this kind may hold a cell of another.
    fn takes(self, cell: Self) -> bool {
        self == cell || (self == Self::Figure && matches!(cell, Self::Integer | Self::Money | Self::Word))
    }
}

/// When a table shows a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    Always,
    /// Only where the terminal is wide enough; the other formats always have it.
    Wide,
    /// Only where it is asked for by its key; the other formats always have it.
    Asked,
}

/// A figure over all rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    /// The name for programs, in snake_case.
    pub key: &'static str,
    /// The name for people.
    pub heading: String,
    /// The figure.
    pub cell: Cell,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing known: `null` for programs, blank for people.
    Empty,
    /// Free text.
    Text(String),
    /// A code, never taken for a number.
    Code(String),
    /// A whole number.
    Integer(i64),
    /// An amount: a decimal string of yuan for programs, with groups of three for people.
    Money(Money),
    /// A day.
    Date(NaiveDate),
    Moment(DateTime<Utc>),
    /// Yes or no.
    Flag(bool),
    /// A figure month by month, `None` where it is not known: numbers for programs, a sparkline for people.
    Trend(Vec<Option<i64>>),
    /// A word of a closed list.
    Word {
        /// The kebab-case word, the same in every language.
        code: String,
        /// The word in the reader's language.
        label: String,
    },
}

impl Cell {
    /// Free text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub fn code(code: impl Into<String>) -> Self {
        Self::Code(code.into())
    }

    /// A word of a closed list.
    pub fn word(code: impl Into<String>, label: impl Into<String>) -> Self {
        Self::Word { code: code.into(), label: label.into() }
    }

    /// The code and the label, where it is a word.
    #[must_use]
    pub fn as_word(&self) -> Option<(&str, &str)> {
        if let Self::Word { code, label } = self { Some((code, label)) } else { None }
    }

    /// The cell as a program reads it in text: words by their codes, amounts in yuan, figures month by month with spaces
    /// between and a dot for what is not known.
    #[must_use]
    pub fn plain(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) | Self::Code(text) | Self::Word { code: text, .. } => text.into(),
            Self::Integer(number) => number.to_string().into(),
            Self::Money(amount) => amount.to_string().into(),
            Self::Date(day) => iso_day(*day).into(),
            Self::Moment(moment) => iso_moment(*moment).into(),
            Self::Flag(true) => Cow::Borrowed("true"),
            Self::Flag(false) => Cow::Borrowed("false"),
            Self::Trend(values) => {
                let numbers =
                    values.iter().map(|value| value.map_or_else(|| ".".to_owned(), |value| value.to_string()));
                numbers.collect::<Vec<_>>().join(" ").into()
            }
        }
    }

    /// The cell as a person reads it, an amount in a scale.
    #[must_use]
    pub fn readable(&self, labels: &Labels, scale: Scale) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Code(text) | Self::Word { label: text, .. } => text.clone(),
            Self::Integer(number) => number.to_string(),
            Self::Money(amount) => scale.shown(*amount),
            Self::Date(day) => iso_day(*day),
            Self::Moment(moment) => moment.to_rfc3339_opts(SecondsFormat::Secs, true),
            Self::Flag(true) => labels.yes.clone(),
            Self::Flag(false) => labels.no.clone(),
            Self::Trend(values) => sparkline(values),
        }
    }

    fn kind(&self) -> Option<Kind> {
        match self {
            Self::Empty => None,
            Self::Text(_) => Some(Kind::Text),
            Self::Code(_) => Some(Kind::Code),
            Self::Integer(_) => Some(Kind::Integer),
            Self::Money(_) => Some(Kind::Money),
            Self::Date(_) => Some(Kind::Date),
            Self::Moment(_) => Some(Kind::Moment),
            Self::Flag(_) => Some(Kind::Flag),
            Self::Trend(_) => Some(Kind::Trend),
            Self::Word { .. } => Some(Kind::Word),
        }
    }
}

macro_rules! cell_from {
    ($($from:ty => $cell:ident),+) => {
        $(impl From<$from> for Cell {
            fn from(value: $from) -> Self {
                Self::$cell(value.into())
            }
        })+
    };
}

cell_from!(i64 => Integer, i32 => Integer, u32 => Integer, Money => Money, NaiveDate => Date, DateTime<Utc> => Moment, bool => Flag);

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// A grid that contradicts itself.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GridFault {
    /// A row has more or fewer cells than there are columns.
    #[error("row {row} has {cells} cells for {columns} columns")]
    Length {
        /// The row, counted from one.
        row: usize,
        cells: usize,
        columns: usize,
    },
    /// A cell is not of its column's kind.
    #[error("row {row}, column {column}: a {found:?} cell in a {kind:?} column")]
    Kind {
        /// The row, counted from one.
        row: usize,
        /// The column's key.
        column: &'static str,
        /// The column's kind.
        kind: Kind,
        /// The cell's kind.
        found: Kind,
    },
    /// Two columns have one key, so that a row could not be an object.
    #[error("column {0} stands twice")]
    Twice(&'static str),
}

impl Grid {
    /// The same with its columns, totals and words as programs know them, and amounts in yuan.
    #[must_use]
    pub fn keyed(&self) -> Self {
        let columns = self.columns.iter().map(|column| Column {
            heading: column.key.to_owned(),
            scale: Scale::Yuan,
            ..column.clone()
        });
        let coded = |cell: &Cell| cell.as_word().map_or_else(|| cell.clone(), |(code, _)| Cell::word(code, code));
        let totals = self.totals.iter().map(|total| Total {
            key: total.key,
            heading: total.key.to_owned(),
            cell: coded(&total.cell),
        });
        Self {
            columns: columns.collect(),
            rows: self.rows.iter().map(|row| row.iter().map(coded).collect()).collect(),
            totals: totals.collect(),
            ..self.clone()
        }
    }

    /// Whether rows and columns agree.
    ///
    /// # Errors
    /// The first contradiction found.
    pub fn check(&self) -> Result<(), GridFault> {
        let mut keys = HashSet::new();
        if let Some(column) = self.columns.iter().find(|column| !keys.insert(column.key)) {
            return Err(GridFault::Twice(column.key));
        }
        for (row, cells) in (1..).zip(&self.rows) {
            if cells.len() != self.columns.len() {
                return Err(GridFault::Length { row, cells: cells.len(), columns: self.columns.len() });
            }
            for (column, cell) in self.columns.iter().zip(cells) {
                if let Some(found) = cell.kind().filter(|found| !column.kind.takes(*found)) {
                    return Err(GridFault::Kind { row, column: column.key, kind: column.kind, found });
                }
            }
        }
        Ok(())
    }

    /// In what a total is shown: in that of the column of the same key.
    pub(super) fn scale_of(&self, total: &Total) -> Scale {
        self.columns
            .iter()
            .find(|column| column.key == total.key && column.kind == Kind::Money)
            .map_or(Scale::Yuan, |column| column.scale)
    }

    /// The heading of a total as a person reads it.
    pub(super) fn titled(&self, total: &Total) -> String {
        headed(&total.heading, self.scale_of(total), &self.labels)
    }

    /// What is known about the list of so many rows, as heading and value, in the order people expect it.
    pub(super) fn about(&self, rows: usize) -> Vec<(&str, Cell)> {
        let labels = &self.labels;
        let rows = i64::try_from(rows).map_or(Cell::Empty, Cell::Integer);
        vec![
            (&labels.title, Cell::text(&self.title)),
            (&labels.report, Cell::code(self.report)),
            (&labels.as_of, self.as_of.into()),
            (&labels.known_at, self.known_at.into()),
            (&labels.unit, self.unit.clone().map_or(Cell::Empty, Cell::Code)),
            (&labels.definition, Cell::text(&self.definition)),
            (&labels.generated_at, self.generated_at.into()),
            (&labels.row_count, rows),
        ]
    }
}

pub(super) fn iso_day(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// RFC 3339 in UTC to the microsecond, which is what the record keeps.
pub(super) fn iso_moment(moment: DateTime<Utc>) -> String {
    moment.to_rfc3339_opts(SecondsFormat::Micros, true)
}
