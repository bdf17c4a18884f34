//! What can go wrong between the program and the database.

use chrono::{DateTime, Utc};
use diesel::ConnectionError;
use diesel::result::{DatabaseErrorKind, Error as DieselError};

use super::unreadable::Unreadable;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::{RefusalKind, Telling, refusals};
use crate::domain::unit::duty::{DutyKind, not_decided};
use crate::domain::unit::said::unit_sentence;
use crate::domain::value::days::moment_legal;

refusals! {
    /// A failure of the database, sorted by what its reader can do about it.
    move DbError {
        /// No connection.
        Unreachable(error: ConnectionError) => [told by
            because((RefusalKind::Unreachable, "error-db-unreachable", "hint-db-unreachable"), &error.to_string())
        ],
        /// No connection to the replica that reports are read from.
        ReplicaUnreachable(error: ConnectionError) => [told by
            because((RefusalKind::Unreachable, "error-db-replica-unreachable", "hint-db-replica"), &error.to_string())
        ],
        /// What was named as a replica of the record is none of it.
        NoReplica => [Unreachable "error-db-no-replica" hint "hint-db-replica"],
        /// A list was asked for as known at a moment up to which the replica may not have everything.
        BeyondReplica { known: DateTime<Utc> } => [told by
            Telling::refused(Sentence::of("error-db-beyond-replica").with("known", moment_legal(*known)))
                .kind(RefusalKind::Unreachable).hinted(Sentence::of("hint-db-beyond-replica"))
        ],
        /// The server is there, and has no such login.
        NoLogin { login: String } => [Unreachable "error-db-no-login" hint "hint-db-no-login" [
            Next::look(Deed::DbInit), Next::look(Deed::OfficerAdd).is(Field::Login, login).open(Field::Unit).open(Field::Basis)
        ]],
        /// The server is there, and has no such database.
        NoDatabase { database: String } => [Unreachable "error-db-no-database" hint "hint-db-no-database" [
            Next::look(Deed::DbInit)
        ]],
        /// The connection broke.
        Lost(why: String) => [told by because((RefusalKind::Unreachable, "error-db-lost", "hint-db-lost"), why)],
        /// Somebody else wrote first.
        Conflict(what: String) => [told by
            Telling::refused(Sentence::of("error-db-conflict").with("what", what.as_str())).kind(RefusalKind::Conflict)
                .hinted(Sentence::of("hint-conflict").with("next", Next::look(Deed::History)))
        ],
        /// Another institution has a code that one only can have, of that kind and in that unit: it was recorded at the same
        /// moment, or by an office that this one does not see.
        CodeTaken { kind: String, value: String, unit: String } => [
            "error-identifier-held" of { unit: unit_sentence(unit) } hint "hint-identifier-held"
        ],
        /// Others, those who were recording then as far as may be known, held what was needed for longer than one waits. Nothing
        /// was written.
        Held { writers: Vec<Writer> } => [told by held(writers)],
        /// What is derived is being drawn again by somebody else.
        Rebuilding => [Conflict "error-db-rebuilding" hint "hint-db-rebuilding"],
        /// A statement, or the recording as a whole, took longer than it may.
        TooLong(why: String) => [told by because((RefusalKind::Unreachable, "error-db-too-long", "hint-db-too-long"), why)],
        /// The officer may not write, or not there.
        NotYours(why: String) => [told by not_yours(why)],
        /// The officer has a duty, and none to write.
        ReadsOnly { login: String } => [NotFound "error-db-reads-only" hint "hint-db-reads-only" [
            Next::look(Deed::OfficerList)
        ]],
        /// The officer writes, but not for this unit.
        UnitNotYours { unit: String } => [
            NotFound "error-not-your-unit" of { unit: unit_sentence(unit) } hint "hint-not-your-unit" [
                Next::look(Deed::OfficerList)
            ]
        ],
        /// The session may not give duties at the unit.
        NotAdministrator { unit: String } => [
            NotFound "error-db-not-administrator" of { unit: unit_sentence(unit) } hint "hint-db-not-administrator" [
                Next::look(Deed::OfficerList)
            ]
        ],
        /// The officer writes for the unit, and does not decide what was to be recorded there: duties of which one would do.
        NotDecided { unit: String, kinds: Vec<DutyKind> } => [told by not_decided(unit, kinds, &[])],
        /// So many migrations are missing.
        NotMigrated { pending: usize } => [Unreachable "error-db-not-migrated" hint "hint-db-not-migrated" [
            Next::look(Deed::DbMigrate)
        ]],
        /// The schema was never laid in this database.
        NoSchema => [Unreachable "error-db-no-schema" hint "hint-db-no-schema" [Next::look(Deed::DbInit)]],
        /// The server's clock stands before what is recorded already: what it says, and when the last entry in hand was recorded.
        ClockBehind { now: DateTime<Utc>, last: DateTime<Utc> } => [told by
            Telling::refused(
                Sentence::of("error-db-clock-behind").with("now", now.to_rfc3339()).with("last", last.to_rfc3339())
            ).kind(RefusalKind::Conflict).hinted(Sentence::of("hint-db-clock-behind"))
        ],
        /// The database was made by a newer program.
        NewerSchema => [Unreachable "error-db-newer" hint "hint-db-newer"],
        /// The login role has no duty in this record.
        NoDuty { login: String } => [NotFound "error-db-no-duty" hint "hint-db-no-duty" [
            Next::look(Deed::OfficerAdd).is(Field::Login, login).open(Field::Unit).open(Field::Basis)
        ]],
        /// A real record takes the server's own clock only.
        ClockGiven => [Usage "error-db-clock" hint "hint-db-clock"],
        /// An entry, or what is drawn from it, that the program cannot read, of a record that was asked for.
        EntryUnreadable(found: Box<Unreadable>) => [told by
            Telling::refused(found.sentence()).kind(RefusalKind::Violations).hinted(
                Sentence::of("hint-db-entry-unreadable")
                    .with("next", Next::look(Deed::History).is(Field::Institution, found.subject))
            )
        ],
        /// A stored word or payload that the program cannot read.
        Unreadable(why: String) => [told by because((RefusalKind::Bug, "error-db-unreadable", "hint-bug"), why)],
        /// A migration failed.
        Migration(why: String) => [told by because((RefusalKind::Bug, "error-db-migration", "hint-bug"), why)],
        /// Any other failure: a bug.
        Query(error: DieselError) => [told by because((RefusalKind::Bug, "error-db-query", "hint-bug"), &error.to_string())],
    }
}

