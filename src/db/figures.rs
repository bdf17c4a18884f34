//! Reading figures: sums of every month, unit and group, in one statement however many months and institutions.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Date, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::session::Txn;
use crate::domain::figures::{FigureCell, Group, Sum};
use crate::domain::institution::state::InstitutionState;
use crate::domain::value::month::Month;

/// Which figures, and as known when.
#[derive(Debug, Clone)]
pub struct FigureFilter {
    /// Months, in any order.
    pub months: Vec<Month>,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
    /// Units; `None` for all that the officer sees.
    pub units: Option<Vec<String>>,
    pub groups: Vec<Group>,
}

#[derive(QueryableByName)]
struct CellRow {
    #[diesel(sql_type = Date)]
    month: NaiveDate,
    #[diesel(sql_type = Text)]
    unit_code: String,
    #[diesel(sql_type = Text)]
    of_group: String,
    #[diesel(sql_type = BigInt)]
    institutions: i64,
    #[diesel(sql_type = BigInt)]
    received: i64,
    // Totals and numbers known, in the order of the measures of a return.
    #[diesel(sql_type = Array<BigInt>)]
    totals: Vec<i64>,
    #[diesel(sql_type = Array<BigInt>)]
    known: Vec<i64>,
    #[diesel(sql_type = BigInt)]
    provisional: i64,
    #[diesel(sql_type = BigInt)]
    estimated: i64,
    #[diesel(sql_type = BigInt)]
    breaks: i64,
    #[diesel(sql_type = BigInt)]
    restated: i64,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    newest: Option<DateTime<Utc>>,
}

/// The cells of these months, by month, unit and group, from sums. A unit without institutions of a group has no cell.
///
/// # Errors
/// Those of the database.
pub fn figure_list(txn: &mut Txn<'_>, filter: &FigureFilter) -> Result<Vec<FigureCell>, DbError> {
    let states = states(filter);
    let rows: Vec<CellRow> = diesel::sql_query(report!("figure_sums"))
        .bind::<Array<Date>, _>(ends(filter))
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_deref())
        .bind::<Array<Text>, _>(states.iter().map(|(state, _)| state.code()).collect::<Vec<_>>())
        .bind::<Array<Text>, _>(states.iter().map(|(_, group)| group.code()).collect::<Vec<_>>())
        .load(txn.connection)?;
    rows.into_iter().map(cell).collect()
}

/// The cells of one institution: at most one a month.
///
/// # Errors
/// Those of the database.
pub fn figure_list_of(txn: &mut Txn<'_>, filter: &FigureFilter, institution: Uuid) -> Result<Vec<FigureCell>, DbError> {
    figure_counted_list(txn, filter, Some(institution))
}

/// The cells of one institution or of all, counted from timelines and returns, whatever sums say.
///
/// # Errors
/// Those of the database.
pub fn figure_counted_list(
    txn: &mut Txn<'_>,
    filter: &FigureFilter,
    institution: Option<Uuid>,
) -> Result<Vec<FigureCell>, DbError> {
    let states = states(filter);
    let rows: Vec<CellRow> = diesel::sql_query(report!("figure_cells"))
        .bind::<Array<Date>, _>(ends(filter))
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_deref())
        .bind::<Array<Text>, _>(states.iter().map(|(state, _)| state.code()).collect::<Vec<_>>())
        .bind::<Array<Text>, _>(states.iter().map(|(_, group)| group.code()).collect::<Vec<_>>())
        .bind::<Nullable<SqlUuid>, _>(institution)
        .load(txn.connection)?;
    rows.into_iter().map(cell).collect()
}

/// The last days of the months, in their order, each once.
fn ends(filter: &FigureFilter) -> Vec<NaiveDate> {
    let mut months = filter.months.clone();
    months.sort_unstable();
    months.dedup();
    months.into_iter().map(Month::end).collect()
}

/// The states of the groups, each with its group.
fn states(filter: &FigureFilter) -> Vec<(InstitutionState, Group)> {
    filter.groups.iter().flat_map(|group| group.states().into_iter().map(move |state| (state, *group))).collect()
}

fn cell(row: CellRow) -> Result<FigureCell, DbError> {
    let sum = |place: usize| Sum {
        total: row.totals.get(place).copied().unwrap_or(0),
        unknown: row.institutions.saturating_sub(row.known.get(place).copied().unwrap_or(0)),
    };
    Ok(FigureCell {
        month: Month::of(row.month),
        group: row.of_group.parse()?,
        institutions: row.institutions,
        received: row.received,
        balance: sum(0),
        lenders: sum(1),
        borrowers: sum(2),
        issued: sum(3),
        repaid: sum(4),
        overdue: sum(5),
        advanced: sum(6),
        provisional: row.provisional,
        estimated: row.estimated,
        breaks: row.breaks,
        restated: row.restated,
        newest: row.newest,
        unit: row.unit_code,
    })
}

/// Whether any return that the officer sees is of a month before this one: whether figures go on further back.
///
/// # Errors
/// Those of the database.
pub fn returns_before(txn: &mut Txn<'_>, month: Month, known_at: DateTime<Utc>) -> Result<bool, DbError> {
    let row: FoundRow = diesel::sql_query(report!("return_before"))
        .bind::<Date, _>(month.first())
        .bind::<Timestamptz, _>(known_at)
        .get_result(txn.connection)?;
    Ok(row.found)
}

#[derive(QueryableByName)]
struct FoundRow {
    #[diesel(sql_type = Bool)]
    found: bool,
}

/// Units of these, or of all, whose sums are not what timelines and returns come to: each by its chain, or by an institution
/// of it.
///
/// # Errors
/// Those of the database.
pub fn sums_differing_list(txn: &mut Txn<'_>, units: Option<&[String]>) -> Result<Vec<Uuid>, DbError> {
    differing_list(txn.connection, units)
}

/// The same of all, for the owner.
pub(super) fn sums_differing_all(connection: &mut PgConnection) -> Result<Vec<Uuid>, DbError> {
    differing_list(connection, None)
}

fn differing_list(connection: &mut PgConnection, units: Option<&[String]>) -> Result<Vec<Uuid>, DbError> {
    #[derive(QueryableByName)]
    struct DifferingRow {
        #[diesel(sql_type = SqlUuid)]
        subject_id: Uuid,
    }
    let rows: Vec<DifferingRow> =
        diesel::sql_query(report!("sums_differing")).bind::<Nullable<Array<Text>>, _>(units).load(connection)?;
    Ok(rows.into_iter().map(|row| row.subject_id).collect())
}
