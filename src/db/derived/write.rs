//! Writing derived rows: one statement ends those of a table that no longer hold, one adds those that do, however many.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::Timestamptz;
use uuid::Uuid;

use super::history::DrawnRow;
use super::{COMMON, Column, Derived, Kind, Owner, Value, column, every_table};
use crate::db::error::{DbError, all_changed};
use crate::db::session::Txn;
use crate::domain::tracks::drawing::{Redrawing, Redrawn};

/// Writes what redrawings change: in each table first what no longer holds is ended, then what holds is added.
///
/// # Errors
/// [`DbError::Conflict`] where somebody else ended a row first, or has what only one can have; those of the database.
pub(in crate::db) fn redrawings_write(
    txn: &mut Txn<'_>,
    moment: DateTime<Utc>,
    redrawings: &[(Owner, Redrawing)],
) -> Result<(), DbError> {
    macro_rules! write {
        ($rows:ident, $row:ty) => {
            rows_end::<$row>(txn, moment, &flat(redrawings, |redrawing| &redrawing.$rows, |rows| &rows.gone))?;
            rows_add::<$row>(txn, moment, &flat(redrawings, |redrawing| &redrawing.$rows, |rows| &rows.new))?;
        };
    }
    every_table!(write);
    Ok(())
}

/// The tables whose rows redrawings change.
pub(in crate::db) fn redrawn_tables(redrawings: &[(Owner, Redrawing)]) -> Vec<&'static str> {
    let mut tables = Vec::new();
    macro_rules! note {
        ($rows:ident, $row:ty) => {
            if redrawings
                .iter()
                .any(|(_, redrawing)| !(redrawing.$rows.gone.is_empty() && redrawing.$rows.new.is_empty()))
            {
                tables.push(<$row as Derived>::TABLE);
            }
        };
    }
    every_table!(note);
    tables
}

/// Rows of every owner, each with its owner.
fn flat<T>(
    redrawings: &[(Owner, Redrawing)],
    table: fn(&Redrawing) -> &Redrawn<T>,
    pick: fn(&Redrawn<T>) -> &Vec<T>,
) -> Vec<(Owner, &T)> {
    redrawings.iter().flat_map(|(owner, redrawn)| pick(table(redrawn)).iter().map(|row| (*owner, row))).collect()
}

/// The subject, as a column of any table.
fn subject<T: Derived>() -> Column<T> {
    let [(name, _), ..] = COMMON;
    column(name, |owner, _| owner.subject)
}

/// Ends rows that no longer hold.
fn rows_end<T: Derived>(txn: &mut Txn<'_>, moment: DateTime<Utc>, rows: &[(Owner, &T)]) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut key = vec![subject::<T>()];
    key.extend(T::columns().into_iter().filter(|column| T::KEY.contains(&column.name)));
    let same: Vec<String> = key
        .iter()
        .map(|column| {
            format!("{}.{} = {}", T::TABLE, column.name, column.kind.arrived(&format!("gone.{}", column.name)))
        })
        .collect();
    let names: Vec<&str> = key.iter().map(|column| column.name).collect();
    let numbers: Vec<String> = (2..).zip(&key).map(|(number, _)| format!("${number}")).collect();
    let statement = format!(
        "UPDATE {table} SET known_to = $1 FROM unnest({numbers}) AS gone ({names}) \
         WHERE {same} AND {table}.known_to IS NULL",
        table = T::TABLE,
        numbers = numbers.join(", "),
        names = names.join(", "),
        same = same.join(" AND "),
    );
    let query = diesel::sql_query(statement).into_boxed().bind::<Timestamptz, _>(moment);
    let query = key.iter().fold(query, |query, column| {
        column.kind.bound(query, rows.iter().map(|(owner, row)| (column.value)(*owner, row)))
    });
    let ended = query.execute(txn.connection)?;
    all_changed(ended, rows.len(), T::TABLE)
}

/// Adds rows that hold now.
fn rows_add<T: Derived>(txn: &mut Txn<'_>, moment: DateTime<Utc>, rows: &[(Owner, &T)]) -> Result<(), DbError> {
    let columns = T::columns();
    let drawn: Vec<(Uuid, DrawnRow)> =
        rows.iter().map(|(owner, row)| (owner.subject, DrawnRow::of(&columns, *owner, row, moment))).collect();
    rows_put::<T>(txn.connection, &drawn.iter().map(|(subject, row)| (*subject, row)).collect::<Vec<_>>())
}

/// Puts rows into their table, in the order of their keys: whoever writes the same ones waits for them in that order.
///
/// # Errors
/// Those of the database.
pub(super) fn rows_put<T: Derived>(connection: &mut PgConnection, rows: &[(Uuid, &DrawnRow)]) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    let [subject, moments @ ..] = COMMON;
    let declared: Vec<(&str, Kind)> = T::columns().iter().map(|column| (column.name, column.kind)).collect();
    let columns: Vec<(&str, Kind)> = std::iter::once(subject).chain(declared.iter().copied()).chain(moments).collect();
    let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    let arrived: Vec<String> = columns.iter().map(|(name, kind)| kind.arrived(name)).collect();
    let numbers: Vec<String> = (1..=columns.len()).map(|number| format!("${number}")).collect();
    let statement = format!(
        "INSERT INTO {table} ({names}) SELECT {arrived} FROM unnest({numbers}) AS new ({names}) \
         ORDER BY subject_id, {key}, known_from",
        table = T::TABLE,
        names = names.join(", "),
        arrived = arrived.join(", "),
        numbers = numbers.join(", "),
        key = T::KEY.join(", "),
    );
    let query = diesel::sql_query(statement).into_boxed();
    let query = Kind::Id.bound(query, rows.iter().map(|(subject, _)| Value::Id(*subject)));
    let query = (0..).zip(&declared).fold(query, |query, (place, (_, kind))| {
        kind.bound(query, rows.iter().map(|(_, row)| row.values.get::<usize>(place).cloned().unwrap_or(Value::Null)))
    });
    let query = Kind::Moment.bound(query, rows.iter().map(|(_, row)| Value::Moment(row.known_from)));
    let ended = rows.iter().map(|(_, row)| row.known_to.map_or(Value::Null, Value::Moment));
    Kind::Moment.bound(query, ended).execute(connection)?;
    Ok(())
}
