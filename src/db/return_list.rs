//! Who owes returns, and who has filed them: as of a day, the last on which a return may have been handed in, and as known
//! at a moment. Each list is one statement, however many months and institutions.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::connection::LoadConnection;
use diesel::pg::{Pg, PgRowByRowLoadingMode};
use diesel::prelude::*;
use diesel::query_builder::{BoxedSqlQuery, SqlQuery};
use diesel::query_dsl::LoadQuery;
use diesel::sql_types::{Array, BigInt, Bool, Date, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::approval::approval_list;
use super::error::DbError;
use super::pass::passed_over;
use super::session::Txn;
use crate::domain::figures::Group;
use crate::domain::institution::state::InstitutionState;
use crate::domain::returns::locking::{MonthUnits, Receipt};
use crate::domain::returns::{DueDays, MonthOwed};
use crate::domain::value::month::Month;

/// Which returns.
#[derive(Debug, Clone)]
pub struct OwedFilter {
    /// The months, with the days they are due.
    pub due: DueDays,
    /// The day.
    pub as_of: NaiveDate,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
    /// Units that have jurisdiction at the end of the month; `None` for all that the officer sees.
    pub units: Option<Vec<String>>,
}

fn bound<'query>(report: &'static str, filter: &'query OwedFilter) -> BoxedSqlQuery<'query, Pg, SqlQuery> {
    let owing: Vec<(InstitutionState, Group)> =
        Group::ALL.iter().flat_map(|group| group.states().into_iter().map(move |state| (state, *group))).collect();
    let (months, dues): (Vec<NaiveDate>, Vec<NaiveDate>) =
        filter.due.nation.iter().map(|(month, due)| (month.end(), *due)).unzip();
    let stricter = &filter.due.stricter;
    diesel::sql_query(report)
        .into_boxed()
        .bind::<Array<Date>, _>(months)
        .bind::<Array<Date>, _>(dues)
        .bind::<Array<Date>, _>(stricter.iter().map(|(month, _, _)| month.end()).collect::<Vec<_>>())
        .bind::<Array<Text>, _>(stricter.iter().map(|(_, unit, _)| *unit).collect::<Vec<_>>())
        .bind::<Array<Date>, _>(stricter.iter().map(|(_, _, due)| *due).collect::<Vec<_>>())
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Nullable<Array<Text>>, _>(filter.units.clone())
        .bind::<Array<Text>, _>(owing.iter().map(|(state, _)| state.code()).collect::<Vec<_>>())
        .bind::<Array<Text>, _>(owing.iter().map(|(_, group)| group.code()).collect::<Vec<_>>())
        .bind::<Date, _>(filter.as_of)
}

/// The returns of the institutions of one unit for one month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnCount {
    pub month: Month,
    /// The unit that has jurisdiction at its end.
    pub unit: String,
    /// Returns owed.
    pub expected: i64,
    /// Returns received; those recorded as missing are not.
    pub received: i64,
    /// Returns first received by the day they were due.
    pub on_time: i64,
    /// Returns recorded as missing.
    pub recorded_missing: i64,
    /// Returns that are estimates.
    pub estimated: i64,
    /// Returns that are provisional.
    pub provisional: i64,
    /// Returns whose definition changed with the month.
    pub breaks: i64,
    /// Returns that are restated.
    pub restated: i64,
}

impl ReturnCount {
    /// Returns owed and received.
    #[must_use]
    pub const fn receipt(&self) -> Receipt {
        Receipt { expected: self.expected, received: self.received }
    }
}

#[derive(QueryableByName)]
struct CountRow {
    #[diesel(sql_type = Date)]
    month: NaiveDate,
    #[diesel(sql_type = Text)]
    unit_code: String,
    #[diesel(sql_type = Array<BigInt>)]
    counts: Vec<i64>,
}

/// The returns of every unit and month, by month and unit. A unit without institutions that owe one has no row.
///
/// # Errors
/// Those of the database.
pub fn return_count_list(txn: &mut Txn<'_>, filter: &OwedFilter) -> Result<Vec<ReturnCount>, DbError> {
    let rows = passed_over(txn, |txn| {
        let rows: Vec<CountRow> = bound(report!("owing", "return_count_list"), filter).load(txn.connection)?;
        Ok::<_, DbError>(rows)
    })?;
    let count = |row: CountRow| {
        let at = |place: usize| row.counts.get(place).copied().unwrap_or(0);
        ReturnCount {
            month: Month::of(row.month),
            expected: at(0),
            received: at(1),
            on_time: at(2),
            recorded_missing: at(3),
            estimated: at(4),
            provisional: at(5),
            breaks: at(6),
            restated: at(7),
            unit: row.unit_code,
        }
    };
    Ok(rows.into_iter().map(count).collect())
}

/// Who is listed of those whose returns are not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwedWanted {
    /// States on the day; `None` for any.
    pub states: Option<Vec<InstitutionState>>,
    /// Only those who are late with a month, or whose return of this month is recorded as missing; `None` for all.
    pub late_or_missing: Option<Month>,
    /// How many institutions at most.
    pub limit: Option<i64>,
}

