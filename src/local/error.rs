//! What can go wrong with the embedded server, one variant for each cause that a user can act on.

use std::io;
use std::path::{Path, PathBuf};

/// Why the embedded server, or a backup of a record, could not be had.
#[derive(Debug, thiserror::Error)]
pub enum LocalError {
    /// Neither `WINDDOWN_HOME` nor `XDG_DATA_HOME` nor `HOME` is set.
    #[error("no home folder: WINDDOWN_HOME, XDG_DATA_HOME and HOME are all unset")]
    NoHome,
    /// The folder's name has a character that PostgreSQL's own programs do not quote safely, or is not UTF-8.
    #[error("unusable folder name: {}", path.display())]
    AwkwardPath { path: PathBuf },
    /// A Unix socket in this folder would have a longer name than the system allows.
    #[error("socket path too long: {} (limit {limit} bytes)", path.display())]
    PathTooLong {
        /// The socket.
        path: PathBuf,
        /// The longest path the system takes, in bytes.
        limit: usize,
    },
    /// A folder or file could not be created, read or changed.
    #[error("{}: {source}", path.display())]
    Folder {
        /// The folder or file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A folder that should be private is somebody else's, or open to others.
    #[error("{}: owner {owner}, mode {mode:o}; expected a folder of user {expected}", path.display())]
    NotOurs {
        path: PathBuf,
        /// The user id that owns it.
        owner: u32,
        /// Its permission bits.
        mode: u32,
        /// The user id that should own it.
        expected: u32,
    },
    /// The unprivileged user that runs the server cannot enter a folder on the way to the home.
    #[error("user {account} cannot enter {}", path.display())]
    Unreachable {
        /// The folder that bars the way.
        path: PathBuf,
        /// The unprivileged user.
        account: String,
    },
    /// The caller is root and the system has neither a user `postgres` nor a user `nobody`.
    #[error("no unprivileged user (postgres or nobody) to run the server as")]
    NoUnprivilegedUser,
    /// No PostgreSQL server programs were found.
    #[error("no PostgreSQL server programs found")]
    NoBinaries,
    /// The folder named by `WINDDOWN_PG_BIN` does not hold PostgreSQL server programs.
    #[error("no PostgreSQL server programs in {}", folder.display())]
    NoBinariesIn { folder: PathBuf },
    /// The PostgreSQL server programs found are older than the oldest supported.
    #[error("PostgreSQL {found} in {} is too old; {oldest} or later is needed", folder.display())]
    TooOld {
        /// The folder of the programs.
        folder: PathBuf,
        /// Their major version.
        found: u32,
        /// The oldest major version supported.
        oldest: u32,
    },
    /// The data folder was made by a major version whose programs are no longer installed.
    #[error("data folder {} needs PostgreSQL {needed}, found {found:?}", data.display())]
    VersionMismatch {
        /// The data folder.
        data: PathBuf,
        /// The major version that made it.
        needed: u32,
        /// The major versions that are installed.
        found: Vec<u32>,
    },
    /// The data folder exists but is not one that `initdb` finished.
    #[error("{} is not a PostgreSQL data folder", path.display())]
    DataFolderDamaged {
        /// The data folder.
        path: PathBuf,
    },
    /// Another command held the lock on the home for too long.
    #[error("lock {} not obtained in {seconds} s", path.display())]
    LockTimeout {
        path: PathBuf,
        /// How long was waited, in seconds.
        seconds: u64,
    },
    /// The lock file could not be opened or locked.
    #[error("lock {}: {source}", path.display())]
    LockFailed {
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// `initdb` failed.
    #[error("initdb failed: {tail}")]
    InitFailed {
        /// The last lines it wrote.
        tail: String,
    },
    /// The server did not start.
    #[error("server did not start (log {}): {tail}", log.display())]
    StartFailed {
        /// The server's log.
        log: PathBuf,
        /// The last lines of the log, and of `pg_ctl` where the log has none.
        tail: String,
    },
    /// A server is there but was not ready, or did not stop, within the limit.
    #[error("server (pid {pid}) not settled after {seconds} s (log {}): {tail}", log.display())]
    NotSettled {
        /// The server's process id.
        pid: i32,
        /// How long was waited, in seconds.
        seconds: u64,
        /// The server's log.
        log: PathBuf,
        /// The last lines of the log.
        tail: String,
    },
    /// The server's process could not be signalled.
    #[error("signal to pid {pid}: {source}")]
    SignalFailed {
        /// The server's process id.
        pid: i32,
        /// What the system said.
        source: io::Error,
    },
    /// A PostgreSQL program needed for a backup is not installed.
    #[error("program {program} not found")]
    ToolMissing { program: String },
    /// A PostgreSQL program could not be run at all.
    #[error("{}: {source}", program.display())]
    ToolNotRun {
        program: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A PostgreSQL program ran and failed.
    #[error("{program} failed: {tail}")]
    ToolFailed {
        program: String,
        /// The last lines it wrote on its error stream.
        tail: String,
    },
    /// Row-level security hides rows from the role that was to copy them all.
    #[error("row-level security holds the role at {table}")]
    NotAllRows {
        /// The table that was refused.
        table: String,
    },
    /// The backup file is already there; a backup never overwrites.
    #[error("{} exists", path.display())]
    BackupExists { path: PathBuf },
    /// The database to restore into already holds something.
    #[error("the database is not empty: {objects} objects")]
    NotEmpty {
        /// How many tables, views, sequences and the like it holds.
        objects: u64,
    },
}

impl LocalError {
    /// Names the path an input or output error belongs to.
    pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        move |source| Self::Folder { path: path.to_owned(), source }
    }
}
