//! Duties of officers and the ledger they are drawn from.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Binary, Date, Integer, Nullable, Text, Timestamptz};

use super::error::DbError;
use super::session::Txn;
use super::setup::Found;
use crate::domain::unit::duty::{Duty, DutyAct, DutyAsked, DutyChange, DutyKind, Span};
use crate::domain::unit::duty_ledger::DutyEntry;

#[derive(QueryableByName)]
struct DutyRow {
    #[diesel(sql_type = Text)]
    login: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    unit_code: String,
    #[diesel(sql_type = Array<Text>)]
    kinds: Vec<String>,
    #[diesel(sql_type = Nullable<Date>)]
    since: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Date>)]
    until: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Date>)]
    away_since: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Date>)]
    away_until: Option<NaiveDate>,
}

/// Every duty, by login and unit.
///
/// # Errors
/// Those of the database.
pub fn duty_list(txn: &mut Txn<'_>) -> Result<Vec<Duty>, DbError> {
    let rows: Vec<DutyRow> = diesel::sql_query(report!("duty_list")).load(txn.connection)?;
    let duty = |row: DutyRow| {
        Ok(Duty {
            kinds: kinds_read(&row.kinds)?,
            away: row.away_since.map(|since| Span { since: Some(since), until: row.away_until }),
            login: row.login,
            name: row.name,
            unit: row.unit_code,
            span: Span { since: row.since, until: row.until },
        })
    };
    rows.into_iter().map(duty).collect()
}

fn kinds_read(kinds: &[String]) -> Result<Vec<DutyKind>, DbError> {
    Ok(kinds.iter().map(|kind| kind.parse()).collect::<Result<_, _>>()?)
}

#[derive(QueryableByName)]
struct EntryRow {
    #[diesel(sql_type = Integer)]
    seq: i32,
    #[diesel(sql_type = Timestamptz)]
    recorded_at: DateTime<Utc>,
    #[diesel(sql_type = Text)]
    officer: String,
    #[diesel(sql_type = Text)]
    act: String,
    #[diesel(sql_type = Text)]
    login: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    unit_code: String,
    #[diesel(sql_type = Array<Text>)]
    kinds: Vec<String>,
    #[diesel(sql_type = Nullable<Date>)]
    since: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Date>)]
    until: Option<NaiveDate>,
    #[diesel(sql_type = Text)]
    basis: String,
    #[diesel(sql_type = Binary)]
    hash: Vec<u8>,
}

/// The entries of the ledger in their order; those about one officer, or all.
///
/// # Errors
/// Those of the database.
pub fn duty_entry_list(txn: &mut Txn<'_>, login: Option<&str>) -> Result<Vec<DutyEntry>, DbError> {
    let rows: Vec<EntryRow> =
        diesel::sql_query(report!("duty_entry_list")).bind::<Nullable<Text>, _>(login).load(txn.connection)?;
    rows.into_iter().map(entry_read).collect()
}

fn entry_read(row: EntryRow) -> Result<DutyEntry, DbError> {
    let unreadable = || DbError::Unreadable(format!("duty_entry {}", row.seq));
    let change = match row.act.parse()? {
        DutyAct::Granted => {
            DutyChange::Granted { kinds: kinds_read(&row.kinds)?, span: Span { since: row.since, until: row.until } }
        }
        DutyAct::Revoked => DutyChange::Revoked { until: row.until.ok_or_else(unreadable)? },
        DutyAct::Suspended => DutyChange::Suspended { since: row.since.ok_or_else(unreadable)?, until: row.until },
    };
    Ok(DutyEntry {
        seq: row.seq,
        recorded_at: row.recorded_at,
        officer: row.officer,
        login: row.login,
        name: row.name,
        unit: row.unit_code,
        change,
        basis: row.basis,
        hash: row.hash,
    })
}

/// Writes changes of duties, each with its entry of the ledger: of each, whether it changed anything.
///
/// # Errors
/// [`DbError::NotAdministrator`] where the session may not give duties at a unit; those of the database.
pub fn duties_write(txn: &mut Txn<'_>, asked: &[DutyAsked]) -> Result<Vec<bool>, DbError> {
    Ok(duties_put(txn.connection, asked)?)
}

/// The same of a connection that need not be an officer's.
pub(super) fn duties_put(connection: &mut PgConnection, asked: &[DutyAsked]) -> QueryResult<Vec<bool>> {
    fn column<'asked, T>(asked: &'asked [DutyAsked], of: impl Fn(&'asked DutyAsked) -> T) -> Vec<T> {
        asked.iter().map(of).collect()
    }
    let kinds = |one: &DutyAsked| one.change.kinds().iter().map(|kind| kind.code()).collect::<Vec<_>>().join(" ");
    let rows: Vec<Found> = diesel::sql_query(report!("duty_write"))
        .bind::<Array<Text>, _>(column(asked, |one| one.change.act().code()))
        .bind::<Array<Text>, _>(column(asked, |one| &one.login))
        .bind::<Array<Nullable<Text>>, _>(column(asked, |one| one.name.as_deref()))
        .bind::<Array<Text>, _>(column(asked, |one| &one.unit))
        .bind::<Array<Text>, _>(column(asked, kinds))
        .bind::<Array<Nullable<Date>>, _>(column(asked, |one| one.change.span().since))
        .bind::<Array<Nullable<Date>>, _>(column(asked, |one| one.change.span().until))
        .bind::<Array<Text>, _>(column(asked, |one| &one.basis))
        .load(connection)?;
    Ok(rows.into_iter().map(|row| row.found).collect())
}
