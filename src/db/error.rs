//! What can go wrong between the program and the database.

use chrono::{DateTime, Utc};
use diesel::ConnectionError;
use diesel::result::{DatabaseErrorKind, Error as DieselError};

/// A failure of the database, sorted by what its reader can do about it.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// No connection.
    #[error("database not reachable")]
    Unreachable(#[from] ConnectionError),
    /// The connection broke.
    #[error("connection to the database lost: {0}")]
    Lost(String),
    /// Somebody else wrote first.
    #[error("somebody else wrote first ({0})")]
    Conflict(String),
    /// Another institution has a code that one only can have: it was recorded at the same moment, or by an office that
    /// this one does not see.
    #[error("{kind} {value} is taken")]
    CodeTaken {
        /// What kind of code.
        kind: String,
        /// The code.
        value: String,
        /// The unit whose institution has it.
        unit: String,
    },
    /// Somebody else held what was needed for longer than one waits. Nothing was written.
    #[error("waited for a lock that others held")]
    Held {
        /// Who was recording then, as far as may be known.
        writers: Vec<Writer>,
    },
    /// A statement, or the recording as a whole, took longer than it may.
    #[error("took too long: {0}")]
    TooLong(String),
    /// The officer may not write, or not there.
    #[error("not allowed: {0}")]
    NotYours(String),
    /// The database has no schema, or an older one.
    #[error("{pending} migrations are pending")]
    NotMigrated {
        /// How many migrations are missing.
        pending: usize,
    },
    /// The schema was never laid in this database.
    #[error("the database has no schema")]
    NoSchema,
    /// The server's clock stands before what is recorded already.
    #[error("the server's clock says {now}, the last entry was recorded at {last}")]
    ClockBehind {
        /// What it says.
        now: DateTime<Utc>,
        /// When the last entry in hand was recorded.
        last: DateTime<Utc>,
    },
    /// The database was made by a newer program.
    #[error("the database has migrations this program does not know")]
    NewerSchema,
    /// The login role has no duty in this record.
    #[error("login role {login} has no duty")]
    NoDuty {
        /// The login role.
        login: String,
    },
    /// A real record takes the server's own clock only.
    #[error("a real record takes the server's own clock only")]
    ClockGiven,
    /// An entry, or what is drawn from it, that the program cannot read, of a record that was asked for.
    #[error("an entry that cannot be read: {0:?}")]
    EntryUnreadable(Box<super::unreadable::Unreadable>),
    /// A stored word or payload that the program cannot read.
    #[error("stored value not understood: {0}")]
    Unreadable(String),
    /// A migration failed.
    #[error("migration failed: {0}")]
    Migration(String),
    /// Any other failure: a bug.
    #[error("database: {0}")]
    Query(DieselError),
}

/// Somebody who is recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Writer {
    /// The login.
    pub login: String,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// Whether an error says that a lock was not to be had in time.
pub(super) fn lock_timed_out(error: &DieselError) -> bool {
    matches!(error, DieselError::DatabaseError(_, info) if info.message().contains("lock timeout"))
}

/// What the server, or libpq in its place, says of a connection that is gone. A broken one between two statements has no
/// code of its own.
const LOST: [&str; 6] = [
    "terminating connection",
    "server closed the connection",
    "no connection to the server",
    "connection not open",
    "could not receive data from server",
    "could not send data to server",
];

impl From<DieselError> for DbError {
    fn from(error: DieselError) -> Self {
        let DieselError::DatabaseError(kind, info) = &error else {
            return match error {
                // The connection broke before the transaction could end.
                DieselError::BrokenTransactionManager => Self::Lost(error.to_string()),
                other => Self::Query(other),
            };
        };
        let what = info.constraint_name().unwrap_or_else(|| info.message()).to_owned();
        match info.constraint_name() {
            Some("identifier_holder") => return code_taken(info.details().unwrap_or_default()),
            Some("subject_merged_stands") => return Self::Conflict(what),
            Some("lead_number_own") => return Self::NotYours(info.message().to_owned()),
            Some(_) | None => {}
        }
        match kind {
            DatabaseErrorKind::UniqueViolation | DatabaseErrorKind::SerializationFailure => Self::Conflict(what),
            DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand => Self::Lost(what),
            _ if info.message().contains("deadlock detected") => Self::Conflict(what),
            _ if LOST.iter().any(|sign| info.message().contains(sign)) => Self::Lost(what),
            _ if lock_timed_out(&error) => Self::Held { writers: Vec::new() },
            _ if info.message().contains("statement timeout") || info.message().contains("recording took too long") => {
                Self::TooLong(what)
            }
            _ if info.message().contains("row-level security") || info.message().contains("permission denied") => {
                Self::NotYours(info.message().to_owned())
            }
            _ => Self::Query(error),
        }
    }
}

/// What the schema says of a code that is taken: kind, unit and code, with blanks between.
fn code_taken(details: &str) -> DbError {
    let mut parts = details.splitn(3, ' ').map(str::to_owned);
    let mut part = || parts.next().unwrap_or_default();
    let (kind, unit, value) = (part(), part(), part());
    DbError::CodeTaken { kind, value, unit }
}

/// Refuses an act that changed fewer rows than it meant to. A statement that changes nothing is no error to the database:
/// row-level security hides what an officer may not write, and what somebody else closed first is not there any more. The
/// entries of the act went before and were the officer's to write, so it is the latter.
///
/// # Errors
/// [`DbError::Conflict`] with what is short.
pub(super) fn all_changed(changed: usize, meant: usize, what: &str) -> Result<(), DbError> {
    if changed >= meant { Ok(()) } else { Err(DbError::Conflict(format!("{what}: {changed} of {meant}"))) }
}

/// Refuses an act whose one statement changed fewer rows than it meant to, where nothing before it showed that they are
/// the officer's to write.
///
/// # Errors
/// [`DbError::NotYours`] with what is short.
pub(super) fn all_yours(changed: usize, meant: usize, what: &str) -> Result<(), DbError> {
    if changed >= meant {
        Ok(())
    } else {
        Err(DbError::NotYours(format!("{what}: {changed} of {meant} are yours to write")))
    }
}

impl From<crate::domain::value::word::UnknownWord> for DbError {
    fn from(error: crate::domain::value::word::UnknownWord) -> Self {
        Self::Unreadable(error.to_string())
    }
}

impl From<serde_json::Error> for DbError {
    fn from(error: serde_json::Error) -> Self {
        Self::Unreadable(error.to_string())
    }
}
