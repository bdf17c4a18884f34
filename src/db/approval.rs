//! Months approved, drawn from the chains of units.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Date, Nullable, Text, Timestamptz};

use super::error::DbError;
use super::functions::{self, months_hold};
use super::schema::{bulletin, month_approval};
use super::session::Txn;
use crate::domain::value::month::Month;

/// Holds these months until the transaction ends: together with others to file, alone to approve or unlock. So no return
/// slips into a month while it is being approved.
///
/// # Errors
/// [`DbError::Held`] where others hold them for too long.
pub fn months_lock(txn: &mut Txn<'_>, months: &[Month], alone: bool) -> Result<(), DbError> {
    // Whoever only reads writes nothing in between, and is refused by what comes next, which knows the unit.
    if !txn.officer.writes {
        return Ok(());
    }
    let numbers: Vec<i32> = months.iter().map(|month| month.number()).collect();
    diesel::select(months_hold(numbers, alone)).execute(txn.connection)?;
    Ok(())
}

/// A unit's approval of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    pub unit: String,
    pub month: Month,
    /// The day of the approval.
    pub on: NaiveDate,
    /// Returns owed then.
    pub expected: i64,
    /// Returns received then.
    pub received: i64,
    /// When it was recorded.
    pub known_from: DateTime<Utc>,
}

#[derive(Queryable, Selectable, QueryableByName)]
#[diesel(table_name = month_approval)]
struct ApprovalRow {
    #[diesel(sql_type = Text)]
    unit_code: String,
    #[diesel(sql_type = Date)]
    month: NaiveDate,
    #[diesel(sql_type = Date)]
    approved_on: NaiveDate,
    #[diesel(sql_type = BigInt)]
    expected: i64,
    #[diesel(sql_type = BigInt)]
    received: i64,
    #[diesel(sql_type = Timestamptz)]
    known_from: DateTime<Utc>,
}

/// The approvals of months from one to another that stood at a moment of knowledge, by unit and month. Pass a moment in
/// the future of every entry to get those that stand in this transaction.
///
/// # Errors
/// Those of the database.
pub fn approval_list(
    txn: &mut Txn<'_>,
    first: Month,
    last: Month,
    known_at: Option<DateTime<Utc>>,
) -> Result<Vec<Approval>, DbError> {
    let mut query = month_approval::table
        .filter(month_approval::month.between(first.end(), last.end()))
        .order((month_approval::unit_code, month_approval::month))
        .select(ApprovalRow::as_select())
        .into_boxed();
    query = match known_at {
        Some(moment) => query.filter(functions::known_at(month_approval::known_from, month_approval::known_to, moment)),
        None => query.filter(month_approval::known_to.is_null()),
    };
    let rows = query.load(txn.connection)?;
    Ok(rows.into_iter().map(approval).collect())
}

fn approval(row: ApprovalRow) -> Approval {
    Approval {
        unit: row.unit_code,
        month: Month::of(row.month),
        on: row.approved_on,
        expected: row.expected,
        received: row.received,
        known_from: row.known_from,
    }
}

/// An approval as it was made, whether or not it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApprovalMade {
    pub approval: Approval,
    /// When the month was unlocked; `None` where it is locked, or was at the moment.
    pub unlocked_at: Option<DateTime<Utc>>,
    /// Who approved.
    pub officer: String,
    /// The document it rests on.
    pub basis: String,
}

#[derive(QueryableByName)]
struct MadeRow {
    #[diesel(embed)]
    approval: ApprovalRow,
    #[diesel(sql_type = diesel::sql_types::Nullable<Timestamptz>)]
    unlocked_at: Option<DateTime<Utc>>,
    #[diesel(sql_type = Text)]
    officer: String,
    #[diesel(sql_type = Text)]
    basis: String,
}

/// Every approval of months from one, or the first there is, to another that was known at a moment, those unlocked since too, by unit, month and
/// moment.
///
/// # Errors
/// Those of the database.
pub fn approval_made_list(
    txn: &mut Txn<'_>,
    first: Option<Month>,
    last: Month,
    known_at: DateTime<Utc>,
) -> Result<Vec<ApprovalMade>, DbError> {
    let rows: Vec<MadeRow> = diesel::sql_query(report!("approval_made_list"))
        .bind::<Nullable<Date>, _>(first.map(Month::end))
        .bind::<Date, _>(last.end())
        .bind::<Timestamptz, _>(known_at)
        .load(txn.connection)?;
    let made = |row: MadeRow| ApprovalMade {
        approval: approval(row.approval),
        unlocked_at: row.unlocked_at,
        officer: row.officer,
        basis: row.basis,
    };
    Ok(rows.into_iter().map(made).collect())
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = bulletin)]
struct PublishedRow {
    unit_code: String,
    number: i32,
    as_of: NaiveDate,
    baseline: NaiveDate,
    published_at: DateTime<Utc>,
}

/// That figures of some months were published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    pub unit: String,
    /// The number of its bulletin.
    pub number: i32,
    /// The first month it has figures of: that of the baseline.
    pub first: Month,
    /// The last: that of its day.
    pub last: Month,
    /// When it was published.
    pub at: DateTime<Utc>,
}

/// Every bulletin published by a moment, the oldest first.
///
/// # Errors
/// Those of the database.
pub fn published_list(txn: &mut Txn<'_>, known_at: DateTime<Utc>) -> Result<Vec<Published>, DbError> {
    let rows = bulletin::table
        .filter(bulletin::published_at.le(known_at))
        .order((bulletin::published_at, bulletin::unit_code, bulletin::number))
        .select(PublishedRow::as_select())
        .load(txn.connection)?;
    let published = |row: PublishedRow| Published {
        unit: row.unit_code,
        number: row.number,
        first: Month::last_over(row.baseline),
        last: Month::last_over(row.as_of),
        at: row.published_at,
    };
    Ok(rows.into_iter().map(published).collect())
}
