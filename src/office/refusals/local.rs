//! Errors of the private server and of backups, one row each: what happened, what the system said, what to do next.

use std::path::Path;

use crate::domain::sentence::next::{Deed, Field, Next};
use crate::local::LocalError;
use crate::msg;
use crate::office::refusals::{line, tail_lines};
use crate::office::told::{Told, Trouble};
use crate::words::Message;

fn unreachable(message: Message) -> Told {
    Told::new(Trouble::Unreachable, message)
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

impl From<LocalError> for Told {
    fn from(error: LocalError) -> Self {
        let status = || msg!("hint-local-status", next = Next::look(Deed::DbStatus));
        match error {
            LocalError::NoHome => unreachable(msg!("error-local-no-home")).hinted(msg!("hint-local-home")),
            LocalError::AwkwardPath { path } => {
                unreachable(msg!("error-local-awkward-path", path = shown(&path))).hinted(msg!("hint-local-home"))
            }
            LocalError::PathTooLong { path, limit } => {
                unreachable(msg!("error-local-path-too-long", path = shown(&path), limit = limit))
                    .hinted(msg!("hint-local-home"))
            }
            LocalError::Folder { path, source } => unreachable(msg!("error-local-folder", path = shown(&path)))
                .detailed(vec![line(source.to_string())])
                .hinted(msg!("hint-local-folder")),
            LocalError::NotOurs { path, owner, mode, expected } => {
                let (path, mode) = (shown(&path), format!("{:o}", mode & 0o7777));
                unreachable(msg!("error-local-not-ours", path = path, owner = owner, mode = mode, expected = expected))
                    .hinted(msg!("hint-local-not-ours"))
            }
            LocalError::Unreachable { path, account } => {
                unreachable(msg!("error-local-unreachable", path = shown(&path), account = account))
                    .hinted(msg!("hint-local-unreachable"))
            }
            LocalError::NoUnprivilegedUser => {
                unreachable(msg!("error-local-no-user")).hinted(msg!("hint-local-no-user"))
            }
            LocalError::NoBinaries => unreachable(msg!("error-local-no-binaries")).hinted(msg!("hint-local-install")),
            LocalError::NoBinariesIn { folder } => {
                unreachable(msg!("error-local-no-binaries-in", folder = shown(&folder)))
                    .hinted(msg!("hint-local-pg-bin"))
            }
            LocalError::TooOld { folder, found, oldest } => {
                unreachable(msg!("error-local-too-old", folder = shown(&folder), found = found, oldest = oldest))
                    .hinted(msg!("hint-local-too-old"))
            }
            LocalError::VersionMismatch { data, needed, found } => {
                let versions = (!found.is_empty()).then(|| msg!("detail-versions", found = found));
                unreachable(msg!("error-local-version", data = shown(&data), needed = needed))
                    .detailed(versions.into_iter().collect())
                    .hinted(msg!("hint-local-version", needed = needed))
            }
            LocalError::DataFolderDamaged { path } => unreachable(msg!("error-local-damaged", path = shown(&path)))
                .hinted(msg!("hint-local-damaged", next = Next::look(Deed::DbRestore).open(Field::File))),
            LocalError::LockTimeout { path, seconds } => {
                unreachable(msg!("error-local-lock-timeout", path = shown(&path), seconds = seconds))
                    .hinted(msg!("hint-local-lock-timeout"))
            }
            LocalError::InitFailed { tail } => {
                unreachable(msg!("error-local-init")).detailed(tail_lines(&tail)).hinted(status())
            }
            LocalError::StartFailed { log, tail } => {
                unreachable(msg!("error-local-start", log = shown(&log))).detailed(tail_lines(&tail)).hinted(status())
            }
            LocalError::NotSettled { pid, seconds, log, tail } => {
                unreachable(msg!("error-local-not-settled", pid = pid, seconds = seconds, log = shown(&log)))
                    .detailed(tail_lines(&tail))
                    .hinted(status())
            }
            LocalError::ToolMissing { program } => {
                unreachable(msg!("error-local-tool-missing", program = program)).hinted(msg!("hint-local-install"))
            }
            // What the system said stands under these four, and says it all.
            LocalError::LockFailed { path, source } => {
                unreachable(msg!("error-local-lock-failed", path = shown(&path)))
                    .detailed(vec![line(source.to_string())])
            }
            LocalError::SignalFailed { pid, source } => {
                unreachable(msg!("error-local-signal", pid = pid)).detailed(vec![line(source.to_string())])
            }
            LocalError::ToolNotRun { program, source } => {
                unreachable(msg!("error-local-tool-not-run", program = shown(&program)))
                    .detailed(vec![line(source.to_string())])
            }
            LocalError::ToolFailed { program, tail } => {
                unreachable(msg!("error-local-tool-failed", program = program)).detailed(tail_lines(&tail))
            }
            LocalError::NotAllRows { table } => {
                Self::new(Trouble::NotFound, msg!("error-local-not-all-rows", table = table))
                    .hinted(msg!("hint-local-not-all-rows"))
            }
            // The server is there; what is asked of it is refused so that nothing is overwritten.
            LocalError::BackupExists { path } => {
                Self::new(Trouble::Refused, msg!("error-local-backup-exists", path = shown(&path)))
                    .hinted(msg!("hint-local-backup-exists"))
            }
            LocalError::NotEmpty { objects } => {
                Self::new(Trouble::Refused, msg!("error-local-not-empty", objects = objects))
                    .hinted(msg!("hint-local-not-empty"))
            }
        }
    }
}
