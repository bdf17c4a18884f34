//! Writing derived rows: one statement ends those of a table that no longer hold, one adds those that do, however many.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::Timestamptz;

use super::{COMMON, Column, Derived, Owner, column, every_table};
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

/// The columns of rows as they come, under their names: `$2` and so on, one array a column.
fn came<T>(columns: &[Column<T>], alias: &str) -> String {
    let numbers: Vec<String> = (2..).zip(columns).map(|(number, _)| format!("${number}")).collect();
    format!("unnest({}) AS {alias} ({})", numbers.join(", "), names(columns).join(", "))
}

fn names<T>(columns: &[Column<T>]) -> Vec<&'static str> {
    columns.iter().map(|column| column.name).collect()
}

fn executed<T>(
    txn: &mut Txn<'_>,
    statement: String,
    moment: DateTime<Utc>,
    columns: &[Column<T>],
    rows: &[(Owner, &T)],
) -> Result<usize, DbError> {
    let query = diesel::sql_query(statement).into_boxed().bind::<Timestamptz, _>(moment);
    let query = columns.iter().fold(query, |query, column| {
        column.kind.bound(query, rows.iter().map(|(owner, row)| (column.value)(*owner, row)))
    });
    Ok(query.execute(txn.connection)?)
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
    let statement = format!(
        "UPDATE {table} SET known_to = $1 FROM {came} WHERE {same} AND {table}.known_to IS NULL",
        table = T::TABLE,
        came = came(&key, "gone"),
        same = same.join(" AND "),
    );
    let ended = executed(txn, statement, moment, &key, rows)?;
    all_changed(ended, rows.len(), T::TABLE)
}

/// Adds rows that hold now, in the order of their keys: whoever writes the same ones waits for them in that order.
fn rows_add<T: Derived>(txn: &mut Txn<'_>, moment: DateTime<Utc>, rows: &[(Owner, &T)]) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut columns = vec![subject::<T>()];
    columns.extend(T::columns());
    let arrived: Vec<String> = columns.iter().map(|column| column.kind.arrived(column.name)).collect();
    let statement = format!(
        "INSERT INTO {} ({}, known_from) SELECT {}, $1 FROM {} ORDER BY subject_id, {}",
        T::TABLE,
        names(&columns).join(", "),
        arrived.join(", "),
        came(&columns, "new"),
        T::KEY.join(", "),
    );
    executed(txn, statement, moment, &columns, rows)?;
    Ok(())
}
