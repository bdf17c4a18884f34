//! Bulletins as published, and what they are put together from besides figures and flows.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::pass::passed_over;
use super::session::Txn;
use crate::domain::figures::bulletin_facts::ExitRow;
use crate::domain::figures::exited::Exited;
use crate::domain::unit::fact::Publication;

/// A published bulletin.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct BulletinRow {
    #[diesel(sql_type = Text)]
    pub unit_code: String,
    /// Its number among the bulletins of the unit.
    #[diesel(sql_type = Integer)]
    pub number: i32,
    /// The entry that published it.
    #[diesel(sql_type = Integer)]
    pub seq: i32,
    /// The day its figures are for.
    #[diesel(sql_type = Date)]
    pub as_of: NaiveDate,
    /// The day they are compared with.
    #[diesel(sql_type = Date)]
    pub baseline: NaiveDate,
    /// The moment of knowledge.
    #[diesel(sql_type = Timestamptz)]
    pub known_at: DateTime<Utc>,
    /// When it was published.
    #[diesel(sql_type = Timestamptz)]
    pub published_at: DateTime<Utc>,
    /// Who published it.
    #[diesel(sql_type = Text)]
    pub officer: String,
    /// The document it was published on.
    #[diesel(sql_type = Text)]
    pub basis: String,
    /// SHA-256 of the content, as the row has it.
    #[diesel(sql_type = Text)]
    pub sha256: String,
    /// The same, as the entry has it.
    #[diesel(sql_type = Nullable<Text>)]
    pub entered_sha256: Option<String>,
    /// What was published.
    #[diesel(sql_type = Text)]
    pub content: String,
}

/// The bulletins of these units, all that the officer sees where none are named, published up to a moment; the one of a
/// number where one is asked for. By unit and number.
///
/// # Errors
/// Those of the database.
pub fn bulletin_list(
    txn: &mut Txn<'_>,
    units: Option<&[String]>,
    number: Option<i32>,
    known_at: DateTime<Utc>,
) -> Result<Vec<BulletinRow>, DbError> {
    Ok(diesel::sql_query(report!("bulletin_list"))
        .bind::<Nullable<Array<Text>>, _>(units)
        .bind::<Nullable<Integer>, _>(number)
        .bind::<Timestamptz, _>(known_at)
        .load(txn.connection)?)
}

/// Writes a bulletin whose entry was written before.
///
/// # Errors
/// Those of the database.
pub fn bulletin_add(
    txn: &mut Txn<'_>,
    (subject, seq): (Uuid, i32),
    unit: &str,
    publication: &Publication,
    content: &str,
) -> Result<(), DbError> {
    let moment = txn.moment()?;
    diesel::sql_query(statement!("bulletin_write"))
        .bind::<Timestamptz, _>(moment)
        .bind::<SqlUuid, _>(subject)
        .bind::<Integer, _>(publication.number)
        .bind::<Integer, _>(seq)
        .bind::<Text, _>(unit)
        .bind::<Date, _>(publication.as_of)
        .bind::<Date, _>(publication.baseline)
        .bind::<Timestamptz, _>(publication.known_at)
        .bind::<Text, _>(publication.sha256.as_str())
        .bind::<Text, _>(content)
        .execute(txn.connection)?;
    Ok(())
}

#[derive(QueryableByName)]
struct ExitCounts {
    #[diesel(sql_type = Text)]
    unit_code: String,
    #[diesel(sql_type = BigInt)]
    in_total: i64,
    #[diesel(sql_type = BigInt)]
    not_cleared: i64,
    #[diesel(sql_type = BigInt)]
    cleared: i64,
    #[diesel(sql_type = BigInt)]
    reopened: i64,
    #[diesel(sql_type = BigInt)]
    resumed: i64,
    #[diesel(sql_type = BigInt)]
    transformed: i64,
    #[diesel(sql_type = BigInt)]
    before_all: i64,
    #[diesel(sql_type = BigInt)]
    before_not_cleared: i64,
    #[diesel(sql_type = BigInt)]
    before_reopened: i64,
    #[diesel(sql_type = BigInt)]
    closed_unresolved: i64,
}

/// Which exits are counted.
#[derive(Debug, Clone, Copy)]
pub struct ExitFilter<'units> {
    /// The day on which institutions stand somewhere.
    pub as_of: NaiveDate,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
    /// Units; `None` for all that the officer sees.
    pub units: Option<&'units [String]>,
    /// The day from which exits are counted.
    pub since: NaiveDate,
    /// Whether conversions are.
    pub transformed: bool,
}

