//! What became of each row of a list of returns.

use chrono::NaiveDate;
use diesel::connection::LoadConnection;
use diesel::pg::PgRowByRowLoadingMode;
use diesel::prelude::*;
use diesel::query_dsl::LoadQuery;
use diesel::sql_types::{Array, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::session::Txn;
use super::write::column;

/// Rows that were not filed, to be kept: one, or a run of rows that agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnRowNew {
    pub row_number: i32,
    pub last_row: i32,
    pub name: String,
    pub month: Option<NaiveDate>,
    pub outcome: &'static str,
    pub subject: Option<Uuid>,
    pub why: &'static str,
    /// The header of the column concerned.
    pub header: String,
    pub value: String,
}

/// What became of a row, as kept.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct ReturnRowRead {
    #[diesel(sql_type = Integer)]
    pub row_number: i32,
    #[diesel(sql_type = Text)]
    pub name: String,
    #[diesel(sql_type = Nullable<Date>)]
    pub month: Option<NaiveDate>,
    #[diesel(sql_type = Text)]
    pub outcome: String,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub subject_id: Option<Uuid>,
    /// How the institution is called now, where the officer sees it.
    #[diesel(sql_type = Nullable<Text>)]
    pub institution: Option<String>,
    #[diesel(sql_type = Nullable<Integer>)]
    pub version: Option<i32>,
    #[diesel(sql_type = Text)]
    pub why: String,
    #[diesel(sql_type = Text)]
    pub header: String,
    #[diesel(sql_type = Text)]
    pub value: String,
}

/// Keeps what became of rows that were not filed.
///
/// # Errors
/// Those of the database.
pub fn import_returns_write(txn: &mut Txn<'_>, import: Uuid, rows: &[ReturnRowNew]) -> Result<(), DbError> {
    let moment = txn.moment()?;
    diesel::sql_query(statement!("import_returns_write"))
        .bind::<Timestamptz, _>(moment)
        .bind::<SqlUuid, _>(import)
        .bind::<Array<Integer>, _>(column(rows, |row| row.row_number))
        .bind::<Array<Integer>, _>(column(rows, |row| row.last_row))
        .bind::<Array<Text>, _>(column(rows, |row| row.name.as_str()))
        .bind::<Array<Nullable<Date>>, _>(column(rows, |row| row.month))
        .bind::<Array<Text>, _>(column(rows, |row| row.outcome))
        .bind::<Array<Nullable<SqlUuid>>, _>(column(rows, |row| row.subject))
        .bind::<Array<Text>, _>(column(rows, |row| row.why))
        .bind::<Array<Text>, _>(column(rows, |row| row.header.as_str()))
        .bind::<Array<Text>, _>(column(rows, |row| row.value.as_str()))
        .execute(txn.connection)?;
    Ok(())
}

/// Passes what became of each row of an import of returns to `take`, in their order, whatever their number.
///
/// # Errors
/// Those of the database, and of `take`.
pub fn import_return_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    import: Uuid,
    mut take: impl FnMut(ReturnRowRead) -> Result<(), E>,
) -> Result<(), E> {
    fn rows(
        connection: &mut PgConnection,
        import: Uuid,
    ) -> QueryResult<impl Iterator<Item = QueryResult<ReturnRowRead>> + '_>
    where
        PgConnection: LoadConnection<PgRowByRowLoadingMode>,
    {
        let query = diesel::sql_query(report!("import_return_list")).bind::<SqlUuid, _>(import);
        LoadQuery::<_, ReturnRowRead, PgRowByRowLoadingMode>::internal_load(query, connection)
    }
    for row in rows(txn.connection, import).map_err(DbError::from)? {
        take(row.map_err(DbError::from)?)?;
    }
    Ok(())
}