/// An institution whose returns are not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    /// The institution.
    pub subject: Uuid,
    /// Its name at the end of the newest of the months.
    pub name: String,
    /// Its unified social credit code, if one is known.
    pub uscc: Option<String>,
    /// The unit that had jurisdiction then.
    pub unit: String,
    /// Whether it was in operation then.
    pub group: Group,
    /// Its state on the day.
    pub state: InstitutionState,
    /// The months without figures, in order.
    pub months: Vec<MonthOwed>,
}

#[derive(QueryableByName)]
struct OwedRow {
    #[diesel(sql_type = SqlUuid)]
    subject_id: Uuid,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Nullable<Text>)]
    uscc: Option<String>,
    #[diesel(sql_type = Text)]
    unit_code: String,
    #[diesel(sql_type = Text)]
    of_group: String,
    #[diesel(sql_type = Text)]
    state: String,
    #[diesel(sql_type = Array<Date>)]
    months: Vec<NaiveDate>,
    #[diesel(sql_type = Array<Date>)]
    dues: Vec<NaiveDate>,
    #[diesel(sql_type = Array<Bool>)]
    recorded: Vec<bool>,
}

/// The institutions whose returns are not there, those late with the most months first, then those late the longest.
///
/// # Errors
/// Those of the database.
pub fn return_owed_list(txn: &mut Txn<'_>, filter: &OwedFilter, wanted: &OwedWanted) -> Result<Vec<Owed>, DbError> {
    let mut listed = Vec::new();
    return_owed_each(txn, filter, wanted, |owed| {
        listed.push(owed);
        Ok::<_, DbError>(())
    })?;
    Ok(listed)
}

/// Passes them to `take` as they are read.
///
/// # Errors
/// Those of the database, and those of `take`.
pub fn return_owed_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    filter: &OwedFilter,
    wanted: &OwedWanted,
    mut take: impl FnMut(Owed) -> Result<(), E>,
) -> Result<(), E> {
    passed_over(txn, |txn| {
        for row in owed_rows(txn.connection, filter, wanted).map_err(DbError::from)? {
            take(owed(row.map_err(DbError::from)?, filter.as_of)?)?;
        }
        Ok(())
    })
}

fn owed_rows<'query>(
    connection: &'query mut PgConnection,
    filter: &'query OwedFilter,
    wanted: &'query OwedWanted,
) -> QueryResult<impl Iterator<Item = QueryResult<OwedRow>> + 'query>
where
    PgConnection: LoadConnection<PgRowByRowLoadingMode>,
{
    // Late is as the domain has it: from the day after the one it is due. The states of the day are gathered once, for the
    // planner takes the institutions that owe for few and would look each up by its state.
    let states = wanted.states.as_ref().map(|states| states.iter().map(|state| state.code()).collect::<Vec<_>>());
    LoadQuery::<_, OwedRow, PgRowByRowLoadingMode>::internal_load(
        bound(report!("owing", "return_owed_list"), filter)
            .bind::<Nullable<Array<Text>>, _>(states)
            .bind::<Nullable<Date>, _>(wanted.late_or_missing.map(Month::end))
            .bind::<Nullable<BigInt>, _>(wanted.limit),
        connection,
    )
}

fn owed(row: OwedRow, as_of: NaiveDate) -> Result<Owed, DbError> {
    let months = row
        .months
        .iter()
        .zip(&row.dues)
        .zip(&row.recorded)
        .map(|((month, due), recorded)| MonthOwed::on(Month::of(*month), *due, *recorded, as_of))
        .collect();
    Ok(Owed {
        subject: row.subject_id,
        name: row.name,
        uscc: row.uscc,
        unit: row.unit_code,
        group: row.of_group.parse()?,
        state: row.state.parse()?,
        months,
    })
}

#[derive(QueryableByName)]
struct FirstRow {
    #[diesel(sql_type = Nullable<Date>)]
    first: Option<NaiveDate>,
}

/// The first month, not before another, that anybody's return is known for: from there on returns are waited for. `None`
/// where the officer sees no return.
///
/// # Errors
/// Those of the database.
pub fn return_first_month(
    txn: &mut Txn<'_>,
    earliest: Month,
    known_at: DateTime<Utc>,
) -> Result<Option<Month>, DbError> {
    let row: FirstRow = diesel::sql_query(report!("return_first_month"))
        .bind::<Date, _>(earliest.end())
        .bind::<Timestamptz, _>(known_at)
        .get_result(txn.connection)?;
    Ok(row.first.map(Month::of))
}

/// A month as every unit has it: returns handed in by a day, and approvals that stand, as known at a moment. An officer
/// sees the returns of the own units only, and every approval.
///
/// # Errors
/// Those of the database.
pub fn month_units(
    txn: &mut Txn<'_>,
    month: Month,
    as_of: NaiveDate,
    known_at: DateTime<Utc>,
) -> Result<MonthUnits, DbError> {
    let filter = OwedFilter {
        // Whether a return was in time does not matter here.
        due: DueDays::of(&[month], &[]),
        as_of,
        known_at,
        units: None,
    };
    let receipts =
        return_count_list(txn, &filter)?.into_iter().map(|count| (count.unit.clone(), count.receipt())).collect();
    let approved =
        approval_list(txn, month, month, Some(known_at))?.into_iter().map(|approval| approval.unit).collect();
    Ok(MonthUnits::new(receipts, approved))
}
