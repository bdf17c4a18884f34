//! Registrations that were struck whole: nothing of them stands, and they are found by what they were called and numbered.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::institution::Candidate;
use super::session::Txn;
use crate::domain::value::name::name_key;

/// How many are told at most.
const MOST: i64 = 20;

/// Institutions whose registration was struck and that a text meant: by id, by an identifier, or by the whole name.
///
/// # Errors
/// Those of the database.
pub fn institution_struck(txn: &mut Txn<'_>, text: &str) -> Result<Vec<Candidate>, DbError> {
    Ok(diesel::sql_query(report!("institution_struck"))
        .bind::<Nullable<SqlUuid>, _>(Uuid::parse_str(text.trim()).ok())
        .bind::<Text, _>(text.trim())
        .bind::<Text, _>(name_key(text))
        .bind::<BigInt, _>(MOST)
        .load(txn.connection)?)
}
