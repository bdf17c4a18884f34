//! The versions of returns: of one institution, what took the place of what, and what is doubtful of what stands.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::connection::LoadConnection;
use diesel::pg::PgRowByRowLoadingMode;
use diesel::prelude::*;
use diesel::query_dsl::LoadQuery;
use diesel::sql_types::{Array, BigInt, Bool, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::case_row::money;
use super::error::DbError;
use super::session::Txn;
use crate::domain::institution::state::InstitutionState;
use crate::domain::returns::{Figures, MonthlyReturn, Observations};
use crate::domain::value::month::Month;

fn figures_read(figures: &[Option<i64>]) -> Result<Figures, DbError> {
    let count = |place: usize| figures.get(place).copied().flatten();
    let amount = |place: usize| money(count(place));
    Ok(Figures {
        balance: amount(0)?,
        lenders: count(1),
        borrowers: count(2),
        issued: amount(3)?,
        repaid: amount(4)?,
        overdue: amount(5)?,
        advanced: amount(6)?,
    })
}

fn marks_read(marks: &[bool]) -> Observations {
    let at = |place: usize| marks.get(place).copied().unwrap_or(false);
    Observations { provisional: at(0), estimated: at(1), definition_break: at(2), missing: at(3) }
}

/// A version of a return, and the document of its filing where the officer may see that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnVersion {
    /// The version.
    pub given: MonthlyReturn,
    /// The document that its filing rests on.
    pub basis: Option<String>,
}

#[derive(QueryableByName)]
struct VersionRow {
    #[diesel(sql_type = SqlUuid)]
    subject_id: Uuid,
    #[diesel(sql_type = Date)]
    month: NaiveDate,
    #[diesel(sql_type = Integer)]
    version: i32,
    #[diesel(sql_type = Array<Nullable<BigInt>>)]
    figures: Vec<Option<i64>>,
    #[diesel(sql_type = Array<Bool>)]
    marks: Vec<bool>,
    #[diesel(sql_type = Text)]
    source: String,
    #[diesel(sql_type = Date)]
    submitted_on: NaiveDate,
    #[diesel(sql_type = Text)]
    submitted_by: String,
    #[diesel(sql_type = SqlUuid)]
    filing_id: Uuid,
    #[diesel(sql_type = Integer)]
    file_row: i32,
    #[diesel(sql_type = Text)]
    officer: String,
    #[diesel(sql_type = Timestamptz)]
    known_from: DateTime<Utc>,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    known_to: Option<DateTime<Utc>>,
    #[diesel(sql_type = Nullable<Text>)]
    basis: Option<String>,
}

/// The versions of an institution's returns, by month and version: all that were known at a moment, or of each month the
/// one that stood. What ended a version later is not told.
///
/// # Errors
/// Those of the database.
pub fn return_version_list(
    txn: &mut Txn<'_>,
    institution: Uuid,
    months: (Option<Month>, Option<Month>),
    known_at: DateTime<Utc>,
    all: bool,
) -> Result<Vec<ReturnVersion>, DbError> {
    let rows: Vec<VersionRow> = diesel::sql_query(report!("return_version_list"))
        .bind::<SqlUuid, _>(institution)
        .bind::<Nullable<Date>, _>(months.0.map(Month::end))
        .bind::<Nullable<Date>, _>(months.1.map(Month::end))
        .bind::<Timestamptz, _>(known_at)
        .bind::<Bool, _>(all)
        .load(txn.connection)?;
    let version = |row: VersionRow| {
        Ok(ReturnVersion {
            given: MonthlyReturn {
                institution: row.subject_id,
                month: Month::of(row.month),
                version: row.version,
                figures: figures_read(&row.figures)?,
                observations: marks_read(&row.marks),
                source: row.source,
                submitted_on: row.submitted_on,
                submitted_by: row.submitted_by,
                filing: row.filing_id,
                file_row: row.file_row,
                officer: row.officer,
                known_from: row.known_from,
                known_to: row.known_to,
            },
            basis: row.basis,
        })
    };
    rows.into_iter().map(version).collect()
}

/// Which returns of many institutions.
#[derive(Debug, Clone)]
pub struct VersionFilter {
    /// The day: nothing handed in later.
    pub as_of: NaiveDate,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
    /// Months from and to, both included.
    pub months: (Option<Month>, Month),
    /// Units that have jurisdiction at the end of the month; `None` for all that the officer sees.
    pub units: Option<Vec<String>>,
    /// How many rows at most.
    pub limit: Option<i64>,
}

/// A version beside another: the one it took the place of, or that of the month before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnPair {
    /// The institution.
    pub subject: Uuid,
    /// Its name at the end of the month.
    pub name: String,
    /// Its unified social credit code, if one is known.
    pub uscc: Option<String>,
    /// The unit that had jurisdiction then.
    pub unit: String,
    /// Its state on the day.
    pub state: Option<InstitutionState>,
    pub month: Month,
    pub version: i32,
    /// The other's figures and marks; `None` where there is no other.
    pub before: Option<(Figures, Observations)>,
    pub figures: Figures,
    pub marks: Observations,
    /// Where its figures come from.
    pub source: String,
    /// The day it was handed in.
    pub submitted_on: NaiveDate,
    /// Who recorded it.
    pub officer: String,
    /// When.
    pub recorded_at: DateTime<Utc>,
    /// The day the first version was handed in.
    pub first_on: NaiveDate,
    /// The document that its filing rests on, where the officer may see that.
    pub basis: Option<String>,
}

