use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::OutputError;

/// Writes a file whole or not at all: what `fill` writes goes to a file beside the target and takes its place only when
/// complete and on disk. A link is followed; a pipe or a device is written to directly.
///
/// # Errors
/// What `fill` refuses; where the file cannot be made, filled or put in place. The target is then as it was.
pub fn replace(path: &Path, fill: impl FnOnce(&mut dyn Write) -> Result<(), OutputError>) -> Result<(), OutputError> {
    let failed = |source| OutputError::File { path: path.to_owned(), source };
    let standing = match fs::metadata(path) {
        Ok(standing) => Some(standing),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(failed(error)),
    };
    if standing.as_ref().is_some_and(|standing| !standing.is_file()) {
        // Opening a folder for writing fails with the system's own words.
        let device = OpenOptions::new().write(true).open(path).map_err(failed)?;
        return fill(&mut BufWriter::new(device));
    }
    let target = if standing.is_some() { fs::canonicalize(path).map_err(failed)? } else { path.to_owned() };
    let (part, file) = Part::beside(&target).map_err(failed)?;
    let mut sink = BufWriter::new(file);
    fill(&mut sink).map_err(|error| named(error, path))?;
    let file = sink.into_inner().map_err(|error| failed(error.into_error()))?;
    if let Some(standing) = standing {
        file.set_permissions(standing.permissions()).map_err(failed)?;
    }
    file.sync_all().map_err(failed)?;
    part.take_place_of(&target).map_err(failed)
}

/// A stream that refuses is, here, the file.
fn named(error: OutputError, path: &Path) -> OutputError {
    match error {
        OutputError::Stream(source) => OutputError::File { path: path.to_owned(), source },
        OutputError::Grid { .. }
        | OutputError::Chart { .. }
        | OutputError::TooManyRows { .. }
        | OutputError::Workbook(_)
        | OutputError::File { .. } => error,
    }
}

/// The unfinished file, gone when dropped.
struct Part(PathBuf);

impl Part {
    fn beside(target: &Path) -> io::Result<(Self, File)> {
        let name = target.file_name().ok_or(io::ErrorKind::InvalidInput)?;
        for attempt in 0_u32.. {
            let mut part = std::ffi::OsString::from(".");
            part.push(name);
            part.push(format!(".{}-{attempt}.part", std::process::id()));
            let part = target.with_file_name(part);
            match OpenOptions::new().write(true).create_new(true).open(&part) {
                Ok(file) => return Ok((Self(part), file)),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && attempt < 100 => {}
                Err(error) => return Err(error),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    fn take_place_of(self, target: &Path) -> io::Result<()> {
        fs::rename(&self.0, target)
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // After a rename there is nothing left to remove, and nobody to tell if removing fails.
        let _ = fs::remove_file(&self.0);
    }
}
