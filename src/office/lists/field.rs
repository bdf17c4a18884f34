//! A list's columns, each with the cell it takes from a row, so that the two are never apart.

use crate::office::says::Says;
use crate::output::{Cell, Column, Grid, Kind};
use crate::words::Message;

/// A column with its cells.
pub struct Field<T> {
    key: &'static str,
    heading: Message,
    kind: Kind,
    wide: bool,
    cell: fn(Says<'_>, &T) -> Cell,
}

impl<T> Field<T> {
    /// A field that a table always shows.
    pub const fn new(key: &'static str, heading: Message, kind: Kind, cell: fn(Says<'_>, &T) -> Cell) -> Self {
        Self { key, heading, kind, wide: false, cell }
    }

    /// The same field, left out of a table that would be too wide.
    #[must_use]
    pub fn wide(self) -> Self {
        Self { wide: true, ..self }
    }

    /// Whether it is the field of that key.
    #[must_use]
    pub fn is(&self, key: &str) -> bool {
        self.key == key
    }

    fn column(&self, says: Says<'_>) -> Column {
        let column = says.column(self.key, &self.heading, self.kind);
        if self.wide { column.wide() } else { column }
    }
}

/// The columns of fields.
#[must_use]
pub fn columns<T>(says: Says<'_>, fields: &[Field<T>]) -> Vec<Column> {
    fields.iter().map(|field| field.column(says)).collect()
}

/// The cells of a row.
#[must_use]
pub fn cells<T>(says: Says<'_>, fields: &[Field<T>], row: &T) -> Vec<Cell> {
    fields.iter().map(|field| (field.cell)(says, row)).collect()
}

/// Puts columns and rows into a grid.
pub fn fill<T>(grid: &mut Grid, says: Says<'_>, fields: &[Field<T>], rows: &[T]) {
    grid.columns = columns(says, fields);
    grid.rows = rows.iter().map(|row| cells(says, fields, row)).collect();
}
