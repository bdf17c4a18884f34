//! The review queue.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::session::Txn;

/// A row that could be read but not decided.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct ReviewRow {
    /// The item.
    #[diesel(sql_type = SqlUuid)]
    pub review_id: Uuid,
    /// The import it came from.
    #[diesel(sql_type = SqlUuid)]
    pub import_id: Uuid,
    /// The row in the file.
    #[diesel(sql_type = Integer)]
    pub row_number: i32,
    /// Why it could not be decided.
    #[diesel(sql_type = Text)]
    pub kind: String,
    /// The institution it is about, where one is known.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub subject_id: Option<Uuid>,
    /// The unit whose officers decide.
    #[diesel(sql_type = Text)]
    pub unit_code: String,
    /// The name in the row.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// What was found, as JSON.
    #[diesel(sql_type = Text)]
    pub detail: String,
    /// The row as read, as JSON.
    #[diesel(sql_type = Text)]
    pub reading: String,
    /// When it was put here.
    #[diesel(sql_type = Timestamptz)]
    pub opened_at: DateTime<Utc>,
    /// How it was resolved, if it was.
    #[diesel(sql_type = Nullable<Text>)]
    pub resolution: Option<String>,
    /// By whom.
    #[diesel(sql_type = Nullable<Text>)]
    pub resolved_by: Option<String>,
    /// Why.
    #[diesel(sql_type = Nullable<Text>)]
    pub note: Option<String>,
}

/// Which items to list.
#[derive(Debug, Clone, Default)]
pub struct ReviewFilter {
    /// Units; `None` for all the officer sees.
    pub units: Option<Vec<String>>,
    /// Kinds; empty for all.
    pub kinds: Vec<String>,
    /// Resolved ones too.
    pub resolved: bool,
    /// How many at most.
    pub limit: Option<i64>,
}

/// Items in the order of their files and rows.
///
/// # Errors
/// Those of the database.
pub fn review_list(txn: &mut Txn<'_>, filter: &ReviewFilter) -> Result<Vec<ReviewRow>, DbError> {
    Ok(diesel::sql_query(report!("review_item", "review_list"))
        .bind::<Bool, _>(filter.resolved)
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_ref())
        .bind::<Array<Text>, _>(&filter.kinds)
        .bind::<Nullable<BigInt>, _>(filter.limit)
        .load(txn.connection)?)
}

/// How many open items there are, by kind.
///
/// # Errors
/// Those of the database.
pub fn review_count_list(txn: &mut Txn<'_>, filter: &ReviewFilter) -> Result<Vec<(String, i64)>, DbError> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = Text)]
        kind: String,
        #[diesel(sql_type = BigInt)]
        items: i64,
    }
    let rows: Vec<Row> = diesel::sql_query(report!("review_count_list"))
        .bind::<Bool, _>(filter.resolved)
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_ref())
        .bind::<Array<Text>, _>(&filter.kinds)
        .load(txn.connection)?;
    Ok(rows.into_iter().map(|row| (row.kind, row.items)).collect())
}

/// One item; `None` where there is none, or it is not the officer's to see.
///
/// # Errors
/// Those of the database.
pub fn review_find(txn: &mut Txn<'_>, review: Uuid) -> Result<Option<ReviewRow>, DbError> {
    Ok(diesel::sql_query(report!("review_item", "review_find"))
        .bind::<SqlUuid, _>(review)
        .get_result(txn.connection)
        .optional()?)
}

/// The open items of these kinds about these institutions.
///
/// # Errors
/// Those of the database.
pub fn review_of_list(txn: &mut Txn<'_>, subjects: &[Uuid], kind: &str) -> Result<Vec<ReviewRow>, DbError> {
    Ok(diesel::sql_query(report!("review_item", "review_of_list"))
        .bind::<Array<SqlUuid>, _>(subjects)
        .bind::<Text, _>(kind)
        .load(txn.connection)?)
}

/// The items that rows of the lists of a profile came to, decided or not, the oldest first.
///
/// # Errors
/// Those of the database.
pub fn review_of_profile(txn: &mut Txn<'_>, profile: &str) -> Result<Vec<ReviewRow>, DbError> {
    Ok(diesel::sql_query(report!("review_item", "review_of_profile")).bind::<Text, _>(profile).load(txn.connection)?)
}

