//! Putting what chains drew in the place of whatever stands there.

use diesel::prelude::*;
use diesel::sql_types::{Array, Uuid as SqlUuid};
use uuid::Uuid;

use super::history::DrawnRow;
use super::{Derived, Kind, Value, every_table};
use crate::db::error::DbError;

/// Takes every derived row of these subjects away, and puts the rows they drew in their place: two statements a table.
///
/// # Errors
/// Those of the database.
pub(in crate::db) fn rows_replace(
    connection: &mut PgConnection,
    drawn: &[(Uuid, Vec<DrawnRow>)],
) -> Result<(), DbError> {
    let subjects: Vec<Uuid> = drawn.iter().map(|(subject, _)| *subject).collect();
    macro_rules! replace {
        ($rows:ident, $row:ty) => {
            let table = <$row>::TABLE;
            diesel::sql_query(format!("DELETE FROM public.{table} WHERE subject_id = ANY ($1)"))
                .bind::<Array<SqlUuid>, _>(&subjects)
                .execute(connection)?;
            let rows = drawn.iter().flat_map(|(subject, rows)| rows.iter().map(move |row| (*subject, row)));
            rows_put::<$row>(connection, &rows.filter(|(_, row)| row.table == table).collect::<Vec<_>>())?;
        };
    }
    every_table!(replace);
    Ok(())
}

fn rows_put<T: Derived>(connection: &mut PgConnection, rows: &[(Uuid, &DrawnRow)]) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    let declared: Vec<(&str, Kind)> = T::columns().iter().map(|column| (column.name, column.kind)).collect();
    let moments = [("known_from", Kind::Moment), ("known_to", Kind::Moment)];
    let columns: Vec<(&str, Kind)> =
        [("subject_id", Kind::Id)].into_iter().chain(declared.iter().copied()).chain(moments).collect();
    let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    let arrived: Vec<String> = columns.iter().map(|(name, kind)| kind.arrived(name)).collect();
    let numbers: Vec<String> = (1..=columns.len()).map(|number| format!("${number}")).collect();
    let statement = format!(
        "INSERT INTO public.{table} ({names}) SELECT {arrived} FROM unnest({numbers}) AS new ({names}) \
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
