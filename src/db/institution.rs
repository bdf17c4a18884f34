//! Finding institutions by what people call them.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Date, Nullable, Text, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::schema::subject;
use super::session::Txn;
use crate::domain::tracks::Track;
use crate::domain::value::identifier::{Identifier, IdentifierKind};
use crate::domain::value::name::name_key;
use crate::domain::value::short_number::ShortNumber;

/// How many candidates are shown at most.
const CANDIDATES: i64 = 20;

/// The signs in identifiers that [`name_key`] passes over in names.
const IDENTIFIER_PASSED_OVER: &str = " .。·•・‧∙⋅-_‐‑‒–—―−()[]{}<>〈〉《》「」『』【】〔〕〖〗'\"`‘’“”′″«»";

/// An institution that answers to a text.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct Candidate {
    /// Its id; of a merged record, the one that stays.
    #[diesel(sql_type = SqlUuid)]
    pub subject_id: Uuid,
    /// Its short number, without the letter.
    #[diesel(sql_type = BigInt)]
    pub short_number: i64,
    /// The name or identifier that answers.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// Its unit today.
    #[diesel(sql_type = Text)]
    pub unit_code: String,
    /// Its state, as last known.
    #[diesel(sql_type = Nullable<Text>)]
    pub state: Option<String>,
}

impl Candidate {
    /// What a command calls it: the whole name that was typed, to which it alone answers; otherwise its short number, since
    /// another may have the same name.
    #[must_use]
    pub fn called(&self, typed: &str) -> String {
        let number = ShortNumber::of(self.short_number);
        if self.name == typed.trim() { self.name.clone() } else { number.to_string() }
    }
}

/// Institutions that answer to a text exactly: by id, by a whole identifier in the form of its kind, or by a whole name.
///
/// # Errors
/// Those of the database.
pub fn institution_exact(txn: &mut Txn<'_>, text: &str) -> Result<Vec<Candidate>, DbError> {
    let id = Uuid::parse_str(text.trim()).ok();
    let identifiers: Vec<Identifier> =
        IdentifierKind::ALL.iter().filter_map(|kind| Identifier::parse(*kind, text).ok()).collect();
    let values: Vec<&str> = identifiers.iter().map(Identifier::as_str).collect();
    let keys: Vec<String> = identifiers.iter().map(|one| format!("{} {}", one.kind(), one.as_str())).collect();
    // The index is asked by value; kind and value together then decide.
    Ok(diesel::sql_query(report!("institution_exact", "institution_shown"))
        .bind::<Nullable<SqlUuid>, _>(id)
        .bind::<Array<Text>, _>(values)
        .bind::<BigInt, _>(CANDIDATES)
        .bind::<Text, _>(name_key(text))
        .bind::<Array<Text>, _>(keys)
        .load(txn.connection)?)
}

/// Institutions by their ids, each as it is called now. Those that the officer may not see are left out.
///
/// # Errors
/// Those of the database.
pub fn candidate_list(txn: &mut Txn<'_>, ids: &[Uuid]) -> Result<Vec<Candidate>, DbError> {
    Ok(diesel::sql_query(report!("candidate_list", "institution_shown"))
        .bind::<Array<SqlUuid>, _>(ids)
        .bind::<Text, _>("")
        .bind::<BigInt, _>(i64::try_from(ids.len()).unwrap_or(i64::MAX))
        .load(txn.connection)?)
}

/// The institution that a short number names: its own, or that of one of its cases or applications.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct Numbered {
    /// The institution.
    #[diesel(sql_type = SqlUuid)]
    pub subject_id: Uuid,
    /// Whether a later case or application of it has taken the place of the one named.
    #[diesel(sql_type = Bool)]
    pub is_past: bool,
}

/// The institution that a short number names; nothing where there is none, or none that the officer may see.
///
/// # Errors
/// Those of the database.
pub fn institution_numbered(txn: &mut Txn<'_>, number: ShortNumber) -> Result<Option<Numbered>, DbError> {
    let rows: Vec<Numbered> =
        diesel::sql_query(report!("institution_numbered")).bind::<BigInt, _>(number.digits()).load(txn.connection)?;
    Ok(rows.into_iter().next())
}

/// The institutions that short numbers name, of those that are numbers of institutions; of a merged record, the one that
/// stays.
///
/// # Errors
/// Those of the database.
pub fn institution_numbered_list(
    txn: &mut Txn<'_>,
    numbers: &[ShortNumber],
) -> Result<HashMap<ShortNumber, Uuid>, DbError> {
    let digits: Vec<i64> = numbers.iter().map(|number| number.digits()).collect();
    let rows: Vec<(i64, Uuid, Option<Uuid>)> = subject::table
        .filter(subject::short_number.eq_any(digits))
        .filter(subject::track.eq(Track::Institution.code()))
        .select((subject::short_number.assume_not_null(), subject::subject_id, subject::merged_into))
        .load(txn.connection)?;
    Ok(rows.into_iter().map(|(number, own, into)| (ShortNumber::of(number), into.unwrap_or(own))).collect())
}

/// Of these institutions those that were merged, each with the one that stays.
///
/// # Errors
/// Those of the database.
pub fn merged_list(txn: &mut Txn<'_>, subjects: &[Uuid]) -> Result<HashMap<Uuid, Uuid>, DbError> {
    let rows: Vec<(Uuid, Uuid)> = subject::table
        .filter(subject::subject_id.eq_any(subjects))
        .filter(subject::merged_into.is_not_null())
        .select((subject::subject_id, subject::merged_into.assume_not_null()))
        .load(txn.connection)?;
    Ok(rows.into_iter().collect())
}

