//! Writing derived rows: what an act ends and adds in each table, as the functions of the schema take it.

use diesel::prelude::*;
use diesel::sql_types::Text;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use uuid::Uuid;

use super::history::DrawnRow;
use super::{COMMON, Column, Derived, Owner, Value, every_table};
use crate::db::error::DbError;
use crate::domain::tracks::drawing::{Redrawing, Redrawn};

/// What redrawings change, one place a table: its name, the rows that no longer hold, and those that hold now.
#[derive(Debug, Default)]
pub(in crate::db) struct Changes {
    pub(in crate::db) tables: Vec<&'static str>,
    pub(in crate::db) gone: Vec<Option<String>>,
    pub(in crate::db) added: Vec<Option<String>>,
}

/// What redrawings change in each table.
///
/// # Errors
/// [`DbError::Unreadable`]; there is no row that cannot be written down.
pub(in crate::db) fn redrawings_changes(redrawings: &[(Owner, Redrawing)]) -> Result<Changes, DbError> {
    let mut changes = Changes::default();
    macro_rules! note {
        ($rows:ident, $row:ty) => {
            let gone = flat(redrawings, |redrawing| &redrawing.$rows, |rows| &rows.gone);
            let added = flat(redrawings, |redrawing| &redrawing.$rows, |rows| &rows.new);
            if !(gone.is_empty() && added.is_empty()) {
                changes.tables.push(<$row>::TABLE);
                changes.gone.push(rows_text::<$row>(&gone, <$row>::KEY)?);
                changes.added.push(rows_text::<$row>(&added, &[])?);
            }
        };
    }
    every_table!(note);
    Ok(changes)
}

/// Rows of every owner, each with its owner.
fn flat<T>(
    redrawings: &[(Owner, Redrawing)],
    table: fn(&Redrawing) -> &Redrawn<T>,
    pick: fn(&Redrawn<T>) -> &Vec<T>,
) -> Vec<(Owner, &T)> {
    redrawings.iter().flat_map(|(owner, redrawn)| pick(table(redrawn)).iter().map(|row| (*owner, row))).collect()
}

/// Rows as one text: the columns named, all of them where none are; nothing where there are no rows.
fn rows_text<T: Derived>(rows: &[(Owner, &T)], named: &[&str]) -> Result<Option<String>, DbError> {
    if rows.is_empty() {
        return Ok(None);
    }
    let columns: Vec<Column<T>> =
        T::columns().into_iter().filter(|column| named.is_empty() || named.contains(&column.name)).collect();
    let [(subject, _), ..] = COMMON;
    let written = rows.iter().map(|(owner, row)| {
        let values = columns.iter().map(|column| (column.name, (column.value)(*owner, row)));
        Written(std::iter::once((subject, Value::Id(owner.subject))).chain(values).collect())
    });
    Ok(Some(serde_json::to_string(&written.collect::<Vec<_>>())?))
}

/// Puts rows into their table, each with the moments from and to which it was known. For whoever owns the table.
///
/// # Errors
/// Those of the database.
pub(super) fn rows_put<T: Derived>(connection: &mut PgConnection, rows: &[(Uuid, &DrawnRow)]) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = T::columns().iter().map(|column| column.name).collect();
    let [(subject, _), (known_from, _), (known_to, _)] = COMMON;
    let written = rows.iter().map(|(of, row)| {
        let values = names.iter().copied().zip(row.values.iter().cloned());
        let moments =
            [(known_from, Value::Moment(row.known_from)), (known_to, row.known_to.map_or(Value::Null, Value::Moment))];
        Written(std::iter::once((subject, Value::Id(*of))).chain(values).chain(moments).collect())
    });
    diesel::sql_query(format!("SELECT winddown_door.{}_put($1::json)", T::TABLE))
        .bind::<Text, _>(serde_json::to_string(&written.collect::<Vec<_>>())?)
        .execute(connection)?;
    Ok(())
}

/// A row on its way: its columns, each with what it holds.
struct Written(Vec<(&'static str, Value)>);

impl Serialize for Written {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut row = serializer.serialize_map(Some(self.0.len()))?;
        for (column, value) in &self.0 {
            row.serialize_entry(column, value)?;
        }
        row.end()
    }
}