/// Who exited by a day, by the unit that has jurisdiction on it: each institution once, whatever became of it. One that is
/// void never was.
///
/// # Errors
/// Those of the database.
pub fn exit_list(txn: &mut Txn<'_>, filter: ExitFilter<'_>) -> Result<Vec<ExitRow>, DbError> {
    let rows = passed_over(txn, |txn| {
        let rows: Vec<ExitCounts> = diesel::sql_query(report!("bulletin_exits"))
            .bind::<Date, _>(filter.as_of)
            .bind::<Timestamptz, _>(filter.known_at)
            .bind::<Nullable<Array<Text>>, _>(filter.units)
            .bind::<Date, _>(filter.since)
            .bind::<diesel::sql_types::Bool, _>(filter.transformed)
            .load(txn.connection)?;
        Ok::<_, DbError>(rows)
    })?;
    let read = |row: ExitCounts| ExitRow {
        unit: row.unit_code,
        exited: Exited {
            in_total: row.in_total,
            not_cleared: row.not_cleared,
            cleared: row.cleared,
            reopened: row.reopened,
            resumed: row.resumed,
            transformed: row.transformed,
            before: row.before_all,
            before_not_cleared: row.before_not_cleared,
            before_reopened: row.before_reopened,
            closed_unresolved: row.closed_unresolved,
        },
    };
    Ok(rows.into_iter().map(read).collect())
}

/// What two bulletins are compared over.
#[derive(Debug, Clone)]
pub struct BetweenFilter {
    /// The month-ends concerned.
    pub days: Vec<NaiveDate>,
    /// The moment of the earlier.
    pub then: DateTime<Utc>,
    /// The moment of the later.
    pub now: DateTime<Utc>,
    /// Units; `None` for all that the officer sees.
    pub units: Option<Vec<String>>,
}

/// A return that came or was restated between two moments.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct RestatedRow {
    /// The institution.
    #[diesel(sql_type = SqlUuid)]
    pub subject_id: Uuid,
    /// Its name at the end of the month.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// Its unit then.
    #[diesel(sql_type = Text)]
    pub unit_code: String,
    #[diesel(sql_type = Date)]
    pub month: NaiveDate,
    /// What it said at the earlier moment: balance in fen, lenders, borrowers.
    #[diesel(sql_type = Array<Nullable<BigInt>>)]
    pub figures_then: Vec<Option<i64>>,
    /// What it says at the later moment.
    #[diesel(sql_type = Array<Nullable<BigInt>>)]
    pub figures_now: Vec<Option<i64>>,
    /// Whether there was a return at the earlier moment.
    #[diesel(sql_type = diesel::sql_types::Bool)]
    pub was_there: bool,
    /// When the newer version was recorded.
    #[diesel(sql_type = Timestamptz)]
    pub recorded_at: DateTime<Utc>,
    /// The document it rests on.
    #[diesel(sql_type = Text)]
    pub basis: String,
}

/// Returns of the months concerned whose versions differ between the two moments, by month and name.
///
/// # Errors
/// Those of the database.
pub fn restated_list(txn: &mut Txn<'_>, filter: &BetweenFilter) -> Result<Vec<RestatedRow>, DbError> {
    Ok(diesel::sql_query(report!("restated_list"))
        .bind::<Array<Date>, _>(&filter.days)
        .bind::<Timestamptz, _>(filter.then)
        .bind::<Timestamptz, _>(filter.now)
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_deref())
        .load(txn.connection)?)
}

/// An institution whose state or unit on a day differs between two moments.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct ChangedRow {
    /// The institution.
    #[diesel(sql_type = SqlUuid)]
    pub subject_id: Uuid,
    /// Its name on the day.
    #[diesel(sql_type = Text)]
    pub name: String,
    #[diesel(sql_type = Date)]
    pub on_day: NaiveDate,
    /// Its state word as known at the earlier moment.
    #[diesel(sql_type = Nullable<Text>)]
    pub state_then: Option<String>,
    /// At the later.
    #[diesel(sql_type = Nullable<Text>)]
    pub state_now: Option<String>,
    /// Its unit as known at the earlier moment.
    #[diesel(sql_type = Nullable<Text>)]
    pub unit_then: Option<String>,
    /// At the later.
    #[diesel(sql_type = Nullable<Text>)]
    pub unit_now: Option<String>,
    /// When the newest of its entries between the moments was recorded.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub recorded_at: Option<DateTime<Utc>>,
    /// The document that entry rests on.
    #[diesel(sql_type = Nullable<Text>)]
    pub basis: Option<String>,
}

/// Institutions whose state or unit on a day concerned is known otherwise at the later moment, by day and name.
///
/// # Errors
/// Those of the database.
pub fn changed_list(txn: &mut Txn<'_>, filter: &BetweenFilter) -> Result<Vec<ChangedRow>, DbError> {
    Ok(diesel::sql_query(report!("bulletin_changed"))
        .bind::<Array<Date>, _>(&filter.days)
        .bind::<Timestamptz, _>(filter.then)
        .bind::<Timestamptz, _>(filter.now)
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_deref())
        .load(txn.connection)?)
}