/// The items about these institutions that were open at a moment.
///
/// # Errors
/// Those of the database.
pub fn review_open_list(
    txn: &mut Txn<'_>,
    subjects: &[Uuid],
    known_at: DateTime<Utc>,
) -> Result<Vec<ReviewRow>, DbError> {
    Ok(diesel::sql_query(report!("review_item", "review_open_list"))
        .bind::<Array<SqlUuid>, _>(subjects)
        .bind::<Timestamptz, _>(known_at)
        .load(txn.connection)?)
}

/// The file an item came from.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct SourceRow {
    /// The import.
    #[diesel(sql_type = SqlUuid)]
    pub import_id: Uuid,
    /// The profile that read it.
    #[diesel(sql_type = Text)]
    pub profile: String,
    /// The file's name.
    #[diesel(sql_type = Text)]
    pub file_name: String,
}

/// The files of these imports, as far as the officer may see them.
///
/// # Errors
/// Those of the database.
pub fn source_list(txn: &mut Txn<'_>, imports: &[Uuid]) -> Result<Vec<SourceRow>, DbError> {
    Ok(diesel::sql_query("SELECT import_id, profile, file_name FROM import WHERE import_id = ANY ($1)")
        .bind::<Array<SqlUuid>, _>(imports)
        .load(txn.connection)?)
}

/// Puts items on the queue.
///
/// # Errors
/// Those of the database.
pub fn review_insert(txn: &mut Txn<'_>, rows: &[ReviewRow]) -> Result<(), DbError> {
    fn column<'row, T>(rows: &'row [ReviewRow], value: impl Fn(&'row ReviewRow) -> T) -> Vec<T> {
        rows.iter().map(value).collect()
    }
    diesel::sql_query(
        "INSERT INTO review_item (review_id, import_id, row_number, kind, subject_id, unit_code, name, detail, reading, \
         opened_at) SELECT review_id, import_id, row_number, kind, subject_id, unit_code, name, detail::json, \
         reading::json, opened_at FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) AS new (review_id, import_id, \
         row_number, kind, subject_id, unit_code, name, detail, reading, opened_at)",
    )
    .bind::<Array<SqlUuid>, _>(column(rows, |row| row.review_id))
    .bind::<Array<SqlUuid>, _>(column(rows, |row| row.import_id))
    .bind::<Array<Integer>, _>(column(rows, |row| row.row_number))
    .bind::<Array<Text>, _>(column(rows, |row| row.kind.as_str()))
    .bind::<Array<Nullable<SqlUuid>>, _>(column(rows, |row| row.subject_id))
    .bind::<Array<Text>, _>(column(rows, |row| row.unit_code.as_str()))
    .bind::<Array<Text>, _>(column(rows, |row| row.name.as_str()))
    .bind::<Array<Text>, _>(column(rows, |row| row.detail.as_str()))
    .bind::<Array<Text>, _>(column(rows, |row| row.reading.as_str()))
    .bind::<Array<Timestamptz>, _>(column(rows, |row| row.opened_at))
    .execute(txn.connection)?;
    Ok(())
}

/// Resolves open items. Gives how many there were.
///
/// # Errors
/// [`DbError::NotYours`], or those of the database.
pub fn review_resolve(
    txn: &mut Txn<'_>,
    reviews: &[Uuid],
    resolution: &str,
    note: Option<&str>,
) -> Result<usize, DbError> {
    let moment = txn.moment()?;
    Ok(diesel::sql_query(
        "UPDATE review_item SET resolved_at = $2, resolution = $3, resolved_by = $4, note = $5 \
         WHERE review_id = ANY ($1) AND resolved_at IS NULL",
    )
    .bind::<Array<SqlUuid>, _>(reviews)
    .bind::<Timestamptz, _>(moment)
    .bind::<Text, _>(resolution)
    .bind::<Text, _>(&txn.officer.login)
    .bind::<Nullable<Text>, _>(note)
    .execute(txn.connection)?)
}
