//! Reading entries as events: what happened, in one strict order, as of a day and as known at a moment.
//!
//! An event is an entry that stands, with its corrections applied; or, where every entry is asked for, each entry as it
//! was recorded, corrections among them. Both kinds are read row by row, so that a log of any length is written in the
//! same memory.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::connection::LoadConnection;
use diesel::pg::PgRowByRowLoadingMode;
use diesel::prelude::*;
use diesel::query_dsl::LoadQuery;
use diesel::sql_types::{Array, BigInt, Bool, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::session::Txn;

#[derive(Debug, Clone)]
pub struct EventFilter {
    /// Events effective on this day or before.
    pub as_of: NaiveDate,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
    /// Units that institutions are to be in on the day; `None` for all that the officer sees.
    pub units: Option<Vec<String>>,
    /// Only this institution and its cases.
    pub institution: Option<Uuid>,
    /// Every entry as recorded, struck ones and corrections too.
    pub every_entry: bool,
}

/// In which order events come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventOrder {
    /// All in one row, as they happened.
    Happened,
    /// Life by life, in each as they happened.
    Life,
}

/// An entry as an event.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct EventRow {
    /// The institution whose life it belongs to; a unit's chain belongs to the unit's subject.
    #[diesel(sql_type = SqlUuid)]
    pub root_id: Uuid,
    /// Track word of that subject.
    #[diesel(sql_type = Text)]
    pub root_track: String,
    /// Its name on the as-of day.
    #[diesel(sql_type = Nullable<Text>)]
    pub root_name: Option<String>,
    /// Its unit on the as-of day.
    #[diesel(sql_type = Text)]
    pub root_unit: String,
    /// Its state on the as-of day.
    #[diesel(sql_type = Nullable<Text>)]
    pub root_state: Option<String>,
    /// Whose entry.
    #[diesel(sql_type = SqlUuid)]
    pub subject_id: Uuid,
    /// Track word of the entry.
    #[diesel(sql_type = Text)]
    pub track: String,
    /// Place in the subject's chain.
    #[diesel(sql_type = Integer)]
    pub seq: i32,
    /// Place among all events of the log, from 1.
    #[diesel(sql_type = BigInt)]
    pub place: i64,
    /// Place among the events of its effective day, from 1.
    #[diesel(sql_type = BigInt)]
    pub day_place: i64,
    /// Kind word: move, reopen, correction or fact.
    #[diesel(sql_type = Text)]
    pub kind: String,
    /// For a fact: which.
    #[diesel(sql_type = Nullable<Text>)]
    pub fact: Option<String>,
    /// For a move: the state left.
    #[diesel(sql_type = Nullable<Text>)]
    pub from_state: Option<String>,
    /// For a move: the state entered.
    #[diesel(sql_type = Nullable<Text>)]
    pub to_state: Option<String>,
    /// The day it happened.
    #[diesel(sql_type = Date)]
    pub effective_on: NaiveDate,
    /// Precision word of that day.
    #[diesel(sql_type = Text)]
    pub precision: String,
    /// When it was recorded.
    #[diesel(sql_type = Timestamptz)]
    pub recorded_at: DateTime<Utc>,
    /// Who recorded it.
    #[diesel(sql_type = Text)]
    pub officer: String,
    /// The unit with jurisdiction on the day it happened.
    #[diesel(sql_type = Text)]
    pub unit_code: String,
    /// Reason word.
    #[diesel(sql_type = Text)]
    pub reason: String,
    /// The document it rests on.
    #[diesel(sql_type = Text)]
    pub basis: String,
    /// The act it belongs to.
    #[diesel(sql_type = SqlUuid)]
    pub act_id: Uuid,
    /// For a correction: the entry it corrects.
    #[diesel(sql_type = Nullable<Integer>)]
    pub corrects: Option<i32>,
    /// What became of it: stands, corrected or struck.
    #[diesel(sql_type = Text)]
    pub fate: String,
    /// For a fact: what it says, as stored.
    #[diesel(sql_type = Nullable<Text>)]
    pub detail: Option<String>,
}