/// A failure with what the server said of it.
fn because((kind, message, hint): (RefusalKind, &'static str, &'static str), why: &str) -> Telling {
    let line = Sentence::of("detail-line").with("text", why);
    Telling::refused(Sentence::of(message)).kind(kind).lined(vec![line]).hinted(Sentence::of(hint))
}

fn held(writers: &[Writer]) -> Telling {
    let key = if writers.is_empty() { "error-db-held-unknown" } else { "error-db-held" };
    let line = |writer: &Writer| {
        Sentence::of("error-db-held-by").with("login", writer.login.as_str()).with("since", moment_legal(writer.since))
    };
    Telling::refused(Sentence::of(key))
        .kind(RefusalKind::Conflict)
        .lined(writers.iter().map(line).collect())
        .hinted(Sentence::of("hint-db-held"))
}

/// That a policy refused says enough; what else the server says, such as a role it may not make, helps.
fn not_yours(why: &str) -> Telling {
    let telling = because((RefusalKind::NotFound, "error-db-not-yours", "hint-db-not-yours"), why);
    // The server itself is denied "for" something; what the functions that write refuse begins with a colon.
    let is_by_policy = why.contains("row-level security") || why.contains("permission denied: ");
    let lines = if is_by_policy { Vec::new() } else { telling.lines };
    let hint = telling.hint.map(|hint| hint.with("next", Next::look(Deed::OfficerList)));
    Telling { lines, hint, ..telling }
}

/// Somebody who is recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Writer {
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

/// What the server says where it has no such login, and where it has no such database: what stands before its name.
const NO_LOGIN: &str = "role \"";
const NO_DATABASE: &str = "database \"";

impl From<ConnectionError> for DbError {
    fn from(error: ConnectionError) -> Self {
        let said = error.to_string();
        let named = |sign: &str| {
            let (name, rest) = said.split_once(sign)?.1.split_once('"')?;
            rest.trim_start().starts_with("does not exist").then(|| name.to_owned())
        };
        if let Some(login) = named(NO_LOGIN) {
            return Self::NoLogin { login };
        }
        match named(NO_DATABASE) {
            Some(database) => Self::NoDatabase { database },
            None => Self::Unreachable(error),
        }
    }
}

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
            Some("duty_to_write") => return Self::ReadsOnly { login: info.details().unwrap_or_default().to_owned() },
            Some("unit_of_duty") => return Self::UnitNotYours { unit: info.details().unwrap_or_default().to_owned() },
            Some("administrator_of_unit") => {
                return Self::NotAdministrator { unit: info.details().unwrap_or_default().to_owned() };
            }
            Some("duty_of_rule") => return undecided(info.details().unwrap_or_default()),
            Some("duty_moment") => {
                return clock_behind(info.details().unwrap_or_default()).unwrap_or(Self::Query(error));
            }
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

/// What the schema says of who decides: the unit, and kinds of duties, with blanks between.
fn undecided(details: &str) -> DbError {
    let mut words = details.split_whitespace();
    let unit = words.next().unwrap_or_default().to_owned();
    DbError::NotDecided { unit, kinds: words.filter_map(|kind| kind.parse().ok()).collect() }
}

/// What the schema says of the clock: what it shows, and the moment of the last entry, in microseconds.
fn clock_behind(details: &str) -> Option<DbError> {
    let (now, last) = details.split_once(' ')?;
    let moment = |text: &str| DateTime::from_timestamp_micros(text.parse().ok()?);
    Some(DbError::ClockBehind { now: moment(now)?, last: moment(last)? })
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

#[cfg(test)]
#[path = "error_tests.rs"]
mod tests;
