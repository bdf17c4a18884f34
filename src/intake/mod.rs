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
pub mod source;
mod workbook_check;

use std::path::PathBuf;

pub use profile_error::{ProfileError, ProfileProblem};

/// Why a file was rejected.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// It cannot be opened or read.
    #[error("{}: {source}", path.display())]
    File {
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// It is a pipe, a device or a folder.
    #[error("{}: no regular file", path.display())]
    NoFile {
        path: PathBuf,
        /// What it leads to.
        what: source::NoFile,
    },
    /// It has more bytes than are taken in.
    #[error("{}: {size} bytes, more than {most}", path.display())]
    TooLarge {
        path: PathBuf,
        /// Its size in bytes.
        size: u64,
        /// The most, in bytes.
        most: u64,
    },
    /// A list that is read whole has more rows than are held, or more rows to be set aside.
    #[error("{}: more than {most} rows", path.display())]
    RowsTooMany {
        path: PathBuf,
        most: usize,
        /// Whether it is the rows that cannot be read.
        aside: bool,
    },
    /// The profile is none.
    #[error(transparent)]
    Profile(#[from] ProfileError),
    /// It is no sheet we can read.
    #[error("{}: {source}", path.display())]
    Sheet {
        path: PathBuf,
        /// What is wrong.
        source: sheet::SheetError,
    },
    /// Its header does not fit the profile.
    #[error("{}: {source}", path.display())]
    Header {
        path: PathBuf,
        /// What is wrong.
        source: header::HeaderError,
    },
    /// A number of the list stands beside names of several institutions: it is none of theirs.
    #[error("{}: {column} {number:?} stands beside {} names", path.display(), names.len())]
    NumberShared {
        path: PathBuf,
        /// The header of the column.
        column: String,
        number: String,
        /// Some of the names.
        names: Vec<String>,
    },
    /// Rows that cannot be read.
    #[error("{}: {count} rows cannot be read", path.display())]
    Rows {
        path: PathBuf,
        /// What is wrong with the first of them.
        rows: Vec<reading::Unreadable>,
        /// How many there are.
        count: usize,
        /// How many rows the file has.
        of: usize,
    },
}
