//! Reading lists: institutions in their states, as of a day and as known at a moment.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Date, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::aspect::aspect_on_day;
use super::error::DbError;
use super::session::Txn;
use crate::domain::institution::aspect::{DisposalClass, RegistrationStatus};
use crate::domain::institution::state::InstitutionState;

/// Which institutions, when, and as known when.
#[derive(Debug, Clone)]
pub struct ListFilter {
    /// The day.
    pub as_of: NaiveDate,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
    /// States to list.
    pub states: Vec<InstitutionState>,
    /// Units to list; `None` for all that the officer sees.
    pub units: Option<Vec<String>>,
    /// Institutions to list; `None` for all.
    pub subjects: Option<Vec<Uuid>>,
    /// Classes of notice 175; all where none is named.
    pub classes: Vec<DisposalClass>,
    /// How the legal entity is registered; however, where none is named.
    pub registrations: Vec<RegistrationStatus>,
    /// How many rows at most.
    pub limit: Option<i64>,
}

/// An institution on a list.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct ListRow {
    /// Its id.
    #[diesel(sql_type = SqlUuid)]
    pub subject_id: Uuid,
    /// Its name on the day.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// Its unified social credit code, if one is known.
    #[diesel(sql_type = Nullable<Text>)]
    pub uscc: Option<String>,
    /// The unit with jurisdiction on the day.
    #[diesel(sql_type = Text)]
    pub unit_code: String,
    /// Division code of registration.
    #[diesel(sql_type = Nullable<Text>)]
    pub registered_place: Option<String>,
    /// State word.
    #[diesel(sql_type = Text)]
    pub state: String,
    /// Since when.
    #[diesel(sql_type = Date)]
    pub since: NaiveDate,
    /// Precision word of that day.
    #[diesel(sql_type = Text)]
    pub precision: String,
    /// Reason word.
    #[diesel(sql_type = Text)]
    pub reason: String,
    /// Basis.
    #[diesel(sql_type = Text)]
    pub basis: String,
    /// Evidence owed.
    #[diesel(sql_type = Array<Text>)]
    pub owed: Vec<String>,
    /// The last day on or before the as-of day on which anything moved, for it or its case.
    #[diesel(sql_type = Nullable<Date>)]
    pub last_movement: Option<NaiveDate>,
    /// Its newest case opened by the day.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub case_id: Option<Uuid>,
    /// What that came to: outcome word.
    #[diesel(sql_type = Nullable<Text>)]
    pub outcome: Option<String>,
    /// Class word, where one is on record.
    #[diesel(sql_type = Nullable<Text>)]
    pub class: Option<String>,
    /// Registration status word, where one is on record.
    #[diesel(sql_type = Nullable<Text>)]
    pub registration: Option<String>,
}

/// How often a state occurs.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct StateCount {
    /// State word.
    #[diesel(sql_type = Text)]
    pub state: String,
    /// Institutions.
    #[diesel(sql_type = BigInt)]
    pub institutions: i64,
}

/// `$1` the day, `$2` the moment, `$3` states, `$4` units, `$5` institutions, `$6` classes, `$7` registration.
const LISTED: &str = concat!(
    "FROM period JOIN profile ON profile.subject_id = period.subject_id \
     AND stands_on(profile.effective_from, profile.effective_to, $1) \
     AND known_at(profile.known_from, profile.known_to, $2) \
     WHERE period.track = 'institution' AND period.state = ANY ($3) \
     AND stands_on(period.effective_from, period.effective_to, $1) \
     AND known_at(period.known_from, period.known_to, $2) \
     AND ($4 IS NULL OR profile.unit_code = ANY ($4)) AND ($5 IS NULL OR period.subject_id = ANY ($5)) \
     AND ($6 = '{}' OR coalesce(",
    aspect_on_day!("class", "period.subject_id"),
    ", 'unclassified') = ANY ($6)) \
     AND ($7 = '{}' OR coalesce(",
    aspect_on_day!("registration", "period.subject_id"),
    ", 'unknown') = ANY ($7))"
);

