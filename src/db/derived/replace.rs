//! Putting what chains drew in the place of whatever stands there.

use diesel::prelude::*;
use diesel::sql_types::{Array, Uuid as SqlUuid};
use uuid::Uuid;

use super::history::DrawnRow;
use super::write::rows_put;
use super::{Derived, every_table};
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
