//! Files in: encodings, CSV and XLSX, the profiles that say how a foreign list becomes ours, and what one row says.

pub mod calendar_file;
pub mod claims_file;
pub mod columns;
pub mod encoding;
pub mod fingerprint;
pub mod header;
pub mod profile;
mod profile_error;
mod profile_text;
pub mod reading;
pub mod returns_file;
pub mod row;
pub mod sheet;
mod sheet_csv;
mod sheet_xlsx;

use std::path::PathBuf;

pub use profile_error::{ProfileError, ProfileProblem};

/// Why a file was rejected.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// It cannot be opened or read.
    #[error("{}: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The profile is none.
    #[error(transparent)]
    Profile(#[from] ProfileError),
    /// It is no sheet we can read.
    #[error("{}: {source}", path.display())]
    Sheet {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        source: sheet::SheetError,
    },
    /// Its header does not fit the profile.
    #[error("{}: {source}", path.display())]
    Header {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        source: header::HeaderError,
    },
    /// Rows that cannot be read.
    #[error("{}: {} rows cannot be read", path.display(), rows.len())]
    Rows {
        /// The file.
        path: PathBuf,
        /// What is wrong with each.
        rows: Vec<reading::Unreadable>,
        /// How many rows the file has.
        of: usize,
    },
}
