//! What can go wrong between the program and the database.

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
    /// The officer may not write, or not there.
    #[error("not allowed: {0}")]
    NotYours(String),
    /// The database has no schema, or an older one.
    #[error("{pending} migrations are pending")]
    NotMigrated {
        /// How many migrations are missing.
        pending: usize,
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

impl From<DieselError> for DbError {
    fn from(error: DieselError) -> Self {
        let DieselError::DatabaseError(kind, info) = &error else {
            return Self::Query(error);
        };
        let what = info
            .constraint_name()
            .unwrap_or_else(|| info.message())
            .to_owned();
        match kind {
            DatabaseErrorKind::UniqueViolation | DatabaseErrorKind::SerializationFailure => {
                Self::Conflict(what)
            }
            DatabaseErrorKind::ClosedConnection => Self::Lost(what),
            _ if info.message().contains("deadlock detected") => Self::Conflict(what),
            _ if info.message().contains("terminating connection") => Self::Lost(what),
            _ if info.message().contains("row-level security")
                || info.message().contains("permission denied") =>
            {
                Self::NotYours(info.message().to_owned())
            }
            _ => Self::Query(error),
        }
    }
}

impl From<crate::domain::word::UnknownWord> for DbError {
    fn from(error: crate::domain::word::UnknownWord) -> Self {
        Self::Unreadable(error.to_string())
    }
}

impl From<serde_json::Error> for DbError {
    fn from(error: serde_json::Error) -> Self {
        Self::Unreadable(error.to_string())
    }
}
