//! A file of returns on its way from the thread that reads it to the one that judges and writes.

use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender};

use super::error::ActionError;
use crate::intake::IntakeError;
use crate::intake::margin::Margin;
use crate::intake::profile::Profile;
use crate::intake::returns_file::{FileHead, FileRow, ReturnsFile};

/// What the reading thread sends: first the header, then rows, and last what stands beside them.
pub(super) enum Read {
    Head(FileHead),
    Rows(Vec<FileRow>),
    End(Margin),
}

/// What comes after the header.
pub(super) enum Next {
    Rows(Vec<FileRow>),
    End(Margin),
}

/// Reads the file to its end, as long as somebody listens.
pub(super) fn read_on(path: &Path, profile: &Profile, sender: &SyncSender<Result<Read, IntakeError>>) {
    let read = || -> Result<(), IntakeError> {
        let mut file = ReturnsFile::open(path, profile)?;
        let mut next = Read::Head(file.head());
        loop {
            if sender.send(Ok(next)).is_err() {
                return Ok(());
            }
            let rows = file.batch()?;
            if rows.is_empty() {
                // Where nobody listens, nobody asks what stood beside the rows.
                let _ = sender.send(Ok(Read::End(file.margin())));
                return Ok(());
            }
            next = Read::Rows(rows);
        }
    };
    if let Err(error) = read() {
        // Where nobody listens, somebody else has failed already.
        let _ = sender.send(Err(error));
    }
}

/// The header, which comes first.
pub(super) fn head(receiver: &Receiver<Result<Read, IntakeError>>) -> Result<FileHead, ActionError> {
    match receiver.recv() {
        Ok(Ok(Read::Head(head))) => Ok(head),
        Ok(Err(error)) => Err(error.into()),
        Ok(Ok(Read::Rows(_) | Read::End(_))) | Err(_) => Ok(FileHead::default()),
    }
}

/// The next rows, or the end.
pub(super) fn next(receiver: &Receiver<Result<Read, IntakeError>>, path: &Path) -> Result<Next, ActionError> {
    match receiver.recv() {
        Ok(Ok(Read::Rows(rows))) => Ok(Next::Rows(rows)),
        Ok(Ok(Read::Head(_))) => Ok(Next::Rows(Vec::new())),
        Ok(Ok(Read::End(margin))) => Ok(Next::End(margin)),
        Ok(Err(error)) => Err(error.into()),
        // The reader always says that it is at the end: what came is not all there is.
        Err(_) => {
            let source = std::io::ErrorKind::UnexpectedEof.into();
            Err(IntakeError::File { path: path.to_owned(), source }.into())
        }
    }
}
