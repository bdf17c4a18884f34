//! What a trial of a draft on its own list teaches: which cells it cannot read, and what is to become of them.

use super::{ColumnGuess, Doubt, Guess};
use crate::intake::field::Field;
use crate::intake::how::OnError;
use crate::intake::reading::{FileRead, Unreadable};
use crate::intake::row::RowErrorKind;

impl Guess {
    /// The same as far as it can be tried: of two orders of day and month, the first.
    #[must_use]
    pub fn for_trial(&self) -> Self {
        let mut guess = self.clone();
        let is_second = |form: &str| {
            let is_it = |doubt: &Doubt| matches!(doubt, Doubt::DayOrder { other, .. } if other == form);
            self.doubts.iter().any(is_it)
        };
        guess.dates.retain(|(form, _)| !is_second(form));
        guess
    }

    /// Says of the columns in which a trial met cells that cannot be read what becomes of those, and passes over rows that name
    /// nobody. False where there is no more
    /// to say: the name of such a row cannot be read, or it has cells of no column.
    pub fn learn(&mut self, read: &FileRead) -> bool {
        let mut learned = false;
        for (error, _) in &read.unreadable {
            let Unreadable::Cell(error) = error else { continue };
            // A former name alone names nothing today.
            let is_of_today = |column: &&ColumnGuess| column.field.is_some_and(is_name_of_today);
            let names = self.columns.iter().filter(is_of_today).count();
            let Some(column) = self.columns.iter_mut().find(|column| column.called() == error.column) else { continue };
            let is_name = column.field.is_some_and(is_name_of_today);
            if is_name && error.kind == RowErrorKind::Missing {
                if names > 1 || self.nameless.iter().any(|(cell, _)| *cell == error.value) {
                    continue;
                }
                self.nameless.push((error.value.clone(), error.row));
                return true;
            }
            let Some(field) = column.field.filter(|_| !is_name || names > 1) else { continue };
            if column.on_error == OnError::Stop {
                column.on_error = lenient(field);
                column.unread.clone_from(&error.value);
                learned = true;
            }
        }
        learned
    }

    /// Says what a trial left out, and what it could not read at all.
    pub fn conclude(&mut self, read: &FileRead) {
        for column in self.columns.iter().filter(|column| column.on_error != OnError::Stop) {
            let header = column.header.clone();
            let count = read.margin.left_out.get(column.called()).copied().unwrap_or(0);
            let (on_error, example) = (column.on_error, column.unread.clone());
            self.doubts.push(Doubt::Cells { header, on_error, count, example });
        }
        let name = self.columns.iter().find(|column| column.field.is_some_and(is_name_of_today));
        if let (Some(name), Some(row)) = (name, self.nameless.iter().map(|(_, row)| *row).min()) {
            let (header, count) = (name.header.clone(), read.margin.skipped);
            self.doubts.push(Doubt::Nameless { header, count, row });
        }
        if let Some((first, _)) = read.unreadable.first() {
            self.doubts.push(Doubt::Unread { count: read.unreadable_count, row: first.row() });
        }
    }
}

pub const fn is_name_of_today(field: Field) -> bool {
    field.is_name() && !matches!(field, Field::FormerName)
}

impl ColumnGuess {
    /// As what is wrong with a cell names its column.
    fn called(&self) -> &str {
        if self.name.is_empty() { self.header.trim_start_matches('@') } else { &self.name }
    }
}

/// What becomes of a cell that cannot be read: what the state or the institution may hang on, an officer looks at; the rest
/// is kept in the note.
const fn lenient(field: Field) -> OnError {
    let is_beside = matches!(field, Field::Domain | Field::Note | Field::Basis | Field::Reason | Field::LaunchedOn);
    if is_beside { OnError::Drop } else { OnError::Review }
}
