//! Reading lists: institutions in their states, as of a day and as known at a moment.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::connection::LoadConnection;
use diesel::pg::PgRowByRowLoadingMode;
use diesel::prelude::*;
use diesel::query_dsl::LoadQuery;
use diesel::sql_types::{Array, BigInt, Date, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::now::{Side, placed_each, side_of};
use super::pass::passed_over;
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

impl ListRow {
    /// Its place on the list.
    fn place(&self) -> (NaiveDate, Uuid) {
        (self.since, self.subject_id)
    }
}

/// How often a state occurs.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct StateCount {
    /// State word.
    #[diesel(sql_type = Text)]
    pub state: String,
    #[diesel(sql_type = BigInt)]
    pub institutions: i64,
}

/// The institutions listed, the longest in their state first.
///
/// # Errors
/// Those of the database.
pub fn institution_list(txn: &mut Txn<'_>, filter: &ListFilter) -> Result<Vec<ListRow>, DbError> {
    let mut listed = Vec::new();
    institution_each(txn, filter, |row| {
        listed.push(row);
        Ok::<_, DbError>(())
    })?;
    Ok(listed)
}

const fn list_of(side: Side) -> &'static str {
    match side {
        Side::Now => report!("institution_now_list"),
        Side::Past => report!("standing", "institution_list"),
    }
}

/// The same, all of them from one side: for a test of both, which say the same of whoever has not changed since.
///
/// # Errors
/// Those of the database.
pub fn institution_side_list(txn: &mut Txn<'_>, side: Side, filter: &ListFilter) -> Result<Vec<ListRow>, DbError> {
    Ok(rows(txn.connection, side, filter)?.collect::<QueryResult<_>>()?)
}

/// The rows of the list from one side, one by one.
fn rows<'query>(
    connection: &'query mut PgConnection,
    side: Side,
    filter: &'query ListFilter,
) -> QueryResult<impl Iterator<Item = QueryResult<ListRow>> + 'query>
where
    PgConnection: LoadConnection<PgRowByRowLoadingMode>,
{
    let query = diesel::sql_query(list_of(side))
        .bind::<Date, _>(filter.as_of)
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Array<Text>, _>(codes(&filter.states))
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_ref())
        .bind::<Nullable<Array<SqlUuid>>, _>(filter.subjects.as_ref())
        .bind::<Array<Text>, _>(class_codes(filter))
        .bind::<Array<Text>, _>(registration_codes(filter))
        .bind::<Nullable<BigInt>, _>(filter.limit);
    LoadQuery::<_, ListRow, PgRowByRowLoadingMode>::internal_load(query, connection)
}

/// How many institutions are in each state; those with none are left out.
///
/// # Errors
/// Those of the database.
pub fn state_count_list(txn: &mut Txn<'_>, filter: &ListFilter) -> Result<Vec<StateCount>, DbError> {
    let (side, behind) = side_of(txn, filter.as_of, filter.known_at, filter.subjects.as_deref())?;
    let mut counts = state_side_count_list(txn, side, filter)?;
    if behind.is_empty() {
        return Ok(counts);
    }
    let behind = ListFilter { subjects: Some(behind), ..filter.clone() };
    for more in state_side_count_list(txn, Side::Past, &behind)? {
        match counts.iter_mut().find(|count| count.state == more.state) {
            Some(count) => count.institutions += more.institutions,
            None => counts.push(more),
        }
    }
    Ok(counts)
}

const fn count_of(side: Side) -> &'static str {
    match side {
        Side::Now => report!("state_now_count_list"),
        Side::Past => report!("state_count_list"),
    }
}

fn state_side_count_list(txn: &mut Txn<'_>, side: Side, filter: &ListFilter) -> Result<Vec<StateCount>, DbError> {
    let read = |txn: &mut Txn<'_>| {
        Ok(diesel::sql_query(count_of(side))
            .bind::<Date, _>(filter.as_of)
            .bind::<Timestamptz, _>(filter.known_at)
            .bind::<Array<Text>, _>(codes(&filter.states))
            .bind::<Nullable<Array<Text>>, _>(filter.units.as_ref())
            .bind::<Nullable<Array<SqlUuid>>, _>(filter.subjects.as_ref())
            .bind::<Array<Text>, _>(class_codes(filter))
            .bind::<Array<Text>, _>(registration_codes(filter))
            .load(txn.connection)?)
    };
    match (side, &filter.subjects) {
        (Side::Past, None) => passed_over(txn, read),
        (Side::Past, Some(_)) | (Side::Now, _) => read(txn),
    }
}

/// Passes the list of institutions from the top to `take`, without holding it: the rows of now, and in their places those that the
/// timeline had to be asked for.
///
/// # Errors
/// Those of the database, and those of `take`.
pub fn institution_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    filter: &ListFilter,
    mut take: impl FnMut(ListRow) -> Result<(), E>,
) -> Result<(), E> {
    let (side, behind) = side_of(txn, filter.as_of, filter.known_at, filter.subjects.as_deref())?;
    let beside = if behind.is_empty() {
        Vec::new()
    } else {
        institution_side_list(txn, Side::Past, &ListFilter { subjects: Some(behind), ..filter.clone() })?
    };
    let mut left = filter.limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(usize::MAX);
    placed_each(rows(txn.connection, side, filter).map_err(DbError::from)?, beside, ListRow::place, |row| {
        let is_wanted = left > 0;
        left = left.saturating_sub(1);
        if is_wanted { take(row) } else { Ok(()) }
    })
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
    Ok(diesel::sql_query(report!("standing", "conversion_list"))
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
