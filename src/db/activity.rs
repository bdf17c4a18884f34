//! What was recorded, by whom: entries by the moment they were recorded, with what each is about.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::session::Txn;

/// Which entries.
#[derive(Debug, Clone)]
pub struct ActivityFilter {
    /// Recorded at this moment or later.
    pub since: DateTime<Utc>,
    /// The moment of knowledge: recorded by then.
    pub known_at: DateTime<Utc>,
    /// Only those of this login.
    pub officer: Option<String>,
    /// Units whose subjects are meant; `None` for all that the officer sees.
    pub units: Option<Vec<String>>,
}

/// An entry, and what it is about.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct ActivityRow {
    /// Whose chain it is in.
    #[diesel(sql_type = SqlUuid)]
    pub subject_id: Uuid,
    /// Its place there.
    #[diesel(sql_type = Integer)]
    pub seq: i32,
    /// Who recorded it.
    #[diesel(sql_type = Text)]
    pub officer: String,
    /// When.
    #[diesel(sql_type = Timestamptz)]
    pub recorded_at: DateTime<Utc>,
    /// The institution that it is about, or that its case or application is of; a lead's number; none for a unit's own.
    #[diesel(sql_type = Nullable<Text>)]
    pub name: Option<String>,
    /// The unit with jurisdiction.
    #[diesel(sql_type = Text)]
    pub unit_code: String,
}

/// The entries recorded in a span of moments, in the order they were recorded.
///
/// # Errors
/// Those of the database.
pub fn activity_list(txn: &mut Txn<'_>, filter: &ActivityFilter) -> Result<Vec<ActivityRow>, DbError> {
    Ok(diesel::sql_query(report!("activity_list"))
        .bind::<Timestamptz, _>(filter.since)
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Nullable<Text>, _>(filter.officer.as_deref())
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_deref())
        .load(txn.connection)?)
}
