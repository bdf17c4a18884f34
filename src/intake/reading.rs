//! A whole file read: its fingerprint, the rows that could be read and those that could not.

use std::path::Path;

use super::IntakeError;
use super::fill::Fill;
use super::fingerprint::of_file;
use super::footing::footing;
use super::header::Header;
use super::margin::Margin;
use super::own_words::OwnWords;
use super::profile::Profile;
use super::row::{Reading, RowError, row_read};
use super::sheet::{Sheet, SheetError};
use super::source::{LIST_LARGEST, file_open};
use super::zeros::widths;
use crate::domain::institution::state::InstitutionState;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::refusal::{Refuses, refusals};
use crate::domain::value::evidence::EvidenceFile;

#[derive(Debug)]
pub struct FileRead {
    /// Name, SHA-256 and size.
    pub file: EvidenceFile,
    /// Headers, in order.
    pub headers: Vec<String>,
    /// Rows that say something. Whoever works through them may take them out.
    pub readings: Vec<Reading>,
    /// How many of them there were.
    pub reading_count: usize,
    /// Rows that cannot be read, with the row as it stands: all of them where they are to be set aside, or else the first.
    pub unreadable: Vec<(Unreadable, Vec<String>)>,
    /// How many rows cannot be read.
    pub unreadable_count: usize,
    /// What it shows beside them.
    pub margin: Margin,
}

impl FileRead {
    /// Rows of the file.
    #[must_use]
    pub fn row_count(&self) -> usize {
        self.reading_count
            .saturating_add(self.unreadable_count)
            .saturating_add(self.margin.footings.len())
            .saturating_add(self.margin.skipped)
    }

    /// That rows cannot be read.
    #[must_use]
    pub fn rejected(&self, path: &Path) -> IntakeError {
        IntakeError::Rows {
            path: path.to_owned(),
            rows: self.unreadable.iter().map(|(error, _)| error.clone()).collect(),
            count: self.unreadable_count,
            of: self.row_count(),
        }
    }
}

/// Which of the rows that cannot be read are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// The first, to be told; the rest is counted.
    First,
    /// All, to be set aside.
    All,
}

/// The most rows of a list that is read whole.
pub const ROWS_HELD: usize = 200_000;
/// The most rows that are told as unreadable; the rest is counted.
const ROWS_TOLD: usize = 100;
/// The most rows that are set aside. A list with more is not what its profile says.
const ROWS_ASIDE: usize = 20_000;

refusals! {
    /// Why a row cannot be read.
    Unreadable {
        Cell(error: RowError) => [told by error.kind.telling()],
        /// It has more or fewer cells than the header.
        Ragged { row: u32, expected: usize, found: usize } => [InputRejected "problem-ragged"],
    }
}

impl Unreadable {
    /// The row, as a spreadsheet shows it.
    #[must_use]
    pub const fn row(&self) -> u32 {
        match self {
            Self::Cell(error) => error.row,
            Self::Ragged { row, .. } => *row,
        }
    }

    /// The same with its place and what stands there.
    #[must_use]
    pub fn line(&self) -> Sentence {
        let problem = self.telling().message;
        match self {
            Self::Cell(RowError { row, column, value, .. }) => Sentence::of("detail-cell")
                .with("row", *row)
                .with("column", column.as_str())
                .with("value", value.as_str())
                .with("problem", problem),
            Self::Ragged { .. } => problem,
        }
    }
}

/// Loads a profile by name or path.
///
/// # Errors
/// [`IntakeError::Profile`].
pub fn profile_load(name_or_path: &str) -> Result<Profile, IntakeError> {
    Ok(Profile::load(name_or_path, &states_known())?)
}

/// The words that a state may have.
#[must_use]
pub fn states_known() -> Vec<&'static str> {
    InstitutionState::ALL.iter().map(|state| state.code()).collect()
}

/// Reads a whole file by a profile. `own` says how lists of ours are printed.
///
/// # Errors
/// [`IntakeError`] where the file is not a list that the profile knows.
pub fn file_read(path: &Path, profile: &Profile, kept: Kept, own: &[OwnWords]) -> Result<FileRead, IntakeError> {
    let file = of_file(path)?;
    let failed = |source| IntakeError::Sheet { path: path.to_owned(), source };
    let sheet = Sheet::from_file(file_open(path, LIST_LARGEST)?, &profile.sheet).map_err(failed)?;
    let own = OwnWords::of(own, sheet.columns());
    let columns = own.map_or_else(|| sheet.columns().to_vec(), |own| own.keyed(profile, sheet.columns()));
    let header =
        Header::bind(profile, &columns).map_err(|source| IntakeError::Header { path: path.to_owned(), source })?;
    let header = {
        let widths = widths(path, profile, &header)?;
        header.with_widths(widths)
    };
    let headers = header.columns().iter().map(|column| column.name.clone()).collect();
    let margin = Margin::of(&sheet).without(profile, &header);
    let mut fill = Fill::of(&profile.sheet, sheet.columns());
    let mut read = FileRead {
        file,
        headers,
        readings: Vec::new(),
        reading_count: 0,
        unreadable: Vec::new(),
        unreadable_count: 0,
        margin,
    };
    for mut row in sheet {
        read.margin.count(&row);
        if let Some(footing) = row.as_ref().ok().and_then(|row| footing(&header, row)) {
            read.margin.footings.push(footing);
            footings_check(path, read.margin.footings.len())?;
            continue;
        }
        if let Ok(row) = &mut row {
            fill.fill(row);
            own.iter().for_each(|own| own.plain(profile, &header, &mut row.cells));
            if header.is_skipped(profile, row) {
                read.margin.skipped = read.margin.skipped.saturating_add(1);
                continue;
            }
        }
        let (error, cells) = match row {
            Ok(row) => match row_read(profile, &header, &row) {
                Ok(reading) => {
                    read.margin.left_out(&reading.left_out);
                    read.readings.push(reading);
                    read.reading_count = read.readings.len();
                    held_check(path, read.reading_count, ROWS_HELD, false)?;
                    continue;
                }
                Err(error) => (Unreadable::Cell(error), row.cells),
            },
            // A row of the wrong length is that row's fault; any other error is the file's.
            Err(SheetError::Ragged { row, expected, found }) => {
                let error = Unreadable::Ragged { row, expected, found };
                (error, Vec::new())
            }
            Err(error) => return Err(failed(error)),
        };
        read.unreadable_count = read.unreadable_count.saturating_add(1);
        match kept {
            Kept::First if read.unreadable.len() < ROWS_TOLD => {
                read.unreadable.push((error, cells));
            }
            Kept::First => {}
            Kept::All => {
                read.unreadable.push((error, cells));
                held_check(path, read.unreadable_count, ROWS_ASIDE, true)?;
            }
        }
    }
    Ok(read)
}

/// A list with more rows about nobody than are held is none.
pub(super) fn footings_check(path: &Path, rows: usize) -> Result<(), IntakeError> {
    held_check(path, rows, ROWS_HELD, false)
}

fn held_check(path: &Path, rows: usize, most: usize, aside: bool) -> Result<(), IntakeError> {
    if rows <= most {
        return Ok(());
    }
    Err(IntakeError::RowsTooMany { path: path.to_owned(), most, aside })
}

#[cfg(test)]
#[path = "reading_tests.rs"]
mod tests;
