//! Errors of the private server and of backups.

use std::path::Path;

use crate::domain::sentence::next::{Deed, Field, Next};
use crate::local::LocalError;
use crate::msg;
use crate::office::refusals::{line, tail_lines};
use crate::office::told::{Told, Trouble};
use crate::words::Message;

impl From<LocalError> for Told {
    fn from(error: LocalError) -> Self {
        let exit = kind_of(&error);
        let (message, details) = told(&error);
        let failure = Self::new(exit, message).detailed(details);
        match hint_of(&error) {
            Some(hint) => failure.hinted(hint),
            None => failure,
        }
    }
}

fn kind_of(error: &LocalError) -> Trouble {
    match error {
        // The server is there; what is asked of it is refused so that nothing is overwritten.
        LocalError::BackupExists { .. } | LocalError::NotEmpty { .. } => Trouble::Refused,
        LocalError::NotAllRows { .. } => Trouble::NotFound,
        LocalError::NoHome
        | LocalError::AwkwardPath { .. }
        | LocalError::PathTooLong { .. }
        | LocalError::Folder { .. }
        | LocalError::NotOurs { .. }
        | LocalError::Unreachable { .. }
        | LocalError::NoUnprivilegedUser
        | LocalError::NoBinaries
        | LocalError::NoBinariesIn { .. }
        | LocalError::TooOld { .. }
        | LocalError::VersionMismatch { .. }
        | LocalError::DataFolderDamaged { .. }
        | LocalError::LockTimeout { .. }
        | LocalError::LockFailed { .. }
        | LocalError::InitFailed { .. }
        | LocalError::StartFailed { .. }
        | LocalError::NotSettled { .. }
        | LocalError::SignalFailed { .. }
        | LocalError::ToolMissing { .. }
        | LocalError::ToolNotRun { .. }
        | LocalError::ToolFailed { .. } => Trouble::Unreachable,
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn told(error: &LocalError) -> (Message, Vec<Message>) {
    let plain = |message| (message, Vec::new());
    match error {
        LocalError::NoHome => plain(msg!("error-local-no-home")),
        LocalError::AwkwardPath { path } => plain(msg!("error-local-awkward-path", path = shown(path))),
        LocalError::PathTooLong { path, limit } => {
            plain(msg!("error-local-path-too-long", path = shown(path), limit = *limit))
        }
        LocalError::Folder { path, source } => {
            (msg!("error-local-folder", path = shown(path)), vec![line(source.to_string())])
        }
        LocalError::NotOurs { path, owner, mode, expected } => plain(msg!(
            "error-local-not-ours",
            path = shown(path),
            owner = *owner,
            mode = format!("{:o}", mode & 0o7777),
            expected = *expected
        )),
        LocalError::Unreachable { path, account } => {
            plain(msg!("error-local-unreachable", path = shown(path), account = account.as_str()))
        }
        LocalError::DataFolderDamaged { path } => plain(msg!("error-local-damaged", path = shown(path))),
        LocalError::LockTimeout { path, seconds } => {
            plain(msg!("error-local-lock-timeout", path = shown(path), seconds = *seconds))
        }
        LocalError::LockFailed { path, source } => {
            (msg!("error-local-lock-failed", path = shown(path)), vec![line(source.to_string())])
        }
        LocalError::NoUnprivilegedUser => plain(msg!("error-local-no-user")),
        LocalError::NoBinaries => plain(msg!("error-local-no-binaries")),
        LocalError::NoBinariesIn { folder } => plain(msg!("error-local-no-binaries-in", folder = shown(folder))),
        LocalError::TooOld { folder, found, oldest } => {
            plain(msg!("error-local-too-old", folder = shown(folder), found = *found, oldest = *oldest))
        }
        LocalError::VersionMismatch { data, needed, found } => version_mismatch(data, *needed, found),
        LocalError::InitFailed { tail } => (msg!("error-local-init"), tail_lines(tail)),
        LocalError::StartFailed { log, tail } => (msg!("error-local-start", log = shown(log)), tail_lines(tail)),
        LocalError::NotSettled { pid, seconds, log, tail } => {
            (msg!("error-local-not-settled", pid = *pid, seconds = *seconds, log = shown(log)), tail_lines(tail))
        }
        LocalError::SignalFailed { pid, source } => {
            (msg!("error-local-signal", pid = *pid), vec![line(source.to_string())])
        }
        LocalError::ToolMissing { program } => plain(msg!("error-local-tool-missing", program = program.as_str())),
        LocalError::ToolNotRun { program, source } => {
            (msg!("error-local-tool-not-run", program = shown(program)), vec![line(source.to_string())])
        }
        LocalError::ToolFailed { program, tail } => {
            (msg!("error-local-tool-failed", program = program.as_str()), tail_lines(tail))
        }
        LocalError::NotAllRows { table } => plain(msg!("error-local-not-all-rows", table = table.as_str())),
        LocalError::BackupExists { path } => plain(msg!("error-local-backup-exists", path = shown(path))),
        LocalError::NotEmpty { objects } => plain(msg!("error-local-not-empty", objects = *objects)),
    }
}

fn version_mismatch(data: &Path, needed: u32, found: &[u32]) -> (Message, Vec<Message>) {
    let message = msg!("error-local-version", data = shown(data), needed = needed);
    let details = if found.is_empty() { Vec::new() } else { vec![msg!("detail-versions", found = found.to_vec())] };
    (message, details)
}

fn hint_of(error: &LocalError) -> Option<Message> {
    Some(match error {
        LocalError::NoHome | LocalError::AwkwardPath { .. } | LocalError::PathTooLong { .. } => {
            msg!("hint-local-home")
        }
        LocalError::Folder { .. } => msg!("hint-local-folder"),
        LocalError::NotOurs { .. } => msg!("hint-local-not-ours"),
        LocalError::Unreachable { .. } => msg!("hint-local-unreachable"),
        LocalError::NoUnprivilegedUser => msg!("hint-local-no-user"),
        LocalError::NoBinaries | LocalError::ToolMissing { .. } => msg!("hint-local-install"),
        LocalError::NoBinariesIn { .. } => msg!("hint-local-pg-bin"),
        LocalError::TooOld { .. } => msg!("hint-local-too-old"),
        LocalError::VersionMismatch { needed, .. } => {
            msg!("hint-local-version", needed = *needed)
        }
        LocalError::DataFolderDamaged { .. } => {
            msg!("hint-local-damaged", next = Next::look(Deed::DbRestore).open(Field::File))
        }
        LocalError::LockTimeout { .. } => msg!("hint-local-lock-timeout"),
        LocalError::StartFailed { .. } | LocalError::NotSettled { .. } | LocalError::InitFailed { .. } => {
            msg!("hint-local-status", next = Next::look(Deed::DbStatus))
        }
        LocalError::NotAllRows { .. } => msg!("hint-local-not-all-rows"),
        LocalError::BackupExists { .. } => msg!("hint-local-backup-exists"),
        LocalError::NotEmpty { .. } => msg!("hint-local-not-empty"),
        // What the system said stands under the error, and says it all.
        LocalError::LockFailed { .. }
        | LocalError::SignalFailed { .. }
        | LocalError::ToolNotRun { .. }
        | LocalError::ToolFailed { .. } => return None,
    })
}