/// The institutions listed, the longest in their state first.
///
/// # Errors
/// Those of the database.
pub fn institution_list(txn: &mut Txn<'_>, filter: &ListFilter) -> Result<Vec<ListRow>, DbError> {
    let query = format!(
        "SELECT listed.*, uscc.value AS uscc, movement.last_movement, sheet.case_id, sheet.outcome, {class} AS class, {registration} AS registration FROM (\
           SELECT period.subject_id, profile.name, profile.unit_code, profile.registered_place, period.state, \
           period.effective_from AS since, period.precision, period.reason, period.basis, period.owed {LISTED} \
           ORDER BY period.effective_from, period.subject_id LIMIT $8) AS listed \
         LEFT JOIN LATERAL (SELECT value FROM institution_identifier identifier \
           WHERE identifier.subject_id = listed.subject_id AND kind = 'uscc' AND effective_from <= $1 \
           AND known_at(known_from, known_to, $2) \
           ORDER BY effective_from DESC, seq DESC LIMIT 1) AS uscc ON true \
         LEFT JOIN LATERAL (SELECT max(moved.effective_on) AS last_movement FROM (\
             SELECT listed.subject_id UNION ALL SELECT subject.subject_id FROM subject WHERE subject.parent_id = listed.subject_id) AS life, \
           LATERAL (SELECT period.effective_from AS effective_on FROM period \
             WHERE period.subject_id = life.subject_id AND known_at(period.known_from, period.known_to, $2) \
             UNION ALL SELECT entry.effective_on FROM entry \
             WHERE entry.subject_id = life.subject_id AND entry.kind = 'fact' AND entry.reason <> 'issue' AND entry.recorded_at <= $2) AS moved \
           WHERE moved.effective_on <= $1) AS movement ON true \
         LEFT JOIN LATERAL (SELECT subject_id AS case_id, outcome FROM case_sheet WHERE institution_id = listed.subject_id \
           AND stands_on(effective_from, effective_to, $1) \
           AND known_at(known_from, known_to, $2) \
           ORDER BY stopped_on DESC, effective_from DESC LIMIT 1) AS sheet ON true \
         ORDER BY since, subject_id",
        class = aspect_on_day!("class", "listed.subject_id"),
        registration = aspect_on_day!("registration", "listed.subject_id"),
    );
    Ok(diesel::sql_query(query)
        .bind::<Date, _>(filter.as_of)
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Array<Text>, _>(codes(&filter.states))
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_ref())
        .bind::<Nullable<Array<SqlUuid>>, _>(filter.subjects.as_ref())
        .bind::<Array<Text>, _>(class_codes(filter))
        .bind::<Array<Text>, _>(registration_codes(filter))
        .bind::<Nullable<BigInt>, _>(filter.limit)
        .load(txn.connection)?)
}

/// How many institutions are in each state.
///
/// # Errors
/// Those of the database.
pub fn state_count_list(txn: &mut Txn<'_>, filter: &ListFilter) -> Result<Vec<StateCount>, DbError> {
    Ok(diesel::sql_query(format!(
        "SELECT period.state, count(*) AS institutions {LISTED} GROUP BY period.state ORDER BY period.state"
    ))
    .bind::<Date, _>(filter.as_of)
    .bind::<Timestamptz, _>(filter.known_at)
    .bind::<Array<Text>, _>(codes(&filter.states))
    .bind::<Nullable<Array<Text>>, _>(filter.units.as_ref())
    .bind::<Nullable<Array<SqlUuid>>, _>(filter.subjects.as_ref())
    .bind::<Array<Text>, _>(class_codes(filter))
    .bind::<Array<Text>, _>(registration_codes(filter))
    .load(txn.connection)?)
}

fn class_codes(filter: &ListFilter) -> Vec<&'static str> {
    filter.classes.iter().map(|one| one.code()).collect()
}

fn registration_codes(filter: &ListFilter) -> Vec<&'static str> {
    filter.registrations.iter().map(|one| one.code()).collect()
}

