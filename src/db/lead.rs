//! Leads: their marks, and which there are.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::query_dsl::positional_order_dsl::PositionalOrderDsl;
use diesel::sql_types::{Array, Date, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::functions;
use super::schema::{lead_mark, subject};
use super::session::Txn;
use crate::domain::tracks::Track;
use crate::domain::value::short_number::ShortNumber;

/// A lead that has a mark.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct LeadFound {
    /// The lead.
    #[diesel(sql_type = SqlUuid)]
    pub subject_id: Uuid,
    #[diesel(sql_type = Text)]
    pub number: String,
    /// Where it stands.
    #[diesel(sql_type = Text)]
    pub state: String,
    /// The value it shares, or the family.
    #[diesel(sql_type = Text)]
    pub shared: String,
    /// Whether the very mark is shared, and not only the family.
    #[diesel(sql_type = diesel::sql_types::Bool)]
    pub same: bool,
}

/// Leads that have one of these marks, each as kind and value with a blank between, or are of one of these families, kind
/// and family likewise; those that share the very mark first.
///
/// # Errors
/// Those of the database.
pub fn lead_by_mark(txn: &mut Txn<'_>, marks: &[String], families: &[String]) -> Result<Vec<LeadFound>, DbError> {
    Ok(diesel::sql_query(report!("lead_by_mark"))
        .bind::<Array<Text>, _>(marks)
        .bind::<Array<Text>, _>(families)
        .load(txn.connection)?)
}

#[derive(QueryableByName)]
struct SubjectRow {
    #[diesel(sql_type = SqlUuid)]
    subject_id: Uuid,
}

/// Leads that a text means: by id, by short number, by number, or by the value of a mark in any of these spellings.
///
/// # Errors
/// Those of the database.
pub fn lead_by_text(
    txn: &mut Txn<'_>,
    text: &str,
    short: Option<ShortNumber>,
    values: &[String],
) -> Result<Vec<Uuid>, DbError> {
    let id = Uuid::parse_str(text.trim()).ok();
    let is_itself = subject::subject_id.nullable().eq(id).or(subject::short_number.eq(short.map(ShortNumber::digits)));
    let itself =
        subject::table.filter(is_itself).filter(subject::track.eq(Track::Lead.code())).select(subject::subject_id);
    let marked = lead_mark::table
        .filter(lead_mark::value.eq_any(values))
        .filter(lead_mark::known_to.is_null())
        .select(lead_mark::subject_id);
    Ok(itself.union(marked).positional_order_by(1).load(txn.connection)?)
}

/// The leads of these units received by a day, as known at a moment.
///
/// # Errors
/// Those of the database.
pub fn lead_list(
    txn: &mut Txn<'_>,
    as_of: NaiveDate,
    known_at: DateTime<Utc>,
    units: Option<&Vec<String>>,
) -> Result<Vec<Uuid>, DbError> {
    let rows: Vec<SubjectRow> = diesel::sql_query(report!("lead_list"))
        .bind::<Date, _>(as_of)
        .bind::<Timestamptz, _>(known_at)
        .bind::<Nullable<Array<Text>>, _>(units)
        .load(txn.connection)?;
    Ok(rows.into_iter().map(|row| row.subject_id).collect())
}

/// Takes the next running number of a unit and year that no lead of the nation has. Whoever takes one after waits until
/// this lead is recorded or given up, so every number is used.
///
/// # Errors
/// [`DbError::NotYours`] where the officer does not write for the unit; those of the database.
pub fn lead_number_take(txn: &mut Txn<'_>, unit: &str, year: i32, prefix: &str) -> Result<i32, DbError> {
    Ok(diesel::select(functions::lead_number_take(unit, year, prefix)).get_result(txn.connection)?)
}

/// Whether any lead of the nation has this number.
///
/// # Errors
/// Those of the database.
pub fn lead_number_taken(txn: &mut Txn<'_>, number: &str) -> Result<bool, DbError> {
    Ok(diesel::select(functions::lead_number_taken(number)).get_result(txn.connection)?)
}

/// An institution that stands behind a mark: by which of the keys it was found, and its name.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct Behind {
    /// The institution.
    #[diesel(sql_type = SqlUuid)]
    pub subject_id: Uuid,
    #[diesel(sql_type = Text)]
    pub name: String,
    /// What it answers by.
    #[diesel(sql_type = Text)]
    pub by: String,
}

/// Institutions of the register that answer to one of these identifiers (kind and value with a blank between) or names (as
/// keys), each once.
///
/// # Errors
/// Those of the database.
pub fn behind_list(txn: &mut Txn<'_>, identifiers: &[String], names: &[String]) -> Result<Vec<Behind>, DbError> {
    Ok(diesel::sql_query(report!("behind_list"))
        .bind::<Array<Text>, _>(identifiers)
        .bind::<Array<Text>, _>(names)
        .load(txn.connection)?)
}
