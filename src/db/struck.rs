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
    Ok(diesel::sql_query(
        "WITH found (subject_id) AS (\
           SELECT subject_id FROM subject WHERE subject_id = $1 \
           UNION SELECT subject_id FROM institution_identifier \
             WHERE value IN ($2, upper($2), lower($2)) AND known_to IS NOT NULL \
           UNION SELECT subject_id FROM institution_name WHERE name_key = $3 AND known_to IS NOT NULL) \
         SELECT subject.subject_id, coalesce((SELECT name FROM profile WHERE profile.subject_id = subject.subject_id \
             ORDER BY known_to DESC, effective_from DESC LIMIT 1), '') AS name, subject.unit_code, NULL::text AS state \
         FROM found JOIN subject USING (subject_id) \
         WHERE subject.track = 'institution' AND subject.merged_into IS NULL \
           AND EXISTS (SELECT 1 FROM profile WHERE profile.subject_id = subject.subject_id) \
           AND NOT EXISTS (SELECT 1 FROM profile WHERE profile.subject_id = subject.subject_id AND known_to IS NULL) \
         ORDER BY subject.subject_id LIMIT $4",
    )
    .bind::<Nullable<SqlUuid>, _>(Uuid::parse_str(text.trim()).ok())
    .bind::<Text, _>(text.trim())
    .bind::<Text, _>(name_key(text))
    .bind::<BigInt, _>(MOST)
    .load(txn.connection)?)
}