fn codes(states: &[InstitutionState]) -> Vec<&'static str> {
    states.iter().map(|state| state.code()).collect()
}

/// A conversion: a period of transforming, or of transformed that was loaded without one, and what followed.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct PilotRow {
    /// The institution.
    #[diesel(sql_type = SqlUuid)]
    pub subject_id: Uuid,
    /// Its name on the day.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// Its unified social credit code, if one is known.
    #[diesel(sql_type = Nullable<Text>)]
    pub uscc: Option<String>,
    /// The unit with jurisdiction on the day.
    #[diesel(sql_type = Text)]
    pub unit_code: String,
    /// Its state on the day.
    #[diesel(sql_type = Text)]
    pub state: String,
    /// The state of the conversion: transforming or transformed.
    #[diesel(sql_type = Text)]
    pub stage: String,
    /// Since when.
    #[diesel(sql_type = Date)]
    pub since: NaiveDate,
    /// Precision word of that day.
    #[diesel(sql_type = Text)]
    pub precision: String,
    /// Basis of the conversion.
    #[diesel(sql_type = Text)]
    pub basis: String,
    /// The day it ended, if it had by the day.
    #[diesel(sql_type = Nullable<Date>)]
    pub ended_on: Option<NaiveDate>,
    /// Precision word of the day it ended.
    #[diesel(sql_type = Nullable<Text>)]
    pub ended_precision: Option<String>,
    /// The state that followed.
    #[diesel(sql_type = Nullable<Text>)]
    pub followed_by: Option<String>,
    /// The reason of what followed.
    #[diesel(sql_type = Nullable<Text>)]
    pub followed_reason: Option<String>,
}

/// Every conversion begun on or before the day, the longest running first.
///
/// # Errors
/// Those of the database.
pub fn pilot_list(txn: &mut Txn<'_>, filter: &ListFilter) -> Result<Vec<PilotRow>, DbError> {
    Ok(diesel::sql_query(format!(
        "SELECT standing.subject_id, standing.name, uscc.value AS uscc, standing.unit_code, standing.state, \
         conversion.state AS stage, conversion.effective_from AS since, conversion.precision, conversion.basis, \
         following.effective_from AS ended_on, following.precision AS ended_precision, \
         following.state AS followed_by, following.reason AS followed_reason \
         FROM (SELECT period.subject_id, period.state, profile.name, profile.unit_code {LISTED}) AS standing \
         JOIN period AS conversion ON conversion.subject_id = standing.subject_id \
           AND (conversion.state = 'transforming' \
                OR (conversion.state = 'transformed' AND conversion.previous_state <> 'transforming')) \
           AND conversion.effective_from <= $1 \
           AND known_at(conversion.known_from, conversion.known_to, $2) \
         LEFT JOIN period AS following ON following.subject_id = conversion.subject_id \
           AND following.previous_state = conversion.state AND following.effective_from = conversion.effective_to \
           AND following.effective_from <= $1 \
           AND known_at(following.known_from, following.known_to, $2) \
         LEFT JOIN LATERAL (SELECT value FROM institution_identifier identifier \
           WHERE identifier.subject_id = standing.subject_id AND kind = 'uscc' AND effective_from <= $1 \
           AND known_at(known_from, known_to, $2) \
           ORDER BY effective_from DESC, seq DESC LIMIT 1) AS uscc ON true \
         ORDER BY since, subject_id LIMIT $8"
    ))
    .bind::<Date, _>(filter.as_of)
    .bind::<Timestamptz, _>(filter.known_at)
    .bind::<Array<Text>, _>(codes(&filter.states))
    .bind::<Nullable<Array<Text>>, _>(filter.units.as_ref())
    .bind::<Nullable<Array<SqlUuid>>, _>(filter.subjects.as_ref())
    .bind::<Array<Text>, _>(class_codes(filter))
    .bind::<Array<Text>, _>(registration_codes(filter))
    .bind::<Nullable<BigInt>, _>(filter.limit)
    .load(txn.connection)?)
}
