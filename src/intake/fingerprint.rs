//! The fingerprint of a file: name, SHA-256 and size. The file itself stays where it is.

use std::io::Read;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::IntakeError;
use super::source::{EVIDENCE_LARGEST, LIST_LARGEST, file_open};
use crate::domain::value::digest::hex;
use crate::domain::value::evidence::EvidenceFile;

/// Reads a file's fingerprint in pieces.
///
/// # Errors
/// [`IntakeError::File`] where it cannot be read; that it is no regular file, or larger than [`EVIDENCE_LARGEST`].
pub fn of_file(path: &Path) -> Result<EvidenceFile, IntakeError> {
    of_file_each(path, EVIDENCE_LARGEST, |_| ())
}

/// The same of a list, and how many lines it has: about how many rows, where it is text.
///
/// # Errors
/// [`IntakeError::File`] where it cannot be read; that it is no regular file, or larger than [`LIST_LARGEST`].
pub fn of_file_counted(path: &Path) -> Result<(EvidenceFile, usize), IntakeError> {
    let mut lines: usize = 0;
    let file = of_file_each(path, LIST_LARGEST, |part| {
        let ends = part.iter().filter(|byte| **byte == b'\n').count();
        lines = lines.saturating_add(ends);
    })?;
    Ok((file, lines))
}

fn of_file_each(path: &Path, most: u64, mut each: impl FnMut(&[u8])) -> Result<EvidenceFile, IntakeError> {
    let failed = |source| IntakeError::File { path: path.to_owned(), source };
    // One that grows while it is read ends all the same.
    let mut file = file_open(path, most)?.take(most);
    let mut digest = Sha256::new();
    let mut size: u64 = 0;
    let mut piece = vec![0_u8; 64 * 1024];
    loop {
        let read = file.read(&mut piece).map_err(failed)?;
        let Some(part) = piece.get(..read).filter(|part| !part.is_empty()) else {
            break;
        };
        digest.update(part);
        each(part);
        size = size.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(EvidenceFile { name, sha256: hex(&digest.finalize()), size })
}
