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

/// Which events.
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
    /// The subject.
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

/// `$1` the day, `$2` the moment, `$3` units, `$4` institution, `$5` every entry.
///
/// Moves stand as the timeline has them; facts take their last corrected day, reason and basis, and a struck one does
/// not stand: the same as `domain::timeline` applies, and a test compares the two. On one day entries stand in the order
/// of recording, an institution's before its case's, which keeps each chain in its own order.
const EVENTS: &str = "WITH root AS (\
       SELECT subject.subject_id AS root_id, subject.track AS root_track, profile.name AS root_name, \
       coalesce(profile.unit_code, subject.unit_code) AS root_unit, standing.state AS root_state FROM subject \
       LEFT JOIN profile ON profile.subject_id = subject.subject_id \
         AND stands_on(profile.effective_from, profile.effective_to, $1) \
         AND known_at(profile.known_from, profile.known_to, $2) \
       LEFT JOIN period AS standing ON standing.subject_id = subject.subject_id \
         AND stands_on(standing.effective_from, standing.effective_to, $1) \
         AND known_at(standing.known_from, standing.known_to, $2) \
       WHERE subject.parent_id IS NULL AND subject.track <> 'filing' AND ($4 IS NULL OR subject.subject_id = $4) \
         AND ($3 IS NULL OR coalesce(profile.unit_code, subject.unit_code) = ANY ($3))), \
     correction AS (\
       SELECT entry.subject_id, entry.corrects AS seq, bool_or(entry.payload ->> 'strike' = 'true') IS TRUE AS struck, \
       (array_agg((entry.payload ->> 'effective_on')::date ORDER BY entry.seq DESC) \
         FILTER (WHERE entry.payload ->> 'effective_on' IS NOT NULL))[1] AS effective_on, \
       (array_agg(entry.payload ->> 'precision' ORDER BY entry.seq DESC) \
         FILTER (WHERE entry.payload ->> 'precision' IS NOT NULL))[1] AS precision, \
       (array_agg(entry.payload ->> 'reason' ORDER BY entry.seq DESC) \
         FILTER (WHERE entry.payload ->> 'reason' IS NOT NULL))[1] AS reason, \
       (array_agg(entry.payload ->> 'basis' ORDER BY entry.seq DESC) \
         FILTER (WHERE entry.payload ->> 'basis' IS NOT NULL))[1] AS basis \
       FROM entry WHERE entry.kind = 'correction' AND entry.recorded_at <= $2 \
       GROUP BY entry.subject_id, entry.corrects), \
     standing AS (\
       SELECT root.*, subject.parent_id, entry.subject_id, entry.track, entry.seq, entry.kind, entry.recorded_at, \
       entry.officer, entry.act_id, entry.corrects, \
       CASE WHEN entry.kind = 'fact' THEN coalesce(entry.payload ->> 'fact', 'fact') END AS fact, \
       CASE WHEN entry.kind = 'fact' THEN entry.payload::text END AS detail, \
       coalesce(period.previous_state, entry.from_state) AS from_state, coalesce(period.state, entry.to_state) AS to_state, \
       CASE WHEN $5 THEN entry.effective_on \
         ELSE coalesce(period.effective_from, correction.effective_on, entry.effective_on) END AS effective_on, \
       CASE WHEN $5 THEN entry.precision \
         ELSE coalesce(period.precision, correction.precision, entry.precision) END AS precision, \
       CASE WHEN $5 THEN entry.reason ELSE coalesce(period.reason, correction.reason, entry.reason) END AS reason, \
       CASE WHEN $5 THEN entry.basis ELSE coalesce(period.basis, correction.basis, entry.basis) END AS basis, \
       CASE WHEN correction.struck THEN 'struck' WHEN correction.seq IS NOT NULL THEN 'corrected' \
         ELSE 'stands' END AS fate \
       FROM root JOIN subject ON coalesce(subject.parent_id, subject.subject_id) = root.root_id \
       JOIN entry ON entry.subject_id = subject.subject_id AND entry.recorded_at <= $2 \
       LEFT JOIN period ON NOT $5 AND period.subject_id = entry.subject_id AND period.seq = entry.seq \
         AND known_at(period.known_from, period.known_to, $2) \
       LEFT JOIN correction ON correction.subject_id = entry.subject_id AND correction.seq = entry.seq \
       WHERE $5 OR period.seq IS NOT NULL OR (entry.kind = 'fact' AND correction.struck IS NOT TRUE)), \
     event AS (\
       SELECT standing.*, coalesce(profile.unit_code, standing.root_unit) AS unit_code, \
       row_number() OVER (ORDER BY standing.effective_on, standing.recorded_at, standing.root_id, \
         standing.parent_id IS NOT NULL, standing.subject_id, standing.seq) AS place, \
       row_number() OVER (PARTITION BY standing.effective_on ORDER BY standing.recorded_at, standing.root_id, \
         standing.parent_id IS NOT NULL, standing.subject_id, standing.seq) AS day_place \
       FROM standing LEFT JOIN profile ON profile.subject_id = standing.root_id \
         AND stands_on(profile.effective_from, profile.effective_to, standing.effective_on) \
         AND known_at(profile.known_from, profile.known_to, $2) \
       WHERE standing.effective_on <= $1)";

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
    let order = match order {
        EventOrder::Happened => "place",
        EventOrder::Life => "root_id, place",
    };
    each(txn, &format!("{EVENTS} SELECT * FROM event ORDER BY {order}"), filter, take)
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
    let query = format!(
        "{EVENTS}, life AS (\
           SELECT subject_id, track, root_id, root_unit FROM event \
           WHERE track IN ('institution', 'clearance', 'pilot', 'lead') \
           GROUP BY subject_id, track, root_id, root_unit), \
         state AS (\
           SELECT period.subject_id, array_agg(period.effective_from ORDER BY period.effective_from, period.seq) AS days, \
           array_agg(period.state ORDER BY period.effective_from, period.seq) AS states \
           FROM period WHERE period.effective_from <= $1 \
           AND known_at(period.known_from, period.known_to, $2) GROUP BY period.subject_id), \
         facts AS (\
           SELECT profile.subject_id, array_agg(profile.effective_from ORDER BY profile.effective_from) AS days, \
           array_agg(profile.name ORDER BY profile.effective_from) AS names, \
           array_agg(profile.unit_code ORDER BY profile.effective_from) AS units \
           FROM profile WHERE profile.effective_from <= $1 \
           AND known_at(profile.known_from, profile.known_to, $2) GROUP BY profile.subject_id), \
         merged AS (\
           SELECT entry.subject_id, max(entry.payload ->> 'survivor')::uuid AS survivor FROM entry \
           JOIN period ON period.subject_id = entry.subject_id AND period.seq = entry.seq AND period.state = 'void' \
             AND period.effective_from <= $1 AND known_at(period.known_from, period.known_to, $2) \
           WHERE entry.kind = 'move' AND entry.to_state = 'void' GROUP BY entry.subject_id) \
         SELECT life.subject_id, life.track, nullif(life.root_id, life.subject_id) AS parent_id, survivor.subject_id AS survivor, \
         life.root_unit AS unit_code, coalesce(state.days, '{{}}') AS state_days, coalesce(state.states, '{{}}') AS states, \
         coalesce(facts.days, '{{}}') AS profile_days, coalesce(facts.names, '{{}}') AS names, \
         coalesce(facts.units, '{{}}') AS units \
         FROM life LEFT JOIN state USING (subject_id) LEFT JOIN facts USING (subject_id) \
         LEFT JOIN merged ON merged.subject_id = life.subject_id \
         LEFT JOIN life AS survivor ON survivor.subject_id = merged.survivor \
         ORDER BY life.root_id, life.subject_id <> life.root_id, life.subject_id"
    );
    each(txn, &query, filter, take)
}

