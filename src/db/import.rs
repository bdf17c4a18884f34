//! The line of an import.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::schema::import;
use super::session::Txn;
use super::write::column;

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
    /// The day on which the list was taken, where that is said.
    pub taken_on: Option<NaiveDate>,
    /// What was said of the list besides its profile.
    pub given: String,
}

/// The list that a file is one reading of.
#[derive(Debug, Clone, Copy)]
pub struct ListOf<'list> {
    /// What was imported.
    pub kind: &'list str,
    pub profile: &'list str,
    /// What is said of it besides its profile.
    pub given: &'list str,
}

/// The officer's own import of the same file as the same list, taken on the same day, if there was one.
///
/// # Errors
/// Those of the database.
pub fn import_find(
    txn: &mut Txn<'_>,
    sha256: &str,
    list: ListOf<'_>,
    taken_on: Option<NaiveDate>,
) -> Result<Option<ImportRow>, DbError> {
    Ok(import::table
        .filter(import::sha256.eq(sha256))
        .filter(import::kind.eq(list.kind))
        .filter(import::profile.eq(list.profile))
        .filter(import::given.eq(list.given))
        .filter(import::taken_on.is_not_distinct_from(taken_on))
        .filter(import::officer.eq(&txn.officer.login))
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

/// Which of these acts took in a list, of those that the officer may see.
///
/// # Errors
/// Those of the database.
pub fn import_acts(txn: &mut Txn<'_>, acts: &[Uuid]) -> Result<Vec<Uuid>, DbError> {
    Ok(import::table.filter(import::import_id.eq_any(acts)).select(import::import_id).load(txn.connection)?)
}

/// Writes the line of an import.
///
/// # Errors
/// [`DbError::Conflict`] where the same officer imports the same file at this moment.
pub fn import_write(txn: &mut Txn<'_>, row: &ImportRow) -> Result<(), DbError> {
    diesel::sql_query(statement!("import_write"))
        .bind::<Timestamptz, _>(row.recorded_at)
        .bind::<SqlUuid, _>(row.import_id)
        .bind::<Text, _>(&row.kind)
        .bind::<Text, _>(&row.profile)
        .bind::<Text, _>(&row.file_name)
        .bind::<Text, _>(&row.sha256)
        .bind::<BigInt, _>(row.size)
        .bind::<Integer, _>(row.row_count)
        .bind::<Text, _>(&row.counts)
        .bind::<Nullable<Date>, _>(row.taken_on)
        .bind::<Text, _>(&row.given)
        .execute(txn.connection)?;
    Ok(())
}

/// What became of a row, to be kept.
#[derive(Debug, Clone, Copy)]
pub struct ImportRowNew<'row> {
    pub row_number: i32,
    /// Which of the events of the row; 0 where it tells one.
    pub event: i32,
    pub name: &'row str,
    pub outcome: &'row str,
    pub subject: Option<Uuid>,
    pub matched_by: &'row str,
    pub seq: Option<i32>,
    pub review: Option<Uuid>,
    pub left_out: &'row str,
}

/// What became of a row, as kept.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct ImportRowRead {
    #[diesel(sql_type = Integer)]
    pub row_number: i32,
    #[diesel(sql_type = Integer)]
    pub event: i32,
    #[diesel(sql_type = Text)]
    pub name: String,
    #[diesel(sql_type = Text)]
    pub outcome: String,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub subject_id: Option<Uuid>,
    /// How the institution is called now, where the officer sees it.
    #[diesel(sql_type = Nullable<Text>)]
    pub institution: Option<String>,
    #[diesel(sql_type = Text)]
    pub matched_by: String,
    #[diesel(sql_type = Nullable<Integer>)]
    pub seq: Option<i32>,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub review_id: Option<Uuid>,
    #[diesel(sql_type = Nullable<Text>)]
    pub review_kind: Option<String>,
    #[diesel(sql_type = Text)]
    pub left_out: String,
}

/// Imports that the officer may see, the newest first.
///
/// # Errors
/// Those of the database.
pub fn import_list(txn: &mut Txn<'_>) -> Result<Vec<ImportRow>, DbError> {
    let newest = (import::recorded_at.desc(), import::import_id);
    Ok(import::table.order(newest).select(ImportRow::as_select()).load(txn.connection)?)
}

/// One import; `None` where there is none, or it is not the officer's to see.
///
/// # Errors
/// Those of the database.
pub fn import_by_id(txn: &mut Txn<'_>, id: Uuid) -> Result<Option<ImportRow>, DbError> {
    Ok(import::table.find(id).select(ImportRow::as_select()).get_result(txn.connection).optional()?)
}

