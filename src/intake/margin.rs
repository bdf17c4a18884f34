//! What a file shows beside the rows of its list, for whoever brings it in to hear.

use chrono::NaiveDate;

use super::footing::{Footing, day_of_title};
use super::sheet::{Sheet, SheetError, SheetFormat, SheetRow};

/// What stands beside the rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Margin {
    /// Rows of the file.
    pub rows: usize,
    /// Rows that are about nobody: sums, who made the list, remarks on the whole of it.
    pub footings: Vec<Footing>,
    /// How many rows its workbook hides, by a filter or by hand. They are read like the others.
    pub hidden: usize,
    /// What the file turned out to be; none where it was not read.
    pub format: Option<SheetFormat>,
    /// The day that the lines above the list name.
    pub title_day: Option<NaiveDate>,
}

impl Margin {
    /// That of a file whose rows are still to come.
    #[must_use]
    pub fn of(sheet: &Sheet) -> Self {
        let (format, title_day) = (Some(sheet.format().clone()), day_of_title(sheet.above()));
        Self { format, title_day, ..Self::default() }
    }

    /// Counts a row.
    pub fn count(&mut self, row: &Result<SheetRow, SheetError>) {
        self.rows = self.rows.saturating_add(1);
        self.hidden = self.hidden.saturating_add(usize::from(row.as_ref().is_ok_and(|row| row.is_hidden)));
    }

    /// The same, without a day above the list that is no later than the one on which the list is said to be taken.
    #[must_use]
    pub fn since(self, taken_on: Option<NaiveDate>) -> Self {
        let title_day = self.title_day.filter(|day| taken_on.is_some_and(|taken_on| taken_on < *day));
        Self { title_day, ..self }
    }
}
