//! The issue log, drawn from the chains of whatever has issues.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::{DbError, all_changed};
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
    /// The track of that.
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
    #[diesel(sql_type = Integer)]
    seq: i32,
    #[diesel(sql_type = Date)]
    effective_from: NaiveDate,
    #[diesel(sql_type = Nullable<Date>)]
    effective_to: Option<NaiveDate>,
    #[diesel(sql_type = Date)]
    raised_on: NaiveDate,
    #[diesel(sql_type = Text)]
    category: String,
    #[diesel(sql_type = Text)]
    said: String,
    #[diesel(sql_type = Nullable<Text>)]
    owner: Option<String>,
    #[diesel(sql_type = Nullable<Date>)]
    due_on: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Date>)]
    resolved_on: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Text>)]
    resolution: Option<String>,
    #[diesel(sql_type = Integer)]
    reopened: i32,
}

/// The issues raised by a day as known at a moment: open ones first, the oldest first.
///
/// # Errors
/// Those of the database.
pub fn concern_list(txn: &mut Txn<'_>, filter: &ConcernFilter) -> Result<Vec<ConcernRead>, DbError> {
    let rows: Vec<ConcernRow> = diesel::sql_query(
        "SELECT concern.subject_id, subject.track, coalesce(subject.parent_id, subject.subject_id) AS holder, \
         coalesce(profile.name, numbered.value, '') AS name, coalesce(profile.unit_code, subject.unit_code) AS unit_code, concern.seq, \
         concern.effective_from, concern.effective_to, raised_on, category, said, owner, due_on, resolved_on, resolution, \
         reopened \
         FROM concern JOIN subject USING (subject_id) \
         LEFT JOIN profile ON profile.subject_id = coalesce(subject.parent_id, subject.subject_id) \
           AND profile.effective_from <= $1 AND (profile.effective_to IS NULL OR profile.effective_to > $1) \
           AND profile.known_from <= $2 AND (profile.known_to IS NULL OR profile.known_to > $2) \
         LEFT JOIN lead_mark AS numbered ON numbered.subject_id = concern.subject_id AND numbered.kind = 'number' \
           AND numbered.known_from <= $2 AND (numbered.known_to IS NULL OR numbered.known_to > $2) \
         WHERE concern.effective_from <= $1 AND (concern.effective_to IS NULL OR concern.effective_to > $1) \
         AND concern.known_from <= $2 AND (concern.known_to IS NULL OR concern.known_to > $2) \
         AND ($3 IS NULL OR coalesce(profile.unit_code, subject.unit_code) = ANY ($3)) \
         AND ($4 = '{}' OR category = ANY ($4)) AND ($5 IS NULL OR owner = $5) \
         AND ($6 IS NULL OR subject.subject_id = $6 OR subject.parent_id = $6) AND ($7 OR resolved_on IS NULL) \
         ORDER BY resolved_on IS NOT NULL, raised_on, concern.subject_id, concern.seq",
    )
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
    let unreadable = |_| DbError::Unreadable(format!("a count of {}", row.reopened));
    Ok(ConcernRead {
        subject: row.subject_id,
        track: row.track.parse()?,
        holder: row.holder,
        name: row.name,
        unit: row.unit_code,
        drawn: ConcernDrawn {
            seq: row.seq,
            from: row.effective_from,
            to: row.effective_to,
            raised_on: row.raised_on,
            category: row.category.parse()?,
            text: row.said,
            owner: row.owner,
            due: row.due_on,
            resolved: row.resolved_on.zip(row.resolution),
            reopened: u32::try_from(row.reopened).map_err(unreadable)?,
        },
    })
}

/// Ends issues that no longer stand as they did.
///
/// # Errors
/// Those of the database.
pub(super) fn concerns_close(
    txn: &mut Txn<'_>,
    moment: DateTime<Utc>,
    rows: &[(Uuid, &ConcernDrawn)],
) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    let closed = diesel::sql_query(
        "UPDATE concern SET known_to = $1 FROM unnest($2, $3, $4) AS gone (subject_id, seq, effective_from) \
         WHERE concern.subject_id = gone.subject_id AND concern.seq = gone.seq \
         AND concern.effective_from = gone.effective_from AND concern.known_to IS NULL",
    )
    .bind::<Timestamptz, _>(moment)
    .bind::<Array<SqlUuid>, _>(column(rows, |(subject, _)| *subject))
    .bind::<Array<Integer>, _>(column(rows, |(_, row)| row.seq))
    .bind::<Array<Date>, _>(column(rows, |(_, row)| row.from))
    .execute(txn.connection)?;
    all_changed(closed, rows.len(), "concern")
}

/// Writes issues as they stand now.
///
/// # Errors
/// Those of the database.
pub(super) fn concerns_insert(
    txn: &mut Txn<'_>,
    moment: DateTime<Utc>,
    rows: &[(Uuid, &ConcernDrawn)],
) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    diesel::sql_query(
        "INSERT INTO concern (subject_id, seq, effective_from, effective_to, raised_on, category, said, owner, due_on, \
         resolved_on, resolution, reopened, known_from) SELECT new.*, $1 \
         FROM unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) AS new (subject_id, seq, effective_from, \
         effective_to, raised_on, category, said, owner, due_on, resolved_on, resolution, reopened)",
    )
    .bind::<Timestamptz, _>(moment)
    .bind::<Array<SqlUuid>, _>(column(rows, |(subject, _)| *subject))
    .bind::<Array<Integer>, _>(column(rows, |(_, row)| row.seq))
    .bind::<Array<Date>, _>(column(rows, |(_, row)| row.from))
    .bind::<Array<Nullable<Date>>, _>(column(rows, |(_, row)| row.to))
    .bind::<Array<Date>, _>(column(rows, |(_, row)| row.raised_on))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.category.code()))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.text.as_str()))
    .bind::<Array<Nullable<Text>>, _>(column(rows, |(_, row)| row.owner.as_deref()))
    .bind::<Array<Nullable<Date>>, _>(column(rows, |(_, row)| row.due))
    .bind::<Array<Nullable<Date>>, _>(column(rows, |(_, row)| row.resolved.as_ref().map(|(on, _)| *on)))
    .bind::<Array<Nullable<Text>>, _>(column(rows, |(_, row)| row.resolved.as_ref().map(|(_, how)| how.as_str())))
    .bind::<Array<BigInt>, _>(column(rows, |(_, row)| i64::from(row.reopened)))
    .execute(txn.connection)?;
    Ok(())
}