/// The kinds of events there are, the units they happened in, and the officers who recorded them with their duties.
///
/// # Errors
/// Those of the database.
pub fn cast_list(txn: &mut Txn<'_>, filter: &EventFilter) -> Result<Vec<CastRow>, DbError> {
    let query = format!(
        "{EVENTS} SELECT 'event' AS what, track AS code, kind, coalesce(to_state, fact) AS word FROM event \
         GROUP BY track, kind, coalesce(to_state, fact) \
         UNION ALL SELECT 'unit', unit_code, NULL, NULL FROM (SELECT unit_code FROM event UNION SELECT root_unit FROM event) AS seen \
         UNION ALL SELECT 'officer', seen.officer, duty.unit_code, NULL FROM (SELECT DISTINCT officer FROM event) AS seen \
         LEFT JOIN duty ON duty.login = seen.officer \
         ORDER BY what, code, kind, word"
    );
    let mut rows = Vec::new();
    each(txn, &query, filter, |row| {
        rows.push(row);
        Ok::<_, DbError>(())
    })?;
    Ok(rows)
}

/// Runs a query over [`EVENTS`] and passes its rows on without holding them all.
fn each<R, E>(
    txn: &mut Txn<'_>,
    query: &str,
    filter: &EventFilter,
    mut take: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E>
where
    R: QueryableByName<diesel::pg::Pg> + 'static,
    E: From<DbError>,
{
    fn rows<'query, R: QueryableByName<diesel::pg::Pg> + 'static>(
        connection: &'query mut PgConnection,
        query: &str,
        filter: &EventFilter,
    ) -> QueryResult<impl Iterator<Item = QueryResult<R>> + 'query>
    where
        PgConnection: LoadConnection<PgRowByRowLoadingMode>,
    {
        let query = diesel::sql_query(query.to_owned())
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
