//! The account that runs the server: the caller, or an unprivileged user where the caller is root.

use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use nix::unistd::{Uid, User, geteuid};

use super::error::LocalError;

/// Who runs `initdb` and the server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Account {
    /// The caller, an ordinary user.
    Caller {
        /// The caller's effective user id.
        uid: u32,
    },
    /// An unprivileged user, on behalf of root.
    Unprivileged {
        /// The user's name.
        name: String,
        /// The user's id.
        uid: u32,
        /// The user's own group.
        gid: u32,
    },
}

impl Account {
    /// The account for a data folder. As root it is whoever owns the folder already, else `postgres`, else `nobody`:
    /// a user `postgres` that appears later does not orphan a folder made as `nobody`.
    ///
    /// # Errors
    /// [`LocalError::NoUnprivilegedUser`] where root has no such user to turn to.
    pub fn of_data_folder(data: &Path, is_root: bool) -> Result<Self, LocalError> {
        if !is_root {
            return Ok(Self::Caller { uid: geteuid().as_raw() });
        }
        let owner = data.symlink_metadata().ok().filter(|found| found.uid() != 0);
        owner
            .and_then(|found| User::from_uid(Uid::from_raw(found.uid())).ok().flatten())
            .or_else(|| User::from_name("postgres").ok().flatten())
            .or_else(|| User::from_name("nobody").ok().flatten())
            .filter(|user| !user.uid.is_root())
            .map(|user| Self::Unprivileged { name: user.name, uid: user.uid.as_raw(), gid: user.gid.as_raw() })
            .ok_or(LocalError::NoUnprivilegedUser)
    }

    /// The user id the server's folders belong to.
    #[must_use]
    pub fn uid(&self) -> u32 {
        match self {
            Self::Caller { uid } | Self::Unprivileged { uid, .. } => *uid,
        }
    }

    /// A command that runs as this account, with nothing of the caller's environment (no `PG*` variable may steer the
    /// server), no input, and a working folder that every user can enter.
    pub(super) fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.env_clear().env("PATH", "/usr/local/bin:/usr/bin:/bin").env("LC_ALL", "C").env("TZ", "UTC");
        command.current_dir("/").stdin(Stdio::null());
        match self {
            Self::Caller { .. } => {}
            // The standard library drops root's supplementary groups along with the user id.
            Self::Unprivileged { uid, gid, .. } => {
                command.uid(*uid).gid(*gid);
            }
        }
        command
    }

    /// Gives a file or folder to the account.
    pub(super) fn give(&self, path: &Path) -> Result<(), LocalError> {
        match self {
            Self::Caller { .. } => Ok(()),
            Self::Unprivileged { uid, gid, .. } => {
                std::os::unix::fs::lchown(path, Some(*uid), Some(*gid)).map_err(LocalError::at(path))
            }
        }
    }

    /// Refuses a home that the account cannot reach, naming the folder that bars the way.
    pub(super) fn check_reach(&self, home: &Path) -> Result<(), LocalError> {
        let Self::Unprivileged { name, uid, gid } = self else {
            return Ok(());
        };
        let real: PathBuf = home.canonicalize().map_err(LocalError::at(home))?;
        for folder in real.ancestors() {
            let found = folder.metadata().map_err(LocalError::at(folder))?;
            let bit = match (found.uid() == *uid, found.gid() == *gid) {
                (true, _) => 0o100,
                (false, true) => 0o010,
                (false, false) => 0o001,
            };
            if found.mode() & bit == 0 {
                return Err(LocalError::Unreachable { path: folder.to_owned(), account: name.clone() });
            }
        }
        Ok(())
    }
}
