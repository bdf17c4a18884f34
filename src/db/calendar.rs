//! The calendar of working days: versions of each year's, of which the newest holds.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Date, Integer, Nullable, Text, Timestamptz};
use serde_json::json;

use super::error::DbError;
use super::functions::{calendar_hold, clock_timestamp};
use super::session::Txn;
use crate::domain::clock::calendar::{Calendar, CalendarDay, CalendarYear, calendar_shipped};
use crate::domain::clock::calendar_check::days_by_year;

/// Since when the calendar that comes with the program counts as known: since 2007 began, by UTC.
const CALENDAR_KNOWN: DateTime<Utc> = match DateTime::from_timestamp(1_167_609_600, 0) {
    Some(moment) => moment,
    None => DateTime::UNIX_EPOCH,
};

/// A version of a year's calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarVersion {
    pub year: CalendarYear,
    /// The days of its arrangement that differ from Monday to Friday, in order.
    pub days: Vec<CalendarDay>,
    /// Who recorded it; none where it came with the program.
    pub officer: Option<String>,
    /// Since when it is on record.
    pub known_from: DateTime<Utc>,
    /// Since when any version of the year is.
    pub first_known_from: DateTime<Utc>,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Integer)]
    year: i32,
    #[diesel(sql_type = Bool)]
    provisional: bool,
    #[diesel(sql_type = Text)]
    year_source: String,
    #[diesel(sql_type = Nullable<Text>)]
    officer: Option<String>,
    #[diesel(sql_type = Timestamptz)]
    known_from: DateTime<Utc>,
    #[diesel(sql_type = Timestamptz)]
    first_known_from: DateTime<Utc>,
    #[diesel(sql_type = Nullable<Date>)]
    day: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Text>)]
    kind: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    name: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    source: Option<String>,
}

/// The calendar as known at the session's moment.
///
/// # Errors
/// Those of the database.
pub fn calendar_load(txn: &mut Txn<'_>) -> Result<Calendar, DbError> {
    let known_at = txn.known_at();
    calendar_load_at(txn, known_at)
}

/// The calendar as known at a moment, so that what was counted then can be counted again.
///
/// # Errors
/// Those of the database.
pub fn calendar_load_at(txn: &mut Txn<'_>, known_at: DateTime<Utc>) -> Result<Calendar, DbError> {
    let versions = calendar_list(txn, known_at)?;
    let changed = versions.iter().any(|one| one.known_from > one.first_known_from);
    let (years, days) = split(versions);
    if !changed {
        return Ok(Calendar::new(&years, &days));
    }
    let (first_years, first_days) = split(changed_at_first(txn.connection, known_at)?);
    Ok(Calendar::changed((&years, &days), (&first_years, &first_days)))
}

fn split(versions: Vec<CalendarVersion>) -> (Vec<CalendarYear>, Vec<CalendarDay>) {
    let years = versions.iter().map(|one| one.year.clone()).collect();
    let days = versions.into_iter().flat_map(|one| one.days).collect();
    (years, days)
}

/// The version of every year that holds at a moment, by year.
///
/// # Errors
/// Those of the database.
pub fn calendar_list(txn: &mut Txn<'_>, known_at: DateTime<Utc>) -> Result<Vec<CalendarVersion>, DbError> {
    version_list(txn.connection, Some(known_at))
}

/// The newest version of every year, held against other writers until the transaction ends: what is added is judged by it.
///
/// # Errors
/// Those of the database.
pub fn calendar_take(txn: &mut Txn<'_>) -> Result<Vec<CalendarVersion>, DbError> {
    diesel::select(calendar_hold()).execute(txn.connection)?;
    version_list(txn.connection, None)
}

/// Adds versions, recorded by the session's officer at this transaction's moment.
///
/// # Errors
/// [`DbError::NotYours`] where the officer does not write for the nation.
pub fn calendar_add(txn: &mut Txn<'_>, years: &[CalendarYear], days: &[CalendarDay]) -> Result<(), DbError> {
    if years.is_empty() {
        return Ok(());
    }
    let moment = txn.moment()?;
    diesel::sql_query(statement!("calendar_write"))
        .bind::<Timestamptz, _>(moment)
        .bind::<Text, _>(years_text(years)?)
        .bind::<Text, _>(days_text(days)?)
        .execute(txn.connection)?;
    Ok(())
}

