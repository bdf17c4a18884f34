//! Private folders: made with the right owner and mode, and looked at before they are trusted.

use std::fs::{DirBuilder, Metadata, Permissions};
use std::io::ErrorKind;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::path::Path;

use super::account::Account;
use super::error::LocalError;

const PERMISSION_BITS: u32 = 0o7777;

/// Makes the home itself, which belongs to the caller. Nobody else may write to it, or they could swap what is inside;
/// under root the server's account must be able to pass through it.
pub(super) fn make_home(path: &Path, is_root: bool) -> Result<(), LocalError> {
    let pass_through = if is_root { 0o011 } else { 0 };
    DirBuilder::new().recursive(true).mode(0o700 | pass_through).create(path).map_err(LocalError::at(path))?;
    let found = path.metadata().map_err(LocalError::at(path))?;
    let caller = nix::unistd::geteuid().as_raw();
    if found.uid() != caller {
        return Err(not_ours(path, &found, caller));
    }
    let mode = found.mode() & PERMISSION_BITS;
    set_mode(path, mode, (mode & !0o022) | 0o700 | pass_through)
}

/// Makes a 0700 folder of the account's inside the home, where only we can put anything.
pub(super) fn make_private(path: &Path, account: &Account) -> Result<(), LocalError> {
    create_if_missing(path)?;
    let found = path.symlink_metadata().map_err(LocalError::at(path))?;
    let caller = nix::unistd::geteuid().as_raw();
    if !found.is_dir() || (found.uid() != account.uid() && found.uid() != caller) {
        return Err(not_ours(path, &found, account.uid()));
    }
    set_mode(path, found.mode() & PERMISSION_BITS, 0o700)?;
    account.give(path)
}

/// Makes a 0700 folder of the account's where others can put things too, such as under `/tmp`. One that is already there
/// is never mended, only checked: what stands in it may be somebody else's.
pub(super) fn make_private_in_public(path: &Path, account: &Account) -> Result<(), LocalError> {
    match DirBuilder::new().mode(0o700).create(path) {
        Ok(()) => account.give(path),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(LocalError::at(path)(error)),
    }?;
    check_private(path, account).map(|_there| ())
}

/// Whether a private folder is there; refused where it is not ours alone.
pub(super) fn check_private(path: &Path, account: &Account) -> Result<bool, LocalError> {
    let found = match path.symlink_metadata() {
        Ok(found) => found,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(LocalError::at(path)(error)),
    };
    if found.is_dir() && found.uid() == account.uid() && found.mode() & 0o077 == 0 {
        Ok(true)
    } else {
        Err(not_ours(path, &found, account.uid()))
    }
}

fn create_if_missing(path: &Path) -> Result<(), LocalError> {
    match DirBuilder::new().mode(0o700).create(path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(LocalError::at(path)(error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

fn set_mode(path: &Path, current: u32, wanted: u32) -> Result<(), LocalError> {
    if current == wanted {
        return Ok(());
    }
    std::fs::set_permissions(path, Permissions::from_mode(wanted)).map_err(LocalError::at(path))
}

fn not_ours(path: &Path, found: &Metadata, expected: u32) -> LocalError {
    LocalError::NotOurs { path: path.to_owned(), owner: found.uid(), mode: found.mode() & PERMISSION_BITS, expected }
}
