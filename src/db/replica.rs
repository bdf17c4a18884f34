//! A streaming replica that reports are read from: whether it is one of this record, and how far it has come.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Integer, Nullable, Text, Timestamptz};

use super::error::DbError;
use super::session::{Clock, Ids, Session};
use super::setup::schema_missing;

/// How many seconds a report waits for what was recorded before it was asked for.
const PATIENCE: i32 = 2;

/// How far a replica had come when a session was opened on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replica {
    /// It has all that was recorded by then.
    UpToDate,
    /// It lags behind the record, whose last change that it has is of this moment.
    Behind { repeated_until: Option<DateTime<Utc>> },
    /// The record's own server does not answer.
    Alone { repeated_until: Option<DateTime<Utc>> },
}

/// Where the record stands: the moment at which nothing can still turn up, and the place in its log that has all of it.
#[derive(QueryableByName)]
struct Mark {
    #[diesel(sql_type = Timestamptz)]
    known_at: DateTime<Utc>,
    #[diesel(sql_type = Text)]
    place: String,
    #[diesel(sql_type = BigInt)]
    system: i64,
}

#[derive(QueryableByName)]
struct Standing {
    #[diesel(sql_type = Bool)]
    is_replica: bool,
    #[diesel(sql_type = BigInt)]
    system: i64,
    #[diesel(sql_type = Bool)]
    has_all: bool,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    repeated_until: Option<DateTime<Utc>>,
}

impl Session {
    /// Opens a session on a replica. It waits a moment for what was recorded before, so that whoever recorded something finds
    /// it; where that does not come, the session knows what the replica has for certain.
    ///
    /// # Errors
    /// [`DbError::ReplicaUnreachable`], [`DbError::NoReplica`], and those of [`Session::open`].
    pub fn open_replica(replica: &str, record: &str, clock: Clock, ids: Ids) -> Result<Self, DbError> {
        let mark = mark_read(record)?;
        let mut session = Self::open(replica, clock, ids).map_err(|error| match error {
            DbError::Unreachable(error) => DbError::ReplicaUnreachable(error),
            other => other,
        })?;
        let standing = standing_read(session.bare(), mark.as_ref())?;
        let is_of_record = mark.as_ref().is_none_or(|mark| mark.system == standing.system);
        if !(standing.is_replica && is_of_record) {
            return Err(DbError::NoReplica);
        }
        let repeated_until = standing.repeated_until;
        let (replica, known_at) = match mark {
            None => (Replica::Alone { repeated_until }, None),
            Some(mark) if standing.has_all => (Replica::UpToDate, Some(mark.known_at)),
            Some(_) => (Replica::Behind { repeated_until }, None),
        };
        session.replica_set(replica, known_at);
        Ok(session)
    }
}

/// Asks the record where it stands; nothing where its server does not answer.
fn mark_read(record: &str) -> Result<Option<Mark>, DbError> {
    match PgConnection::establish(record) {
        Ok(mut connection) => {
            let mark = diesel::sql_query(report!("record_mark")).get_result(&mut connection).optional();
            let mark = mark.map_err(|error| if schema_missing(&error) { DbError::NoSchema } else { error.into() })?;
            mark.map(Some).ok_or(DbError::NoReplica)
        }
        Err(error) => match DbError::from(error) {
            DbError::Unreachable(_) => Ok(None),
            other => Err(other),
        },
    }
}

fn standing_read(connection: &mut PgConnection, mark: Option<&Mark>) -> QueryResult<Standing> {
    diesel::sql_query(report!("replica_standing"))
        .bind::<Nullable<Text>, _>(mark.map(|mark| mark.place.as_str()))
        .bind::<Integer, _>(PATIENCE)
        .get_result(connection)
}