/// Years and days that come with the program, but for those years, each as the line of its row.
pub(super) fn calendar_declared(replaced: &[i32]) -> (Vec<String>, Vec<String>) {
    let (years, days) = calendar_shipped();
    let years = years.iter().filter(|year| !replaced.contains(&year.year)).map(|year| {
        let provisional = if year.provisional { "t" } else { "f" };
        format!("{} {provisional} {}", year.year, year.source)
    });
    let days = days_by_year(days).into_iter().filter(|(year, _)| !replaced.contains(year)).flat_map(|(year, days)| {
        days.into_iter().map(move |day| format!("{year} {} {} {} {}", day.day, day.kind.code(), day.name, day.source))
    });
    (years.collect(), days.collect())
}

/// Fills in the years that come with the program: those that are not there, and those that no officer has replaced and that this
/// program knows better. What the first set-up fills in counts as always known; what a newer program brings is known from then on.
///
/// # Errors
/// Those of the database.
pub(super) fn calendar_fill(connection: &mut PgConnection) -> Result<(), DbError> {
    connection.batch_execute("SELECT FROM winddown_door.held WHERE what = 'calendar' FOR UPDATE")?;
    let there = version_list(connection, None)?;
    let (years, days) = calendar_shipped();
    let shipped = days_by_year(days);
    let stands = |year: &CalendarYear| {
        let own = shipped.get(&year.year).map_or(&[][..], Vec::as_slice);
        there
            .iter()
            .find(|version| version.year.year == year.year)
            .is_some_and(|version| version.officer.is_some() || (version.year == *year && version.days == own))
    };
    let brought: Vec<CalendarYear> = years.iter().filter(|year| !stands(year)).cloned().collect();
    let since =
        if there.is_empty() { CALENDAR_KNOWN } else { diesel::select(clock_timestamp()).get_result(connection)? };
    if brought.is_empty() {
        return Ok(());
    }
    diesel::sql_query(statement!("calendar_add"))
        .bind::<Timestamptz, _>(since)
        .bind::<Text, _>(years_text(&brought)?)
        .bind::<Text, _>(days_text(days)?)
        .execute(connection)?;
    Ok(())
}

fn version_list(
    connection: &mut PgConnection,
    known_at: Option<DateTime<Utc>>,
) -> Result<Vec<CalendarVersion>, DbError> {
    let rows: Vec<Row> = diesel::sql_query(report!("calendar_version_list"))
        .bind::<Nullable<Timestamptz>, _>(known_at)
        .load(connection)?;
    versions_of(rows)
}

/// The first version of every year that has another by the moment.
fn changed_at_first(connection: &mut PgConnection, known_at: DateTime<Utc>) -> Result<Vec<CalendarVersion>, DbError> {
    let rows: Vec<Row> =
        diesel::sql_query(report!("calendar_changed")).bind::<Timestamptz, _>(known_at).load(connection)?;
    versions_of(rows)
}

fn versions_of(rows: Vec<Row>) -> Result<Vec<CalendarVersion>, DbError> {
    let mut versions: Vec<CalendarVersion> = Vec::new();
    for row in rows {
        let day = day_of(&row)?;
        match versions.last_mut() {
            Some(last) if last.year.year == row.year => last.days.extend(day),
            Some(_) | None => versions.push(CalendarVersion {
                year: CalendarYear { year: row.year, provisional: row.provisional, source: row.year_source },
                days: day.into_iter().collect(),
                officer: row.officer,
                known_from: row.known_from,
                first_known_from: row.first_known_from,
            }),
        }
    }
    Ok(versions)
}

/// The day of a row; none where the year has no day that differs.
fn day_of(row: &Row) -> Result<Option<CalendarDay>, DbError> {
    let (Some(day), Some(kind), Some(name), Some(source)) = (row.day, &row.kind, &row.name, &row.source) else {
        return Ok(None);
    };
    Ok(Some(CalendarDay { day, kind: kind.parse()?, name: name.clone(), source: source.clone() }))
}

/// Years as the functions of the schema take them.
fn years_text(years: &[CalendarYear]) -> Result<String, DbError> {
    let row = |one: &CalendarYear| json!({ "year": one.year, "provisional": one.provisional, "source": one.source });
    Ok(serde_json::to_string(&years.iter().map(row).collect::<Vec<_>>())?)
}

/// Days, each with the year it belongs to.
fn days_text(days: &[CalendarDay]) -> Result<String, DbError> {
    let row = |one: &CalendarDay| {
        let CalendarDay { day, kind, name, source } = one;
        json!({ "year": one.year(), "day": day, "kind": kind.code(), "name": name, "source": source })
    };
    Ok(serde_json::to_string(&days.iter().map(row).collect::<Vec<_>>())?)
}
