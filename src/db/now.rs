//! Rows of now: one an institution, of what is true and known of it today. A row answers for every day from its last change
//! on, as known from the moment that was recorded; a list about an earlier day or moment asks the timeline for those
//! institutions that changed since.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Date, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::session::Txn;

/// So many institutions are looked up in the timeline one by one. Where more changed since, the timeline is read as a whole.
const FEW: usize = 1_000;

/// Where the rows of a list are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// From rows of now that hold on the day and at the moment; others are left out.
    Now,
    /// From the timeline, whatever there is now.
    Past,
}

/// Where the rows of a list are read, and which of its institutions are to be looked up in the timeline besides: those that
/// are not, on the day and as known at the moment, what they are now.
///
/// # Errors
/// Those of the database.
pub(super) fn side_of(
    txn: &mut Txn<'_>,
    as_of: NaiveDate,
    known_at: DateTime<Utc>,
    subjects: Option<&[Uuid]>,
) -> Result<(Side, Vec<Uuid>), DbError> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = SqlUuid)]
        subject_id: Uuid,
    }
    let rows: Vec<Row> = diesel::sql_query(report!("institution_now_behind"))
        .bind::<Date, _>(as_of)
        .bind::<Timestamptz, _>(known_at)
        .bind::<Nullable<Array<SqlUuid>>, _>(subjects)
        .bind::<BigInt, _>(i64::try_from(FEW).unwrap_or(i64::MAX).saturating_add(1))
        .load(txn.connection)?;
    Ok(match rows.len() {
        few if few <= FEW => (Side::Now, rows.into_iter().map(|row| row.subject_id).collect()),
        _ => (Side::Past, Vec::new()),
    })
}

/// Passes the rows of a list to `take`, and each of those beside them in its place: lists are in the order of the day since
/// when, and of ids.
///
/// # Errors
/// Those of the database, and those of `take`.
pub(super) fn placed_each<Row, E: From<DbError>>(
    rows: impl Iterator<Item = QueryResult<Row>>,
    beside: Vec<Row>,
    place: fn(&Row) -> (NaiveDate, Uuid),
    mut take: impl FnMut(Row) -> Result<(), E>,
) -> Result<(), E> {
    let mut beside = beside.into_iter().peekable();
    for row in rows {
        let row = row.map_err(DbError::from)?;
        while let Some(earlier) = beside.next_if(|one| place(one) < place(&row)) {
            take(earlier)?;
        }
        take(row)?;
    }
    beside.try_for_each(take)
}

/// Institutions of these units, or of all, whose row of now is not what their timelines draw.
///
/// # Errors
/// Those of the database.
pub fn now_differing_list(txn: &mut Txn<'_>, units: Option<&[String]>) -> Result<Vec<Uuid>, DbError> {
    differing_list(txn.connection, units)
}

/// The same of all, for the owner.
pub(super) fn now_differing_all(connection: &mut PgConnection) -> Result<Vec<Uuid>, DbError> {
    differing_list(connection, None)
}

fn differing_list(connection: &mut PgConnection, units: Option<&[String]>) -> Result<Vec<Uuid>, DbError> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = SqlUuid)]
        subject_id: Uuid,
    }
    let rows: Vec<Row> = diesel::sql_query(report!("institution_now_differing"))
        .bind::<Nullable<Array<Text>>, _>(units)
        .load(connection)?;
    Ok(rows.into_iter().map(|row| row.subject_id).collect())
}
