//! A whole file read: its fingerprint, the rows that could be read and those that could not.

use std::path::Path;

use super::IntakeError;
use super::fingerprint::of_file;
use super::header::Header;
use super::profile::Profile;
use super::row::{Reading, RowError, row_read};
use super::sheet::{Sheet, SheetError};
use crate::domain::evidence::EvidenceFile;
use crate::domain::state::InstitutionState;

/// A file as read.
#[derive(Debug)]
pub struct FileRead {
    /// Name, SHA-256 and size.
    pub file: EvidenceFile,
    /// Headers, in order.
    pub headers: Vec<String>,
    /// Rows that say something.
    pub readings: Vec<Reading>,
    /// Rows that cannot be read, with the row as it stands.
    pub unreadable: Vec<(Unreadable, Vec<String>)>,
}

/// Why a row cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// One of its cells.
    #[error(transparent)]
    Cell(RowError),
    /// It has more or fewer cells than the header.
    #[error("row {row} has {found} cells, the header {expected}")]
    Ragged {
        /// The row, as a spreadsheet shows it.
        row: u32,
        /// Columns of the header.
        expected: usize,
        /// Cells of the row.
        found: usize,
    },
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
}

/// Loads a profile by name or path.
///
/// # Errors
/// [`IntakeError::Profile`].
pub fn profile_load(name_or_path: &str) -> Result<Profile, IntakeError> {
    let states: Vec<&str> = InstitutionState::ALL
        .iter()
        .map(|state| state.code())
        .collect();
    Ok(Profile::load(name_or_path, &states)?)
}

/// Reads a whole file by a profile.
///
/// # Errors
/// [`IntakeError`] where the file is not a list that the profile knows.
pub fn file_read(path: &Path, profile: &Profile) -> Result<FileRead, IntakeError> {
    let file = of_file(path)?;
    let failed = |source| IntakeError::Sheet {
        path: path.to_owned(),
        source,
    };
    let sheet = Sheet::open(path, &profile.sheet).map_err(failed)?;
    let header = Header::bind(profile, sheet.columns()).map_err(|source| IntakeError::Header {
        path: path.to_owned(),
        source,
    })?;
    let headers = header
        .columns()
        .iter()
        .map(|column| column.name.clone())
        .collect();
    let mut read = FileRead {
        file,
        headers,
        readings: Vec::new(),
        unreadable: Vec::new(),
    };
    for row in sheet {
        match row {
            Ok(row) => match row_read(profile, &header, &row) {
                Ok(reading) => read.readings.push(reading),
                Err(error) => read.unreadable.push((Unreadable::Cell(error), row.cells)),
            },
            // A row of the wrong length is that row's fault; any other error is the file's.
            Err(SheetError::Ragged {
                row,
                expected,
                found,
            }) => {
                read.unreadable.push((
                    Unreadable::Ragged {
                        row,
                        expected,
                        found,
                    },
                    Vec::new(),
                ));
            }
            Err(error) => return Err(failed(error)),
        }
    }
    Ok(read)
}