/// An institution or a case that has events, and how it changed.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct LifeRow {
    #[diesel(sql_type = SqlUuid)]
    pub subject_id: Uuid,
    /// Its track word.
    #[diesel(sql_type = Text)]
    pub track: String,
    /// For a case or an application: its institution.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub parent_id: Option<Uuid>,
    /// For a duplicate that became void: the institution that stays, where it has events too.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub survivor: Option<Uuid>,
    /// Its unit on the as-of day.
    #[diesel(sql_type = Text)]
    pub unit_code: String,
    /// Days on which it entered states, in order.
    #[diesel(sql_type = Array<Date>)]
    pub state_days: Vec<NaiveDate>,
    /// The states, in the same order.
    #[diesel(sql_type = Array<Text>)]
    pub states: Vec<String>,
    /// For an institution: days from which names and units held, in order.
    #[diesel(sql_type = Array<Date>)]
    pub profile_days: Vec<NaiveDate>,
    /// The names, in the same order.
    #[diesel(sql_type = Array<Text>)]
    pub names: Vec<String>,
    /// The units, in the same order.
    #[diesel(sql_type = Array<Text>)]
    pub units: Vec<String>,
}

/// Something a log names besides lives: a kind of event, a unit, an officer.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct CastRow {
    /// `event`, `unit` or `officer`.
    #[diesel(sql_type = Text)]
    pub what: String,
    /// Track word of the event, code of the unit, login of the officer.
    #[diesel(sql_type = Text)]
    pub code: String,
    /// Kind word of the event, unit of one of the officer's duties.
    #[diesel(sql_type = Nullable<Text>)]
    pub kind: Option<String>,
    /// State or fact of the event.
    #[diesel(sql_type = Nullable<Text>)]
    pub word: Option<String>,
}

/// Passes the events to `take`, one by one.
///
/// # Errors
/// Those of the database, and those of `take`.
pub fn event_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    filter: &EventFilter,
    order: EventOrder,
    take: impl FnMut(EventRow) -> Result<(), E>,
) -> Result<(), E> {
    match order {
        EventOrder::Happened => each(txn, report!("events", "events_as_they_happened"), filter, take),
        EventOrder::Life => each(txn, report!("events", "events_by_life"), filter, take),
    }
}

/// Passes the institutions, cases, applications and leads that have events to `take`, each with how it changed up to the day.
///
/// # Errors
/// Those of the database, and those of `take`.
pub fn life_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    filter: &EventFilter,
    take: impl FnMut(LifeRow) -> Result<(), E>,
) -> Result<(), E> {
    each(txn, report!("events", "life_list"), filter, take)
}

/// The kinds of events there are, the units they happened in, and the officers who recorded them with their duties.
///
/// # Errors
/// Those of the database.
pub fn cast_list(txn: &mut Txn<'_>, filter: &EventFilter) -> Result<Vec<CastRow>, DbError> {
    let mut rows = Vec::new();
    each(txn, report!("events", "cast_list"), filter, |row| {
        rows.push(row);
        Ok::<_, DbError>(())
    })?;
    Ok(rows)
}

/// Runs a report of events and passes its rows on without holding them all.
fn each<R, E>(
    txn: &mut Txn<'_>,
    query: &'static str,
    filter: &EventFilter,
    mut take: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E>
where
    R: QueryableByName<diesel::pg::Pg> + 'static,
    E: From<DbError>,
{
    fn rows<'query, R: QueryableByName<diesel::pg::Pg> + 'static>(
        connection: &'query mut PgConnection,
        query: &'static str,
        filter: &EventFilter,
    ) -> QueryResult<impl Iterator<Item = QueryResult<R>> + 'query>
    where
        PgConnection: LoadConnection<PgRowByRowLoadingMode>,
    {
        let query = diesel::sql_query(query)
            .bind::<Date, _>(filter.as_of)
            .bind::<Timestamptz, _>(filter.known_at)
            .bind::<Nullable<Array<Text>>, _>(filter.units.clone())
            .bind::<Nullable<SqlUuid>, _>(filter.institution)
            .bind::<Bool, _>(filter.every_entry);
        LoadQuery::<_, R, PgRowByRowLoadingMode>::internal_load(query, connection)
    }
    for row in rows(txn.connection, query, filter).map_err(DbError::from)? {
        take(row.map_err(DbError::from)?)?;
    }
    Ok(())
}