/// Keeps what became of rows.
///
/// # Errors
/// Those of the database.
pub fn import_rows_write(txn: &mut Txn<'_>, id: Uuid, rows: &[ImportRowNew<'_>]) -> Result<(), DbError> {
    let moment = txn.moment()?;
    diesel::sql_query(statement!("import_rows_write"))
        .bind::<Timestamptz, _>(moment)
        .bind::<SqlUuid, _>(id)
        .bind::<Array<Integer>, _>(column(rows, |row| row.row_number))
        .bind::<Array<Text>, _>(column(rows, |row| row.name))
        .bind::<Array<Text>, _>(column(rows, |row| row.outcome))
        .bind::<Array<Nullable<SqlUuid>>, _>(column(rows, |row| row.subject))
        .bind::<Array<Text>, _>(column(rows, |row| row.matched_by))
        .bind::<Array<Nullable<Integer>>, _>(column(rows, |row| row.seq))
        .bind::<Array<Nullable<SqlUuid>>, _>(column(rows, |row| row.review))
        .bind::<Array<Text>, _>(column(rows, |row| row.left_out))
        .bind::<Array<Integer>, _>(column(rows, |row| row.event))
        .execute(txn.connection)?;
    Ok(())
}

/// What became of the next rows of an import after an event of one, so many at most.
///
/// # Errors
/// Those of the database.
pub fn import_row_list(
    txn: &mut Txn<'_>,
    id: Uuid,
    (row, event): (i32, i32),
    most: i64,
) -> Result<Vec<ImportRowRead>, DbError> {
    Ok(diesel::sql_query(report!("import_row_list"))
        .bind::<SqlUuid, _>(id)
        .bind::<Integer, _>(row)
        .bind::<Integer, _>(event)
        .bind::<BigInt, _>(most)
        .load(txn.connection)?)
}

/// A row of a list that came to an entry of an institution.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct EntryRow {
    /// The act.
    #[diesel(sql_type = SqlUuid)]
    pub import_id: Uuid,
    #[diesel(sql_type = Integer)]
    pub row_number: i32,
    /// The last entry that it came to.
    #[diesel(sql_type = Integer)]
    pub seq: i32,
    /// The file, where the officer may see the import.
    #[diesel(sql_type = Nullable<Text>)]
    pub file_name: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    pub profile: Option<String>,
}

/// The rows of lists that came to entries of an institution, by act and entry.
///
/// # Errors
/// Those of the database.
pub fn import_row_of_entries(txn: &mut Txn<'_>, subject: Uuid) -> Result<Vec<EntryRow>, DbError> {
    Ok(diesel::sql_query(report!("import_row_of_entries")).bind::<SqlUuid, _>(subject).load(txn.connection)?)
}

/// An institution of a reading of a list.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct ListedRow {
    /// Of a merged record, the one that stays.
    #[diesel(sql_type = SqlUuid)]
    pub subject_id: Uuid,
    /// Its unit now.
    #[diesel(sql_type = Text)]
    pub unit_code: String,
    /// The first row about it.
    #[diesel(sql_type = Integer)]
    pub row_number: i32,
    #[diesel(sql_type = Text)]
    pub name: String,
}

/// The last reading of a list that was taken before a day.
///
/// # Errors
/// Those of the database.
pub fn import_before(txn: &mut Txn<'_>, list: ListOf<'_>, taken_on: NaiveDate) -> Result<Option<ImportRow>, DbError> {
    Ok(import::table
        .filter(import::profile.eq(list.profile))
        .filter(import::kind.eq(list.kind))
        .filter(import::given.eq(list.given))
        .filter(import::taken_on.lt(taken_on))
        .order((import::taken_on.desc(), import::recorded_at.desc()))
        .select(ImportRow::as_select())
        .first(txn.connection)
        .optional()?)
}

/// The institutions that the rows of an import were about, of those that the officer sees.
///
/// # Errors
/// Those of the database.
pub fn listed_list(txn: &mut Txn<'_>, id: Uuid) -> Result<Vec<ListedRow>, DbError> {
    Ok(diesel::sql_query(report!("import_listed_list")).bind::<SqlUuid, _>(id).load(txn.connection)?)
}

/// The list on which an institution was seen: in how many readings, first and last.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct SeenOn {
    /// The profile that reads the list.
    #[diesel(sql_type = Text)]
    pub profile: String,
    #[diesel(sql_type = BigInt)]
    pub files: i64,
    #[diesel(sql_type = Date)]
    pub first_on: NaiveDate,
    #[diesel(sql_type = Date)]
    pub last_on: NaiveDate,
}

/// The lists on which an institution was seen, of imports that the officer may see, as known at a moment.
///
/// # Errors
/// Those of the database.
pub fn seen_list(txn: &mut Txn<'_>, subject: Uuid, known_at: DateTime<Utc>) -> Result<Vec<SeenOn>, DbError> {
    Ok(diesel::sql_query(report!("import_seen_list"))
        .bind::<SqlUuid, _>(subject)
        .bind::<Timestamptz, _>(known_at)
        .load(txn.connection)?)
}