#[derive(QueryableByName)]
struct PairRow {
    #[diesel(sql_type = SqlUuid)]
    subject_id: Uuid,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Nullable<Text>)]
    uscc: Option<String>,
    #[diesel(sql_type = Text)]
    unit_code: String,
    #[diesel(sql_type = Nullable<Text>)]
    state: Option<String>,
    #[diesel(sql_type = Date)]
    month: NaiveDate,
    #[diesel(sql_type = Integer)]
    version: i32,
    #[diesel(sql_type = Bool)]
    is_paired: bool,
    #[diesel(sql_type = Array<Nullable<BigInt>>)]
    figures_before: Vec<Option<i64>>,
    #[diesel(sql_type = Array<Nullable<Bool>>)]
    marks_before: Vec<Option<bool>>,
    #[diesel(sql_type = Array<Nullable<BigInt>>)]
    figures: Vec<Option<i64>>,
    #[diesel(sql_type = Array<Bool>)]
    marks: Vec<bool>,
    #[diesel(sql_type = Text)]
    source: String,
    #[diesel(sql_type = Date)]
    submitted_on: NaiveDate,
    #[diesel(sql_type = Text)]
    officer: String,
    #[diesel(sql_type = Timestamptz)]
    known_from: DateTime<Utc>,
    #[diesel(sql_type = Date)]
    first_on: NaiveDate,
    #[diesel(sql_type = Nullable<Text>)]
    basis: Option<String>,
}

/// Passes every restatement, each beside the version it took the place of, to `take` as it is read, the newest first.
///
/// # Errors
/// Those of the database, and those of `take`.
pub fn restatement_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    filter: &VersionFilter,
    institution: Option<Uuid>,
    mut take: impl FnMut(ReturnPair) -> Result<(), E>,
) -> Result<(), E> {
    for row in restatement_rows(txn.connection, filter, institution).map_err(DbError::from)? {
        take(pair(row.map_err(DbError::from)?)?)?;
    }
    Ok(())
}

fn restatement_rows<'query>(
    connection: &'query mut PgConnection,
    filter: &'query VersionFilter,
    institution: Option<Uuid>,
) -> QueryResult<impl Iterator<Item = QueryResult<PairRow>> + 'query>
where
    PgConnection: LoadConnection<PgRowByRowLoadingMode>,
{
    let query = diesel::sql_query(report!(
        "return_paired",
        "restatement_pairs",
        "return_paired_about",
        "restatement_pairs_in_order"
    ))
    .bind::<Date, _>(filter.as_of)
    .bind::<Timestamptz, _>(filter.known_at)
    .bind::<Nullable<Date>, _>(filter.months.0.map(Month::end))
    .bind::<Date, _>(filter.months.1.end())
    .bind::<Nullable<Array<Text>>, _>(filter.units.clone())
    .bind::<Nullable<BigInt>, _>(filter.limit)
    .bind::<Nullable<SqlUuid>, _>(institution);
    LoadQuery::<_, PairRow, PgRowByRowLoadingMode>::internal_load(query, connection)
}

/// Passes the returns that stand and raise a doubt to `take` as they are read, each beside that of the month before: marked,
/// incomplete, with lenders and no balance, restated so often, or so many times the month before. By month and institution,
/// the newest month first.
///
/// # Errors
/// Those of the database, and those of `take`.
pub fn return_doubtful_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    filter: &VersionFilter,
    (often, times): (i32, i64),
    mut take: impl FnMut(ReturnPair) -> Result<(), E>,
) -> Result<(), E> {
    for row in doubtful_rows(txn.connection, filter, (often, times)).map_err(DbError::from)? {
        take(pair(row.map_err(DbError::from)?)?)?;
    }
    Ok(())
}

fn doubtful_rows<'query>(
    connection: &'query mut PgConnection,
    filter: &'query VersionFilter,
    (often, times): (i32, i64),
) -> QueryResult<impl Iterator<Item = QueryResult<PairRow>> + 'query>
where
    PgConnection: LoadConnection<PgRowByRowLoadingMode>,
{
    let query =
        diesel::sql_query(report!("return_paired", "doubtful_pairs", "return_paired_about", "doubtful_pairs_in_order"))
            .bind::<Date, _>(filter.as_of)
            .bind::<Timestamptz, _>(filter.known_at)
            .bind::<Nullable<Date>, _>(filter.months.0.map(Month::end))
            .bind::<Date, _>(filter.months.1.end())
            .bind::<Nullable<Array<Text>>, _>(filter.units.clone())
            .bind::<Nullable<BigInt>, _>(filter.limit)
            .bind::<Integer, _>(often)
            .bind::<BigInt, _>(times);
    LoadQuery::<_, PairRow, PgRowByRowLoadingMode>::internal_load(query, connection)
}

fn pair(row: PairRow) -> Result<ReturnPair, DbError> {
    let before = row.is_paired.then(|| {
        let marks: Vec<bool> = row.marks_before.iter().map(|mark| mark.unwrap_or(false)).collect();
        figures_read(&row.figures_before).map(|figures| (figures, marks_read(&marks)))
    });
    Ok(ReturnPair {
        subject: row.subject_id,
        name: row.name,
        uscc: row.uscc,
        unit: row.unit_code,
        state: row.state.as_deref().map(str::parse).transpose()?,
        month: Month::of(row.month),
        version: row.version,
        before: before.transpose()?,
        figures: figures_read(&row.figures)?,
        marks: marks_read(&row.marks),
        source: row.source,
        submitted_on: row.submitted_on,
        officer: row.officer,
        recorded_at: row.known_from,
        first_on: row.first_on,
        basis: row.basis,
    })
}
