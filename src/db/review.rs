//! The review queue.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::dsl::count_star;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::functions;
use super::schema::{import, review_item};
use super::session::Txn;
use super::write::column;

/// The order of files and their rows.
const IN_ORDER: (review_item::opened_at, review_item::import_id, review_item::row_number, review_item::review_id) =
    (review_item::opened_at, review_item::import_id, review_item::row_number, review_item::review_id);

/// A row that could be read but not decided.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = review_item)]
pub struct ReviewRow {
    /// The item.
    pub review_id: Uuid,
    /// The import it came from.
    pub import_id: Uuid,
    /// The row in the file.
    pub row_number: i32,
    /// Why it could not be decided.
    pub kind: String,
    /// The institution it is about, where one is known.
    pub subject_id: Option<Uuid>,
    /// The unit whose officers decide.
    pub unit_code: String,
    /// The name in the row.
    pub name: String,
    /// What was found, as JSON.
    #[diesel(select_expression = review_item::detail.cast::<Text>())]
    pub detail: String,
    /// The row as read, as JSON.
    #[diesel(select_expression = review_item::reading.cast::<Text>())]
    pub reading: String,
    /// When it was put here.
    pub opened_at: DateTime<Utc>,
    /// How it was resolved, if it was.
    pub resolution: Option<String>,
    /// By whom.
    pub resolved_by: Option<String>,
    /// Why.
    pub note: Option<String>,
    /// The institution that an officer said the row is about.
    pub meant_id: Option<Uuid>,
}

/// An item to be put on the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewNew {
    pub review_id: Uuid,
    /// The row in the file.
    pub row_number: i32,
    /// Why it could not be decided.
    pub kind: String,
    /// The institution it is about, where one is known.
    pub subject_id: Option<Uuid>,
    /// The unit whose officers decide.
    pub unit_code: String,
    /// The name in the row.
    pub name: String,
    /// What was found, as JSON.
    pub detail: String,
    /// The row as read, as JSON.
    pub reading: String,
    /// Units it concerns besides that whose officers decide.
    pub other_units: Vec<String>,
}

/// A row that waits, as a file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sighting {
    /// The item.
    pub review: Uuid,
    /// The row in that file; 0 where the file lacks it.
    pub row_number: i32,
    /// How the first name of the row begins; blank where the item has it from another sighting.
    pub name_start: String,
}

/// In how many files an item was seen.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct Sighted {
    #[diesel(sql_type = SqlUuid)]
    pub review_id: Uuid,
    /// How many files.
    #[diesel(sql_type = BigInt)]
    pub files: i64,
    #[diesel(sql_type = Date)]
    pub first_on: NaiveDate,
    #[diesel(sql_type = Date)]
    pub last_on: NaiveDate,
}

/// How an item is resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewDecided {
    pub review: Uuid,
    pub resolution: &'static str,
    /// Why.
    pub note: String,
    /// The institution that the row is about, by the officer's word.
    pub meant: Option<Uuid>,
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

/// The condition that an item is one of those.
fn asked(filter: &ReviewFilter) -> Box<dyn BoxableExpression<review_item::table, Pg, SqlType = Bool> + '_> {
    let any = |asked: bool| asked.into_sql::<Bool>();
    let units = filter.units.as_deref().unwrap_or_default();
    Box::new(
        review_item::resolved_at
            .is_null()
            .or(any(filter.resolved))
            .and(
                review_item::unit_code
                    .eq_any(units)
                    .or(review_item::other_units.overlaps_with(units.iter().map(Some).collect::<Vec<_>>()))
                    .or(any(filter.units.is_none())),
            )
            .and(review_item::kind.eq_any(&filter.kinds).or(any(filter.kinds.is_empty()))),
    )
}

/// Items in the order of their files and rows.
///
/// # Errors
/// Those of the database.
pub fn review_list(txn: &mut Txn<'_>, filter: &ReviewFilter) -> Result<Vec<ReviewRow>, DbError> {
    let query = review_item::table.filter(asked(filter)).order(IN_ORDER).select(ReviewRow::as_select()).into_boxed();
    let query = match filter.limit {
        Some(limit) => query.limit(limit),
        None => query,
    };
    Ok(query.load(txn.connection)?)
}

