//! The issue log, drawn from the chains of whatever has issues.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Date, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::derived::Drawn;
use super::error::DbError;
use super::session::Txn;
use super::unreadable::row_readable;
use super::write::column;
use crate::domain::concern::{ConcernCategory, ConcernDrawn};
use crate::domain::tracks::Track;

/// Which issues, when, and as known when.
#[derive(Debug, Clone)]
pub struct ConcernFilter {
    /// The day.
    pub as_of: NaiveDate,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
    /// Units; `None` for all that the officer sees.
    pub units: Option<Vec<String>>,
    /// Categories; all where none is named.
    pub categories: Vec<ConcernCategory>,
    /// Those that one person or body sees to.
    pub owner: Option<String>,
    /// An institution with its cases and applications, or a lead.
    pub subject: Option<Uuid>,
    /// Resolved ones too.
    pub resolved_too: bool,
}

/// An issue with what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConcernRead {
    /// What it is about.
    pub subject: Uuid,
    pub track: Track,
    /// The institution, or what has the issue itself.
    pub holder: Uuid,
    /// The name of the institution on the day, or the number of the lead.
    pub name: String,
    /// The unit with jurisdiction.
    pub unit: String,
    /// The issue as it stands on the day.
    pub drawn: ConcernDrawn,
}

#[derive(QueryableByName)]
struct ConcernRow {
    #[diesel(sql_type = SqlUuid)]
    subject_id: Uuid,
    #[diesel(sql_type = Text)]
    track: String,
    #[diesel(sql_type = SqlUuid)]
    holder: Uuid,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    unit_code: String,
    #[diesel(embed)]
    concern: Drawn<ConcernDrawn>,
}

/// The issues raised by a day as known at a moment: open ones first, the oldest first.
///
/// # Errors
/// Those of the database.
pub fn concern_list(txn: &mut Txn<'_>, filter: &ConcernFilter) -> Result<Vec<ConcernRead>, DbError> {
    let rows: Vec<ConcernRow> = diesel::sql_query(report!("concern_list"))
        .bind::<Date, _>(filter.as_of)
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_ref())
        .bind::<Array<Text>, _>(column(&filter.categories, |category| category.code()))
        .bind::<Nullable<Text>, _>(filter.owner.as_ref())
        .bind::<Nullable<SqlUuid>, _>(filter.subject)
        .bind::<Bool, _>(filter.resolved_too)
        .load(txn.connection)?;
    rows.into_iter().filter_map(|row| row_readable(row.subject_id, concern_read(row)).transpose()).collect()
}

fn concern_read(row: ConcernRow) -> Result<ConcernRead, DbError> {
    Ok(ConcernRead {
        subject: row.subject_id,
        track: row.track.parse()?,
        holder: row.holder,
        name: row.name,
        unit: row.unit_code,
        drawn: row.concern.0?,
    })
}
