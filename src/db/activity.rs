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
    Ok(diesel::sql_query(
        "SELECT entry.subject_id, entry.seq, coalesce(named.name, numbered.value) AS name, subject.unit_code \
         FROM entry JOIN subject USING (subject_id) \
         LEFT JOIN LATERAL (SELECT profile.name FROM profile \
              WHERE profile.subject_id = coalesce(subject.parent_id, subject.subject_id) \
              AND known_at(profile.known_from, profile.known_to, $2) \
              ORDER BY profile.effective_from DESC LIMIT 1) AS named ON true \
         LEFT JOIN LATERAL (SELECT lead_mark.value FROM lead_mark \
              WHERE lead_mark.subject_id = subject.subject_id AND lead_mark.kind = 'number' \
              AND lead_mark.known_to IS NULL LIMIT 1) AS numbered ON true \
         WHERE entry.recorded_at >= $1 AND entry.recorded_at <= $2 AND ($3 IS NULL OR entry.officer = $3) \
         AND ($4 IS NULL OR subject.unit_code = ANY ($4)) \
         ORDER BY entry.recorded_at, entry.subject_id, entry.seq",
    )
    .bind::<Timestamptz, _>(filter.since)
    .bind::<Timestamptz, _>(filter.known_at)
    .bind::<Nullable<Text>, _>(filter.officer.as_deref())
    .bind::<Nullable<Array<Text>>, _>(filter.units.as_deref())
    .load(txn.connection)?)
}
