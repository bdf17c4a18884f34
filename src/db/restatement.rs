//! Reading restatements: what later versions of returns changed in the sums of a month.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::figures::FigureFilter;
use super::session::Txn;
use crate::domain::figures::Measure;
use crate::domain::figures::broken::Restatement;
use crate::domain::value::month::Month;

/// The measures of a return, in the order of the statement.
const MEASURES: [Measure; 7] = [
    Measure::Balance,
    Measure::Lenders,
    Measure::Borrowers,
    Measure::Issued,
    Measure::Repaid,
    Measure::Overdue,
    Measure::Advanced,
];

#[derive(QueryableByName)]
struct RestatedRow {
    #[diesel(sql_type = Timestamptz)]
    known_from: DateTime<Utc>,
    #[diesel(sql_type = SqlUuid)]
    filing_id: Uuid,
    #[diesel(sql_type = Text)]
    officer: String,
    #[diesel(sql_type = Nullable<Text>)]
    basis: Option<String>,
    #[diesel(sql_type = Date)]
    month: NaiveDate,
    #[diesel(sql_type = BigInt)]
    returns: i64,
    #[diesel(sql_type = Array<BigInt>)]
    changes: Vec<i64>,
    #[diesel(sql_type = Array<BigInt>)]
    known: Vec<i64>,
}

/// What the restatements of each filing changed in each month, for every measure of a return: one statement, however many
/// returns. The institutions counted are those that the filter counts at its moment.
///
/// # Errors
/// Those of the database.
pub fn restatement_list(
    txn: &mut Txn<'_>,
    filter: &FigureFilter,
    institution: Option<Uuid>,
) -> Result<Vec<(Measure, Restatement)>, DbError> {
    let rows: Vec<RestatedRow> = diesel::sql_query(report!("restated", "restatement_sums"))
        .bind::<Array<Date>, _>(ends(filter))
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_deref())
        .bind::<Array<Text>, _>(states(filter))
        .bind::<Nullable<SqlUuid>, _>(institution)
        .load(txn.connection)?;
    Ok(rows.iter().flat_map(restatements).collect())
}

fn restatements(row: &RestatedRow) -> Vec<(Measure, Restatement)> {
    let figures = row.changes.iter().zip(&row.known);
    MEASURES
        .into_iter()
        .zip(figures)
        .map(|(measure, (change, known))| {
            let one = Restatement {
                at: row.known_from,
                filing: row.filing_id,
                officer: row.officer.clone(),
                basis: row.basis.clone(),
                month: Month::of(row.month),
                returns: row.returns,
                change: *change,
                known: *known,
            };
            (measure, one)
        })
        .collect()
}

fn ends(filter: &FigureFilter) -> Vec<NaiveDate> {
    filter.months.iter().map(|month| month.end()).collect()
}

fn states(filter: &FigureFilter) -> Vec<&'static str> {
    let groups = filter.groups.iter();
    groups.flat_map(|group| group.states()).map(|state| state.code()).collect()
}

/// An institution whose figure a filing restated.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct RestatedInstitution {
    /// The institution.
    #[diesel(sql_type = SqlUuid)]
    pub subject_id: Uuid,
    /// Its name at the end of the month.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// The last day of the month.
    #[diesel(sql_type = Date)]
    pub month: NaiveDate,
    /// The new figure less the old one: a count, or fen. What was not known counts as nothing.
    #[diesel(sql_type = BigInt)]
    pub change: i64,
}

/// The institutions whose figure of a measure a filing changed most, in the months of the filter.
///
/// # Errors
/// Those of the database.
pub fn restated_institution_list(
    txn: &mut Txn<'_>,
    filter: &FigureFilter,
    institution: Option<Uuid>,
    filing: Uuid,
    measure: Measure,
    limit: i32,
) -> Result<Vec<RestatedInstitution>, DbError> {
    let Some(place) = (1..).zip(MEASURES).find_map(|(place, of)| (of == measure).then_some(place)) else {
        return Ok(Vec::new());
    };
    Ok(diesel::sql_query(report!("restated", "restated_institution_list"))
        .bind::<Array<Date>, _>(ends(filter))
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_deref())
        .bind::<Array<Text>, _>(states(filter))
        .bind::<Nullable<SqlUuid>, _>(institution)
        .bind::<SqlUuid, _>(filing)
        .bind::<Integer, _>(limit)
        .bind::<Integer, _>(place)
        .load(txn.connection)?)
}