/// How many open items there are, by kind.
///
/// # Errors
/// Those of the database.
pub fn review_count_list(txn: &mut Txn<'_>, filter: &ReviewFilter) -> Result<Vec<(String, i64)>, DbError> {
    Ok(review_item::table
        .filter(asked(filter))
        .group_by(review_item::kind)
        .select((review_item::kind, count_star()))
        .order(review_item::kind)
        .load(txn.connection)?)
}

/// Of these items those that are the officer's to see.
///
/// # Errors
/// Those of the database.
pub fn review_find_list(txn: &mut Txn<'_>, reviews: &[Uuid]) -> Result<Vec<ReviewRow>, DbError> {
    let query = review_item::table.filter(review_item::review_id.eq_any(reviews));
    Ok(query.select(ReviewRow::as_select()).load(txn.connection)?)
}

/// One item; `None` where there is none, or it is not the officer's to see.
///
/// # Errors
/// Those of the database.
pub fn review_find(txn: &mut Txn<'_>, review: Uuid) -> Result<Option<ReviewRow>, DbError> {
    Ok(review_find_list(txn, &[review])?.pop())
}

/// The open items of these kinds about these institutions.
///
/// # Errors
/// Those of the database.
pub fn review_of_list(txn: &mut Txn<'_>, subjects: &[Uuid], kind: &str) -> Result<Vec<ReviewRow>, DbError> {
    Ok(review_item::table
        .filter(review_item::subject_id.eq_any(subjects))
        .filter(review_item::kind.eq(kind))
        .filter(review_item::resolved_at.is_null())
        .select(ReviewRow::as_select())
        .load(txn.connection)?)
}

/// An item by its id.
#[derive(QueryableByName)]
struct ItemNamed {
    #[diesel(sql_type = SqlUuid)]
    review_id: Uuid,
}

/// The items that rows whose first name begins so came to, of whichever list; and those of which that was not kept yet.
///
/// # Errors
/// Those of the database.
pub fn review_named(txn: &mut Txn<'_>, starts: &[String]) -> Result<Vec<Uuid>, DbError> {
    let rows: Vec<ItemNamed> =
        diesel::sql_query(report!("review_named")).bind::<Array<Text>, _>(starts).load(txn.connection)?;
    Ok(rows.into_iter().map(|row| row.review_id).collect())
}

/// Of these items those that rows of the lists of a profile came to, or of this very file by any profile, whichever officer
/// of the office brought them in, decided or not, the oldest first.
///
/// # Errors
/// Those of the database.
pub fn review_of_lists(
    txn: &mut Txn<'_>,
    reviews: &[Uuid],
    profile: &str,
    sha256: &str,
) -> Result<Vec<ReviewRow>, DbError> {
    let rows: Vec<ItemNamed> = diesel::sql_query(report!("reviews_of_list"))
        .bind::<Array<SqlUuid>, _>(reviews)
        .bind::<Text, _>(profile)
        .bind::<Text, _>(sha256)
        .load(txn.connection)?;
    let of_list: Vec<Uuid> = rows.into_iter().map(|row| row.review_id).collect();
    Ok(review_item::table
        .filter(review_item::review_id.eq_any(of_list))
        .order((review_item::opened_at, review_item::review_id))
        .select(ReviewRow::as_select())
        .load(txn.connection)?)
}

/// Of these items those of which an officer said which institution they are about, of every list, the oldest first.
///
/// # Errors
/// Those of the database.
pub fn review_meant_list(txn: &mut Txn<'_>, reviews: &[Uuid]) -> Result<Vec<ReviewRow>, DbError> {
    Ok(review_item::table
        .filter(review_item::review_id.eq_any(reviews))
        .filter(review_item::meant_id.is_not_null())
        .order((review_item::opened_at, review_item::review_id))
        .select(ReviewRow::as_select())
        .load(txn.connection)?)
}

/// The items of exits of these institutions that a list told and another list set back, decided or not, the oldest first:
/// they stand in no row of the list that they came from.
///
/// # Errors
/// Those of the database.
pub fn review_set_back_list(txn: &mut Txn<'_>, subjects: &[Uuid], kind: &str) -> Result<Vec<ReviewRow>, DbError> {
    Ok(review_item::table
        .filter(review_item::subject_id.eq_any(subjects))
        .filter(review_item::kind.eq(kind))
        .filter(review_item::row_number.eq(0))
        .order((review_item::opened_at, review_item::review_id))
        .select(ReviewRow::as_select())
        .load(txn.connection)?)
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
    Ok(review_item::table
        .filter(review_item::subject_id.eq_any(subjects))
        .filter(review_item::opened_at.le(known_at))
        .filter(review_item::resolved_at.is_null().or(review_item::resolved_at.gt(known_at)))
        .order(IN_ORDER)
        .select(ReviewRow::as_select())
        .load(txn.connection)?)
}

