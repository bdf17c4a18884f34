//! Opens a file that comes in. Only a regular file has an end: a pipe, a device or a folder is refused before it is opened, through a link
//! too, and one that has grown beyond the limit before it is read.

use std::fs::{File, FileType, Metadata, OpenOptions};
use std::os::unix::fs::{FileTypeExt, OpenOptionsExt};
use std::path::Path;

use nix::fcntl::OFlag;

use super::IntakeError;
use crate::domain::value::word::words;

/// The largest list, in bytes, and the most that one may unpack to: 256 MiB.
pub const LIST_LARGEST: u64 = 256 << 20;
/// The most text in the cells of one list, in bytes: 128 MiB. It is held while the list is judged, with what is made of it.
pub const CELLS_LARGEST: u64 = 128 << 20;
/// The largest file of evidence, in bytes: 4 GiB. It is read in pieces for its fingerprint and never held.
pub const EVIDENCE_LARGEST: u64 = 4 << 30;

words! {
    /// What a path leads to that is no regular file.
    NoFile as "kind of file" said "no-file-" {
        Folder = "folder",
        /// A pipe, named or not, or a socket.
        Pipe = "pipe",
        /// A device, such as a terminal.
        Device = "device",
    }
}

/// What stands in the way of a file's being read whole.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The system refuses.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// It has no end.
    #[error("no regular file")]
    NoFile(NoFile),
    /// It has more bytes than it may have.
    #[error("{size} bytes, more than {most}")]
    TooLarge {
        /// Its size in bytes.
        size: u64,
        /// The most, in bytes.
        most: u64,
    },
}

/// Opens a regular file of at most so many bytes.
///
/// # Errors
/// [`OpenError`].
pub fn regular_open(path: &Path, most: u64) -> Result<File, OpenError> {
    checked(&std::fs::metadata(path)?, most)?;
    // Where the path was given to a pipe meanwhile, opening does not wait for its other end.
    let file = OpenOptions::new().read(true).custom_flags(OFlag::O_NONBLOCK.bits()).open(path)?;
    checked(&file.metadata()?, most)?;
    Ok(file)
}

/// The same for a file of the user's, named in the error.
///
/// # Errors
/// [`IntakeError::File`], [`IntakeError::NoFile`] or [`IntakeError::TooLarge`].
pub fn file_open(path: &Path, most: u64) -> Result<File, IntakeError> {
    let path = || path.to_owned();
    regular_open(&path(), most).map_err(|error| match error {
        OpenError::Io(source) => IntakeError::File { path: path(), source },
        OpenError::NoFile(what) => IntakeError::NoFile { path: path(), what },
        OpenError::TooLarge { size, most } => IntakeError::TooLarge { path: path(), size, most },
    })
}

fn checked(metadata: &Metadata, most: u64) -> Result<(), OpenError> {
    if let Some(what) = no_file(metadata.file_type()) {
        return Err(OpenError::NoFile(what));
    }
    let size = metadata.len();
    if size > most {
        return Err(OpenError::TooLarge { size, most });
    }
    Ok(())
}

fn no_file(kind: FileType) -> Option<NoFile> {
    if kind.is_file() {
        None
    } else if kind.is_dir() {
        Some(NoFile::Folder)
    } else if kind.is_fifo() || kind.is_socket() {
        Some(NoFile::Pipe)
    } else {
        Some(NoFile::Device)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(path: &Path) -> NoFile {
        match file_open(path, LIST_LARGEST) {
            Err(IntakeError::NoFile { what, .. }) => what,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_has_no_end_is_refused_before_it_is_opened() {
        let folder = tempfile::TempDir::new().unwrap();
        let pipe = folder.path().join("list.csv");
        nix::unistd::mkfifo(&pipe, nix::sys::stat::Mode::S_IRWXU).unwrap();
        // Opening it would wait for a writer that never comes.
        assert_eq!(refused(&pipe), NoFile::Pipe);
        let link = folder.path().join("link.csv");
        std::os::unix::fs::symlink(&pipe, &link).unwrap();
        assert_eq!(refused(&link), NoFile::Pipe);
        assert_eq!(refused(Path::new("/dev/zero")), NoFile::Device);
        assert_eq!(refused(folder.path()), NoFile::Folder);
    }

    #[test]
    fn a_file_with_more_bytes_than_it_may_have_is_refused_unread() {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("list.csv");
        let file = File::create(&path).unwrap();
        // A file of holes takes no room on disk.
        file.set_len(LIST_LARGEST + 1).unwrap();
        assert!(matches!(file_open(&path, LIST_LARGEST), Err(IntakeError::TooLarge { .. })));
        file.set_len(LIST_LARGEST).unwrap();
        assert!(file_open(&path, LIST_LARGEST).is_ok());
    }
}
