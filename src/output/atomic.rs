use std::convert::Infallible;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, Once, PoisonError};

use super::OutputError;

/// Why filling a file stopped.
#[derive(Debug)]
pub enum Stop<E> {
    /// It could not be written.
    Output(OutputError),
    /// What was to be written could not be had.
    Source(E),
}

impl<E> From<OutputError> for Stop<E> {
    fn from(error: OutputError) -> Self {
        Self::Output(error)
    }
}

impl<E> From<io::Error> for Stop<E> {
    fn from(error: io::Error) -> Self {
        Self::Output(error.into())
    }
}

/// Writes a file whole or not at all: what `fill` writes goes to a file beside the target and takes its place only when
/// complete and on disk. A link is followed; a pipe or a device is written to directly.
///
/// # Errors
/// What `fill` refuses; where the file cannot be made, filled or put in place. The target is then as it was.
pub fn replace(path: &Path, fill: impl FnOnce(&mut dyn Write) -> Result<(), OutputError>) -> Result<(), OutputError> {
    replace_from(path, |sink| Ok(fill(sink)?)).map_err(|stop: Stop<Infallible>| match stop {
        Stop::Output(error) => error,
        Stop::Source(never) => match never {},
    })
}

/// The same, of what is read while it is written.
///
/// # Errors
/// As [`replace`], and what stopped the reading.
pub fn replace_from<T, E>(path: &Path, fill: impl FnOnce(&mut dyn Write) -> Result<T, Stop<E>>) -> Result<T, Stop<E>> {
    let failed = |source| OutputError::File { path: path.to_owned(), source };
    let standing = match fs::metadata(path) {
        Ok(standing) => Some(standing),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(failed(error).into()),
    };
    if standing.as_ref().is_some_and(|standing| !standing.is_file()) {
        // Opening a folder for writing fails with the system's own words.
        let device = OpenOptions::new().write(true).open(path).map_err(failed)?;
        return fill(&mut BufWriter::new(device));
    }
    let target = if standing.is_some() { fs::canonicalize(path).map_err(failed)? } else { path.to_owned() };
    let (part, file) = Part::beside(&target).map_err(failed)?;
    let mut sink = BufWriter::new(file);
    let filled = fill(&mut sink).map_err(|stop| named(stop, path))?;
    let file = sink.into_inner().map_err(|error| failed(error.into_error()))?;
    if let Some(standing) = standing {
        file.set_permissions(standing.permissions()).map_err(failed)?;
    }
    file.sync_all().map_err(failed)?;
    part.take_place_of(&target).map_err(failed)?;
    Ok(filled)
}

/// A stream that refuses is, here, the file.
fn named<E>(stop: Stop<E>, path: &Path) -> Stop<E> {
    match stop {
        Stop::Output(OutputError::Stream(source)) => OutputError::File { path: path.to_owned(), source }.into(),
        Stop::Output(_) | Stop::Source(_) => stop,
    }
}

/// The unfinished files of this process.
static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());
/// The exit code of whoever was interrupted.
const INTERRUPTED: i32 = 130;

/// Has the process, when it is interrupted or told to end, remove what is unfinished before it does.
fn interruption_watch() {
    static WATCHED: Once = Once::new();
    WATCHED.call_once(|| {
        // Where it cannot be watched for, an interruption leaves the unfinished file, as the loss of power does.
        let _ = ctrlc::set_handler(|| {
            unfinished_remove(|_| true);
            std::process::exit(INTERRUPTED);
        });
    });
}

/// Removes the unfinished files that are meant.
pub(super) fn unfinished_remove(is_meant: impl Fn(&Path) -> bool) {
    let unfinished = UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner);
    for path in unfinished.iter().filter(|path| is_meant(path)) {
        let _ = fs::remove_file(path);
    }
}

/// The unfinished file, gone when dropped.
struct Part(PathBuf);

impl Part {
    fn beside(target: &Path) -> io::Result<(Self, File)> {
        interruption_watch();
        let name = target.file_name().ok_or(io::ErrorKind::InvalidInput)?;
        for attempt in 0_u32.. {
            let mut part = std::ffi::OsString::from(".");
            part.push(name);
            part.push(format!(".{}-{attempt}.part", std::process::id()));
            let part = target.with_file_name(part);
            let mut unfinished = UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner);
            match OpenOptions::new().write(true).create_new(true).open(&part) {
                Ok(file) => {
                    unfinished.push(part.clone());
                    return Ok((Self(part), file));
                }
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
        UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner).retain(|path| *path != self.0);
    }
}
