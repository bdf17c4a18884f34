//! What a file shows beside the rows of its list, for whoever brings it in to hear.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::field::Field;
use super::footing::{Footing, day_of_title};
use super::header::Header;
use super::profile::Profile;
use super::sheet::{Sheet, SheetError, SheetFormat, SheetRow};

/// What stands beside the rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Margin {
    /// Rows of the file.
    pub rows: usize,
    /// Rows that are about nobody: sums, who made the list, remarks on the whole of it.
    pub footings: Vec<Footing>,
    /// How many rows were passed over since the profile says so.
    pub skipped: usize,
    /// How many cells of each column were left out since they cannot be read and the profile says so.
    pub left_out: BTreeMap<String, usize>,
    /// Headers of the profile that the list has not.
    pub absent: Vec<String>,
    /// Columns of the record itself, which are not brought in, where this program wrote the list.
    pub own: Vec<String>,
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

    /// Counts cells that were left out.
    pub fn left_out(&mut self, headers: &[String]) {
        for header in headers {
            let count = self.left_out.entry(header.clone()).or_default();
            *count = count.saturating_add(1);
        }
    }

    /// The same, with the headers of a profile that a list has not.
    #[must_use]
    pub fn without(self, profile: &Profile, header: &Header) -> Self {
        let first = |field: &Field| profile.fields.get(field).and_then(|headers| headers.first()).cloned();
        let own = header.own().left_out().to_vec();
        Self { absent: header.absent().iter().filter_map(first).collect(), own, ..self }
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
