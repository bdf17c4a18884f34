//! The line of an import.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::session::Txn;

/// A file that was taken in.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct ImportRow {
    /// The act.
    #[diesel(sql_type = SqlUuid)]
    pub import_id: Uuid,
    /// What was imported: institutions or changes.
    #[diesel(sql_type = Text)]
    pub kind: String,
    /// The profile that read it.
    #[diesel(sql_type = Text)]
    pub profile: String,
    /// The file's name.
    #[diesel(sql_type = Text)]
    pub file_name: String,
    /// SHA-256 in hexadecimal.
    #[diesel(sql_type = Text)]
    pub sha256: String,
    /// Size in bytes.
    #[diesel(sql_type = BigInt)]
    pub size: i64,
    /// Rows without the header.
    #[diesel(sql_type = Integer)]
    pub row_count: i32,
    /// What became of them, as JSON.
    #[diesel(sql_type = Text)]
    pub counts: String,
    /// Who.
    #[diesel(sql_type = Text)]
    pub officer: String,
    /// When.
    #[diesel(sql_type = Timestamptz)]
    pub recorded_at: DateTime<Utc>,
}

/// The import of the same file by the same profile, if there was one.
///
/// # Errors
/// Those of the database.
pub fn import_find(txn: &mut Txn<'_>, sha256: &str, kind: &str, profile: &str) -> Result<Option<ImportRow>, DbError> {
    Ok(diesel::sql_query(
        "SELECT import_id, kind, profile, file_name, sha256, size, row_count, counts::text AS counts, officer, \
         recorded_at FROM import WHERE sha256 = $1 AND kind = $2 AND profile = $3",
    )
    .bind::<Text, _>(sha256)
    .bind::<Text, _>(kind)
    .bind::<Text, _>(profile)
    .get_result(txn.connection)
    .optional()?)
}

/// Writes the line of an import.
///
/// # Errors
/// [`DbError::Conflict`] where somebody imports the same file at this moment.
pub fn import_insert(txn: &mut Txn<'_>, row: &ImportRow) -> Result<(), DbError> {
    diesel::sql_query(
        "INSERT INTO import (import_id, kind, profile, file_name, sha256, size, row_count, counts, officer, recorded_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8::json, $9, $10)",
    )
    .bind::<SqlUuid, _>(row.import_id)
    .bind::<Text, _>(&row.kind)
    .bind::<Text, _>(&row.profile)
    .bind::<Text, _>(&row.file_name)
    .bind::<Text, _>(&row.sha256)
    .bind::<BigInt, _>(row.size)
    .bind::<Integer, _>(row.row_count)
    .bind::<Text, _>(&row.counts)
    .bind::<Text, _>(&row.officer)
    .bind::<Timestamptz, _>(row.recorded_at)
    .execute(txn.connection)?;
    Ok(())
}
