//! Reads filings with their rows, by a cursor: whatever their number, one row at a time is held.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::connection::LoadConnection;
use diesel::pg::PgRowByRowLoadingMode;
use diesel::prelude::*;
use diesel::query_dsl::LoadQuery;
use diesel::sql_types::{Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::return_around::SaidRow;
use super::session::Txn;
use crate::domain::filing::fact::ReturnRow;
use crate::domain::filing::walk::{FiledRow, FilingEntry};
use crate::domain::value::month::Month;

/// An entry of a filing, or one of its rows.
#[derive(Debug)]
pub enum Filed {
    /// The entry; it comes before the rows.
    Entry(FilingEntry),
    Row(FiledRow),
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = SqlUuid)]
    filing_id: Uuid,
    #[diesel(sql_type = Integer)]
    file_row: i32,
    #[diesel(sql_type = Text)]
    officer: String,
    #[diesel(sql_type = Timestamptz)]
    known_from: DateTime<Utc>,
    /// What an entry says; none for a row.
    #[diesel(sql_type = Nullable<Text>)]
    payload: Option<String>,
    #[diesel(sql_type = SqlUuid)]
    subject_id: Uuid,
    #[diesel(sql_type = Date)]
    month: NaiveDate,
    #[diesel(sql_type = Integer)]
    version: i32,
    #[diesel(embed)]
    said: SaidRow,
    #[diesel(sql_type = Text)]
    source: String,
    #[diesel(sql_type = Date)]
    submitted_on: NaiveDate,
    #[diesel(sql_type = Text)]
    submitted_by: String,
}

/// Passes every filing that the officer sees, and every row of it he sees, to `take`: those that brought returns of one
/// institution, or all.
///
/// # Errors
/// Those of the database.
pub fn filed_each(
    txn: &mut Txn<'_>,
    institution: Option<Uuid>,
    mut take: impl FnMut(Uuid, Filed),
) -> Result<(), DbError> {
    fn rows<'query>(
        connection: &'query mut PgConnection,
        institution: Option<Uuid>,
    ) -> QueryResult<impl Iterator<Item = QueryResult<Row>> + 'query>
    where
        PgConnection: LoadConnection<PgRowByRowLoadingMode>,
    {
        let query = diesel::sql_query(report!("filed_list")).bind::<Nullable<SqlUuid>, _>(institution);
        LoadQuery::<_, Row, PgRowByRowLoadingMode>::internal_load(query, connection)
    }
    for row in rows(txn.connection, institution)? {
        let row = row?;
        take(row.filing_id, filed(row)?);
    }
    Ok(())
}

fn filed(row: Row) -> Result<Filed, DbError> {
    if let Some(payload) = row.payload {
        return Ok(Filed::Entry(FilingEntry {
            // What cannot be read was not written by the program: the walk says so.
            says: serde_json::from_str(&payload).ok(),
            recorded_at: row.known_from,
            officer: row.officer,
        }));
    }
    Ok(Filed::Row(FiledRow {
        row: ReturnRow {
            file_row: row.file_row,
            institution: row.subject_id,
            month: Month::of(row.month),
            version: row.version,
            figures: row.said.figures()?,
            observations: row.said.observations(),
            source: row.source,
            submitted_on: row.submitted_on,
            submitted_by: row.submitted_by,
        },
        officer: row.officer,
        known_from: row.known_from,
    }))
}

/// Rows that end at another moment than the version after them begins: each with its filing and place.
///
/// # Errors
/// Those of the database.
pub fn misstanding_list(txn: &mut Txn<'_>, institution: Option<Uuid>) -> Result<Vec<(Uuid, i32)>, DbError> {
    #[derive(QueryableByName)]
    struct Misstanding {
        #[diesel(sql_type = SqlUuid)]
        filing_id: Uuid,
        #[diesel(sql_type = Integer)]
        file_row: i32,
    }
    let rows: Vec<Misstanding> = diesel::sql_query(report!("filing_misstanding_list"))
        .bind::<Nullable<SqlUuid>, _>(institution)
        .load(txn.connection)?;
    Ok(rows.into_iter().map(|row| (row.filing_id, row.file_row)).collect())
}
