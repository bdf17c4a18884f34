//! Files in: encodings, CSV and XLSX, the profiles that say how a foreign list becomes ours, and what one row says.

pub mod encoding;
pub mod fingerprint;
pub mod header;
pub mod profile;
mod profile_error;
mod profile_text;
pub mod row;
pub mod sheet;
mod sheet_csv;
mod sheet_xlsx;

/// stub
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// A file.
    #[error("{path}: {source}")]
    File {
        /// Which.
        path: std::path::PathBuf,
        /// Why.
        source: std::io::Error,
    },
}