/// The short numbers of subjects, of those that have one.
///
/// # Errors
/// Those of the database.
pub fn short_number_list(txn: &mut Txn<'_>, subjects: &[Uuid]) -> Result<HashMap<Uuid, ShortNumber>, DbError> {
    let rows: Vec<(Uuid, i64)> = subject::table
        .filter(subject::subject_id.eq_any(subjects))
        .filter(subject::short_number.is_not_null())
        .select((subject::subject_id, subject::short_number.assume_not_null()))
        .load(txn.connection)?;
    Ok(rows.into_iter().map(|(subject, number)| (subject, ShortNumber::of(number))).collect())
}

/// What an institution is called now.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct Called {
    /// Its legal name, or the platform's where none is known.
    #[diesel(sql_type = Nullable<Text>)]
    pub name: Option<String>,
    /// Its unified social credit code.
    #[diesel(sql_type = Nullable<Text>)]
    pub uscc: Option<String>,
}

/// What an institution is called now.
///
/// # Errors
/// Those of the database.
pub fn institution_called(txn: &mut Txn<'_>, institution: Uuid) -> Result<Called, DbError> {
    Ok(diesel::sql_query(report!("institution_called")).bind::<SqlUuid, _>(institution).get_result(txn.connection)?)
}

/// Institutions one of whose names begins with a text.
///
/// # Errors
/// Those of the database.
pub fn institution_by_prefix(txn: &mut Txn<'_>, text: &str) -> Result<Vec<Candidate>, DbError> {
    name_query(txn, report!("institution_by_prefix", "institution_shown"), text)
}

/// Institutions one of whose names, or an identifier, contains a text. The index knows every character and pair of
/// characters of a name; the pattern then decides. Identifiers are compared without the signs that a name is compared
/// without, from four characters on, so that a number is found as it is shown, dots, hyphens and brackets included.
///
/// # Errors
/// Those of the database.
pub fn institution_by_part(txn: &mut Txn<'_>, text: &str) -> Result<Vec<Candidate>, DbError> {
    let key = name_key(text);
    Ok(diesel::sql_query(report!("institution_by_part", "institution_shown"))
        .bind::<Text, _>(&key)
        .bind::<Text, _>(like_escape(&key))
        .bind::<BigInt, _>(i64::from(i32::MAX))
        .bind::<Text, _>(IDENTIFIER_PASSED_OVER)
        .load(txn.connection)?)
}

/// Institutions whose names share the most characters and pairs of characters with a text: what was perhaps meant.
///
/// # Errors
/// Those of the database.
pub fn institution_similar(txn: &mut Txn<'_>, text: &str) -> Result<Vec<Candidate>, DbError> {
    name_query(txn, report!("institution_similar", "institution_shown"), text)
}

/// Asks for a name: `$1` is its key, `$2` the same as a pattern, `$3` the limit.
fn name_query(txn: &mut Txn<'_>, report: &'static str, text: &str) -> Result<Vec<Candidate>, DbError> {
    let key = name_key(text);
    Ok(diesel::sql_query(report)
        .bind::<Text, _>(&key)
        .bind::<Text, _>(like_escape(&key))
        .bind::<BigInt, _>(CANDIDATES)
        .load(txn.connection)?)
}

/// Escapes what LIKE would take for a pattern.
fn like_escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

/// An institution that a row of a foreign list may be.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct Match {
    /// The institution.
    #[diesel(sql_type = SqlUuid)]
    pub subject_id: Uuid,
    /// The key by which it was found: a name key, or a unified social credit code.
    #[diesel(sql_type = Text)]
    pub key: String,
    #[diesel(sql_type = Text)]
    pub name: String,
    /// The keys of every name it has or had, each as kind and key with a blank between.
    #[diesel(sql_type = Array<Text>)]
    pub names: Vec<String>,
    /// The same names as they are written.
    #[diesel(sql_type = Array<Text>)]
    pub spelled: Vec<String>,
    /// Division code of registration.
    #[diesel(sql_type = Nullable<Text>)]
    pub registered_place: Option<String>,
    /// Division code of operation.
    #[diesel(sql_type = Nullable<Text>)]
    pub operating_place: Option<String>,
    /// The day it went online.
    #[diesel(sql_type = Nullable<Date>)]
    pub launched_on: Option<NaiveDate>,
    /// Its identifiers, each as kind and value with a blank between.
    #[diesel(sql_type = Array<Text>)]
    pub identifiers: Vec<String>,
}

/// Every institution found by any of these keys: name keys, or identifiers written as kind and value.
///
/// # Errors
/// Those of the database.
pub fn match_list(txn: &mut Txn<'_>, names: &[String], identifiers: &[String]) -> Result<Vec<Match>, DbError> {
    // The index is asked by value; kind and value together then decide.
    let values: Vec<&str> = identifiers.iter().filter_map(|key| key.split_once(' ')).map(|(_, value)| value).collect();
    Ok(diesel::sql_query(report!("institution_match_list"))
        .bind::<Array<Text>, _>(names)
        .bind::<Array<Text>, _>(identifiers)
        .bind::<Array<Text>, _>(values)
        .load(txn.connection)?)
}
