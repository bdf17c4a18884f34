//! The line of an import.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Json, Text};
use uuid::Uuid;

use super::error::DbError;
use super::schema::import;
use super::session::Txn;

/// A file that was taken in.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = import)]
pub struct ImportRow {
    /// The act.
    pub import_id: Uuid,
    /// What was imported: institutions or changes.
    pub kind: String,
    /// The profile that read it.
    pub profile: String,
    /// The file's name.
    pub file_name: String,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
    /// Size in bytes.
    pub size: i64,
    /// Rows without the header.
    pub row_count: i32,
    /// What became of them, as JSON.
    #[diesel(select_expression = import::counts.cast::<Text>())]
    pub counts: String,
    /// Who.
    pub officer: String,
    /// When.
    pub recorded_at: DateTime<Utc>,
}

/// The import of the same file by the same profile, if there was one.
///
/// # Errors
/// Those of the database.
pub fn import_find(txn: &mut Txn<'_>, sha256: &str, kind: &str, profile: &str) -> Result<Option<ImportRow>, DbError> {
    Ok(import::table
        .filter(import::sha256.eq(sha256))
        .filter(import::kind.eq(kind))
        .filter(import::profile.eq(profile))
        .select(ImportRow::as_select())
        .get_result(txn.connection)
        .optional()?)
}

/// The profiles that files were read by.
///
/// # Errors
/// Those of the database.
pub fn import_profiles(txn: &mut Txn<'_>) -> Result<Vec<String>, DbError> {
    Ok(import::table.select(import::profile).distinct().order(import::profile).load(txn.connection)?)
}

/// Writes the line of an import.
///
/// # Errors
/// [`DbError::Conflict`] where somebody imports the same file at this moment.
pub fn import_insert(txn: &mut Txn<'_>, row: &ImportRow) -> Result<(), DbError> {
    let values = (
        import::import_id.eq(row.import_id),
        import::kind.eq(&row.kind),
        import::profile.eq(&row.profile),
        import::file_name.eq(&row.file_name),
        import::sha256.eq(&row.sha256),
        import::size.eq(row.size),
        import::row_count.eq(row.row_count),
        import::counts.eq(row.counts.as_str().into_sql::<Text>().fallible_cast::<Json>()),
        import::officer.eq(&row.officer),
        import::recorded_at.eq(row.recorded_at),
    );
    diesel::insert_into(import::table).values(values).execute(txn.connection)?;
    Ok(())
}
