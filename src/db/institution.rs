//! Finding institutions by what people call them.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Date, Nullable, Text, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::session::Txn;
use crate::domain::value::identifier::{Identifier, IdentifierKind};
use crate::domain::value::name::name_key;

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

/// What a candidate shows, given `found (subject_id, name, rank)`. A merged record answers for the one that stays: said
/// by CASE, because COALESCE may not be looked up in an index below a row-level policy (PostgreSQL counts it as leaky).
const SHOWN: &str = "SELECT subject.subject_id, min(found.name COLLATE \"C\") AS name, subject.unit_code, \
     (SELECT state FROM period WHERE period.subject_id = subject.subject_id AND known_to IS NULL \
      AND effective_to IS NULL ORDER BY seq DESC LIMIT 1) AS state \
     FROM found JOIN subject named ON named.subject_id = found.subject_id \
     JOIN subject ON subject.subject_id = CASE WHEN named.merged_into IS NULL THEN named.subject_id \
       ELSE named.merged_into END \
     WHERE subject.track = 'institution' \
     GROUP BY subject.subject_id, subject.unit_code ORDER BY min(found.rank), min(found.name COLLATE \"C\"), \
     subject.subject_id LIMIT $3";

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
    let found = "WITH found (subject_id, name, rank) AS (\
           SELECT subject.subject_id, coalesce((SELECT name FROM profile WHERE profile.subject_id = subject.subject_id \
             AND known_to IS NULL ORDER BY effective_from DESC LIMIT 1), ''), 0 FROM subject WHERE subject_id = $1 \
           UNION ALL SELECT subject_id, value, 1 FROM institution_identifier \
             WHERE value = ANY ($2) AND kind || ' ' || value = ANY ($5) AND known_to IS NULL \
           UNION ALL SELECT subject_id, name, 2 FROM institution_name WHERE name_key = $4 AND known_to IS NULL)";
    Ok(diesel::sql_query(format!("{found} {SHOWN}"))
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
    let found = "WITH found (subject_id, name, rank) AS (\
           SELECT subject.subject_id, coalesce((SELECT name FROM profile WHERE profile.subject_id = subject.subject_id \
             AND known_to IS NULL ORDER BY effective_from DESC LIMIT 1), $2), 0 FROM subject WHERE subject_id = ANY ($1))";
    Ok(diesel::sql_query(format!("{found} {SHOWN}"))
        .bind::<Array<SqlUuid>, _>(ids)
        .bind::<Text, _>("")
        .bind::<BigInt, _>(i64::try_from(ids.len()).unwrap_or(i64::MAX))
        .load(txn.connection)?)
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
    Ok(diesel::sql_query(
        "SELECT (SELECT name FROM profile WHERE subject_id = $1 AND known_to IS NULL AND effective_to IS NULL \
             ORDER BY effective_from DESC LIMIT 1) AS name, \
           (SELECT value FROM institution_identifier WHERE subject_id = $1 AND kind = 'uscc' AND known_to IS NULL \
             AND effective_to IS NULL ORDER BY effective_from DESC, seq DESC LIMIT 1) AS uscc",
    )
    .bind::<SqlUuid, _>(institution)
    .get_result(txn.connection)?)
}

/// Institutions one of whose names begins with a text.
///
/// # Errors
/// Those of the database.
pub fn institution_by_prefix(txn: &mut Txn<'_>, text: &str) -> Result<Vec<Candidate>, DbError> {
    let found = "WITH found (subject_id, name, rank) AS (SELECT subject_id, name, 0 FROM institution_name \
           WHERE name_key LIKE $2 || '%' AND known_to IS NULL)";
    name_query(txn, found, text)
}

/// Institutions one of whose names, or an identifier, contains a text. The index knows every character and pair of
/// characters of a name; the pattern then decides. Identifiers are compared without the signs that a name is compared
/// without, from four characters on, so that a number is found as it is shown, dots, hyphens and brackets included.
///
/// # Errors
/// Those of the database.
pub fn institution_by_part(txn: &mut Txn<'_>, text: &str) -> Result<Vec<Candidate>, DbError> {
    let key = name_key(text);
    let found = "WITH found (subject_id, name, rank) AS (\
           SELECT subject_id, name, CASE WHEN name_key = $1 THEN 0 WHEN name_key LIKE $2 || '%' THEN 1 ELSE 2 END \
           FROM institution_name WHERE name_grams(name_key) @> name_grams($1) AND name_key LIKE '%' || $2 || '%' \
           AND known_to IS NULL \
           UNION ALL SELECT subject_id, value, 3 FROM institution_identifier \
           WHERE char_length($1) >= 4 AND translate(lower(normalize(value, NFKC)), $4, '') LIKE '%' || $2 || '%' \
           AND known_to IS NULL)";
    Ok(diesel::sql_query(format!("{found} {SHOWN}"))
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
    let found = "WITH wanted AS (SELECT name_grams($1) AS grams), \
         scored AS (SELECT subject_id, name, (SELECT count(*) FROM unnest(wanted.grams) gram \
             WHERE gram = ANY (name_grams(name_key))) * 200 \
             / (cardinality(wanted.grams) + cardinality(name_grams(name_key))) AS score \
           FROM institution_name, wanted WHERE name_grams(name_key) && wanted.grams AND known_to IS NULL), \
         found (subject_id, name, rank) AS (SELECT subject_id, name, -score FROM scored WHERE score >= 40 \
           ORDER BY score DESC LIMIT 200)";
    name_query(txn, found, text)
}

/// Asks for a name: `$1` is its key, `$2` the same as a pattern, `$3` the limit.
fn name_query(txn: &mut Txn<'_>, found: &str, text: &str) -> Result<Vec<Candidate>, DbError> {
    let key = name_key(text);
    Ok(diesel::sql_query(format!("{found} {SHOWN}"))
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
    /// Its name.
    #[diesel(sql_type = Text)]
    pub name: String,
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
    Ok(diesel::sql_query(
        "WITH found (subject_id, key) AS (\
           SELECT subject_id, name_key FROM institution_name WHERE name_key = ANY ($1) AND known_to IS NULL \
           UNION SELECT subject_id, kind || ' ' || value FROM institution_identifier \
             WHERE value = ANY ($3) AND kind || ' ' || value = ANY ($2) AND known_to IS NULL), \
         standing AS (SELECT DISTINCT coalesce(subject.merged_into, subject.subject_id) AS subject_id, key \
           FROM found JOIN subject USING (subject_id)) \
         SELECT standing.subject_id, standing.key, profile.name, profile.registered_place, profile.operating_place, \
           profile.launched_on, ARRAY(SELECT kind || ' ' || value FROM institution_identifier identifier \
             WHERE identifier.subject_id = standing.subject_id AND known_to IS NULL ORDER BY 1) AS identifiers \
         FROM standing JOIN profile ON profile.subject_id = standing.subject_id AND profile.known_to IS NULL \
           AND profile.effective_to IS NULL ORDER BY standing.key, standing.subject_id",
    )
    .bind::<Array<Text>, _>(names)
    .bind::<Array<Text>, _>(identifiers)
    .bind::<Array<Text>, _>(values)
    .load(txn.connection)?)
}