/// The file an item came from.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = import)]
pub struct SourceRow {
    pub import_id: Uuid,
    /// The profile that read it.
    pub profile: String,
    /// The file's name.
    pub file_name: String,
}

/// The files of these imports, as far as the officer may see them.
///
/// # Errors
/// Those of the database.
pub fn source_list(txn: &mut Txn<'_>, imports: &[Uuid]) -> Result<Vec<SourceRow>, DbError> {
    Ok(import::table.filter(import::import_id.eq_any(imports)).select(SourceRow::as_select()).load(txn.connection)?)
}

/// Puts items of an import on the queue.
///
/// # Errors
/// [`DbError::NotYours`] where one is of no unit that the officer writes for; those of the database.
pub fn review_write(txn: &mut Txn<'_>, import: Uuid, rows: &[ReviewNew]) -> Result<(), DbError> {
    let moment = txn.moment()?;
    diesel::sql_query(statement!("review_write"))
        .bind::<Timestamptz, _>(moment)
        .bind::<SqlUuid, _>(import)
        .bind::<Array<SqlUuid>, _>(column(rows, |new| new.review_id))
        .bind::<Array<Integer>, _>(column(rows, |new| new.row_number))
        .bind::<Array<Text>, _>(column(rows, |new| new.kind.as_str()))
        .bind::<Array<Nullable<SqlUuid>>, _>(column(rows, |new| new.subject_id))
        .bind::<Array<Text>, _>(column(rows, |new| new.unit_code.as_str()))
        .bind::<Array<Text>, _>(column(rows, |new| new.name.as_str()))
        .bind::<Array<Text>, _>(column(rows, |new| new.detail.as_str()))
        .bind::<Array<Text>, _>(column(rows, |new| new.reading.as_str()))
        .bind::<Array<Text>, _>(column(rows, |new| new.other_units.join(" ")))
        .execute(txn.connection)?;
    Ok(())
}

/// Notes that items were seen in the file of an import that was taken on a day.
///
/// # Errors
/// [`DbError::NotYours`] where one is not the officer's to see; those of the database.
pub fn review_seen(txn: &mut Txn<'_>, import: Uuid, seen_on: NaiveDate, rows: &[Sighting]) -> Result<(), DbError> {
    let moment = txn.moment()?;
    diesel::sql_query(statement!("review_seen"))
        .bind::<Timestamptz, _>(moment)
        .bind::<SqlUuid, _>(import)
        .bind::<Array<SqlUuid>, _>(column(rows, |row| row.review))
        .bind::<Array<Integer>, _>(column(rows, |row| row.row_number))
        .bind::<Date, _>(seen_on)
        .bind::<Array<Text>, _>(column(rows, |row| row.name_start.as_str()))
        .execute(txn.connection)?;
    Ok(())
}

/// In how many files each of these items was seen, first and last.
///
/// # Errors
/// Those of the database.
pub fn sighted_list(txn: &mut Txn<'_>, reviews: &[Uuid]) -> Result<Vec<Sighted>, DbError> {
    Ok(diesel::sql_query(report!("review_sighted_list")).bind::<Array<SqlUuid>, _>(reviews).load(txn.connection)?)
}

/// Resolves open items that are the officer's to decide. Gives how many those were.
///
/// # Errors
/// [`DbError::NotYours`], or those of the database.
pub fn review_decide(txn: &mut Txn<'_>, decided: &[ReviewDecided]) -> Result<usize, DbError> {
    let moment = txn.moment()?;
    let changed: i32 = diesel::select(functions::review_decide(
        moment,
        column(decided, |one| one.review),
        column(decided, |one| one.resolution),
        column(decided, |one| one.note.as_str()),
        column(decided, |one| one.meant),
    ))
    .get_result(txn.connection)?;
    Ok(usize::try_from(changed).unwrap_or_default())
}
