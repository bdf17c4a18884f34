//! Files in.
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
pub mod fingerprint;
