//! Bulletins as published, and what they are put together from besides figures and flows.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::session::Txn;
use crate::domain::figures::exited::Exited;
use crate::domain::figures::region::ExitRow;
use crate::domain::unit::fact::Publication;

/// A published bulletin.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct BulletinRow {
    /// The unit.
    #[diesel(sql_type = Text)]
    pub unit_code: String,
    /// Its number among the bulletins of the unit.
    #[diesel(sql_type = Integer)]
    pub number: i32,
    /// The entry that published it.
    #[diesel(sql_type = Integer)]
    pub seq: i32,
    /// The day its figures are for.
    #[diesel(sql_type = Date)]
    pub as_of: NaiveDate,
    /// The day they are compared with.
    #[diesel(sql_type = Date)]
    pub baseline: NaiveDate,
    /// The moment of knowledge.
    #[diesel(sql_type = Timestamptz)]
    pub known_at: DateTime<Utc>,
    /// When it was published.
    #[diesel(sql_type = Timestamptz)]
    pub published_at: DateTime<Utc>,
    /// Who published it.
    #[diesel(sql_type = Text)]
    pub officer: String,
    /// The document it was published on.
    #[diesel(sql_type = Text)]
    pub basis: String,
    /// SHA-256 of the content, as the row has it.
    #[diesel(sql_type = Text)]
    pub sha256: String,
    /// The same, as the entry has it.
    #[diesel(sql_type = Nullable<Text>)]
    pub entered_sha256: Option<String>,
    /// What was published.
    #[diesel(sql_type = Text)]
    pub content: String,
}

/// The bulletins of these units, all that the officer sees where none are named, published up to a moment; the one of a
/// number where one is asked for. By unit and number.
///
/// # Errors
/// Those of the database.
pub fn bulletin_list(
    txn: &mut Txn<'_>,
    units: Option<&[String]>,
    number: Option<i32>,
    known_at: DateTime<Utc>,
) -> Result<Vec<BulletinRow>, DbError> {
    Ok(diesel::sql_query(
        "SELECT bulletin.unit_code, bulletin.number, bulletin.seq, bulletin.as_of, bulletin.baseline, bulletin.known_at, \
         bulletin.published_at, entry.officer, entry.basis, bulletin.sha256, entry.payload ->> 'sha256' AS entered_sha256, \
         bulletin.content FROM bulletin JOIN entry USING (subject_id, seq) \
         WHERE ($1 IS NULL OR bulletin.unit_code = ANY ($1)) AND ($2 IS NULL OR bulletin.number = $2) \
         AND bulletin.published_at <= $3 ORDER BY bulletin.unit_code, bulletin.number",
    )
    .bind::<Nullable<Array<Text>>, _>(units)
    .bind::<Nullable<Integer>, _>(number)
    .bind::<Timestamptz, _>(known_at)
    .load(txn.connection)?)
}

/// Writes a bulletin whose entry was written before.
///
/// # Errors
/// Those of the database.
pub fn bulletin_add(
    txn: &mut Txn<'_>,
    (subject, seq): (Uuid, i32),
    unit: &str,
    publication: &Publication,
    content: &str,
) -> Result<(), DbError> {
    let published_at = txn.moment()?;
    diesel::sql_query(
        "INSERT INTO bulletin (subject_id, number, seq, unit_code, as_of, baseline, known_at, published_at, sha256, content) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind::<SqlUuid, _>(subject)
    .bind::<Integer, _>(publication.number)
    .bind::<Integer, _>(seq)
    .bind::<Text, _>(unit)
    .bind::<Date, _>(publication.as_of)
    .bind::<Date, _>(publication.baseline)
    .bind::<Timestamptz, _>(publication.known_at)
    .bind::<Timestamptz, _>(published_at)
    .bind::<Text, _>(publication.sha256.as_str())
    .bind::<Text, _>(content)
    .execute(txn.connection)?;
    Ok(())
}

#[derive(QueryableByName)]
struct ExitCounts {
    #[diesel(sql_type = Text)]
    unit_code: String,
    #[diesel(sql_type = BigInt)]
    in_total: i64,
    #[diesel(sql_type = BigInt)]
    not_cleared: i64,
    #[diesel(sql_type = BigInt)]
    cleared: i64,
    #[diesel(sql_type = BigInt)]
    reopened: i64,
    #[diesel(sql_type = BigInt)]
    resumed: i64,
    #[diesel(sql_type = BigInt)]
    transformed: i64,
    #[diesel(sql_type = BigInt)]
    before_all: i64,
    #[diesel(sql_type = BigInt)]
    before_not_cleared: i64,
    #[diesel(sql_type = BigInt)]
    before_reopened: i64,
    #[diesel(sql_type = BigInt)]
    closed_unresolved: i64,
}

/// Which exits are counted.
#[derive(Debug, Clone, Copy)]
pub struct ExitFilter<'units> {
    /// The day on which institutions stand somewhere.
    pub as_of: NaiveDate,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
    /// Units; `None` for all that the officer sees.
    pub units: Option<&'units [String]>,
    /// The day from which exits are counted.
    pub since: NaiveDate,
    /// Whether conversions are.
    pub transformed: bool,
}

/// `$1` the day, `$2` the moment, `$3` units, `$4` since when, `$5` whether conversions count. Whoever was taken over as
/// cleared exited on that day at the latest; being cleared after an exit is no exit.
const EXITS: &str = "WITH gone AS (SELECT subject_id, bool_or(state = 'exited' AND effective_from >= $4) OR min(effective_from) >= $4 AS is_since \
         FROM period WHERE track = 'institution' AND state IN ('exited', 'cleared') \
         AND effective_from <= $1 AND known_at(known_from, known_to, $2) GROUP BY subject_id), \
     placed AS (SELECT profile.unit_code, period.state, gone.is_since IS TRUE AS is_since, gone.is_since IS FALSE AS is_before, \
         $5 AND period.state = 'transformed' AND period.effective_from >= $4 AS is_converted \
         FROM period JOIN profile ON profile.subject_id = period.subject_id AND stands_on(profile.effective_from, profile.effective_to, $1) \
              AND known_at(profile.known_from, profile.known_to, $2) \
         LEFT JOIN gone ON gone.subject_id = period.subject_id \
         WHERE period.track = 'institution' AND period.state <> 'void' \
         AND stands_on(period.effective_from, period.effective_to, $1) \
         AND known_at(period.known_from, period.known_to, $2) \
         AND ($3 IS NULL OR profile.unit_code = ANY ($3))) \
     SELECT unit_code, count(*) FILTER (WHERE is_since AND state <> 'transformed' OR is_converted) AS in_total, \
         count(*) FILTER (WHERE is_since AND state = 'exited') AS not_cleared, \
         count(*) FILTER (WHERE is_since AND state = 'cleared') AS cleared, \
         count(*) FILTER (WHERE is_since AND state = 'closed-unresolved') AS reopened, \
         count(*) FILTER (WHERE is_since AND state IN ('pending', 'operating', 'reducing', 'transforming')) AS resumed, \
         count(*) FILTER (WHERE is_converted) AS transformed, \
         count(*) FILTER (WHERE is_before AND state <> 'transformed') AS before_all, \
         count(*) FILTER (WHERE is_before AND state = 'exited') AS before_not_cleared, \
         count(*) FILTER (WHERE is_before AND state = 'closed-unresolved') AS before_reopened, \
         count(*) FILTER (WHERE NOT is_since AND NOT is_before AND state = 'closed-unresolved') AS closed_unresolved \
     FROM placed GROUP BY unit_code ORDER BY unit_code";

/// Who exited by a day, by the unit that has jurisdiction on it: each institution once, whatever became of it. One that is
/// void never was.
///
/// # Errors
/// Those of the database.
pub fn exit_list(txn: &mut Txn<'_>, filter: ExitFilter<'_>) -> Result<Vec<ExitRow>, DbError> {
    let rows: Vec<ExitCounts> = diesel::sql_query(EXITS)
        .bind::<Date, _>(filter.as_of)
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Nullable<Array<Text>>, _>(filter.units)
        .bind::<Date, _>(filter.since)
        .bind::<diesel::sql_types::Bool, _>(filter.transformed)
        .load(txn.connection)?;
    let read = |row: ExitCounts| ExitRow {
        unit: row.unit_code,
        exited: Exited {
            in_total: row.in_total,
            not_cleared: row.not_cleared,
            cleared: row.cleared,
            reopened: row.reopened,
            resumed: row.resumed,
            transformed: row.transformed,
            before: row.before_all,
            before_not_cleared: row.before_not_cleared,
            before_reopened: row.before_reopened,
            closed_unresolved: row.closed_unresolved,
        },
    };
    Ok(rows.into_iter().map(read).collect())
}

/// What two bulletins are compared over.
#[derive(Debug, Clone)]
pub struct BetweenFilter {
    /// The month-ends concerned.
    pub days: Vec<NaiveDate>,
    /// The moment of the earlier.
    pub then: DateTime<Utc>,
    /// The moment of the later.
    pub now: DateTime<Utc>,
    /// Units; `None` for all that the officer sees.
    pub units: Option<Vec<String>>,
}

/// A return that came or was restated between two moments.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct RestatedRow {
    /// The institution.
    #[diesel(sql_type = SqlUuid)]
    pub subject_id: Uuid,
    /// Its name at the end of the month.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// Its unit then.
    #[diesel(sql_type = Text)]
    pub unit_code: String,
    /// The month.
    #[diesel(sql_type = Date)]
    pub month: NaiveDate,
    /// What it said at the earlier moment: balance in fen, lenders, borrowers.
    #[diesel(sql_type = Array<Nullable<BigInt>>)]
    pub figures_then: Vec<Option<i64>>,
    /// What it says at the later moment.
    #[diesel(sql_type = Array<Nullable<BigInt>>)]
    pub figures_now: Vec<Option<i64>>,
    /// Whether there was a return at the earlier moment.
    #[diesel(sql_type = diesel::sql_types::Bool)]
    pub was_there: bool,
    /// When the newer version was recorded.
    #[diesel(sql_type = Timestamptz)]
    pub recorded_at: DateTime<Utc>,
    /// The document it rests on.
    #[diesel(sql_type = Text)]
    pub basis: String,
}

/// Returns of the months concerned whose versions differ between the two moments, by month and name.
///
/// # Errors
/// Those of the database.
pub fn restated_list(txn: &mut Txn<'_>, filter: &BetweenFilter) -> Result<Vec<RestatedRow>, DbError> {
    Ok(diesel::sql_query(
        "SELECT later.subject_id, profile.name, profile.unit_code, later.month, \
         ARRAY[earlier.balance_fen, earlier.lenders, earlier.borrowers] AS figures_then, \
         ARRAY[later.balance_fen, later.lenders, later.borrowers] AS figures_now, earlier.subject_id IS NOT NULL AS was_there, \
         later.known_from AS recorded_at, entry.basis \
         FROM monthly_return AS later \
         JOIN entry ON entry.subject_id = later.filing_id AND entry.seq = 1 \
         JOIN profile ON profile.subject_id = later.subject_id AND stands_on(profile.effective_from, profile.effective_to, later.month) \
              AND known_at(profile.known_from, profile.known_to, $3) \
         LEFT JOIN monthly_return AS earlier ON earlier.subject_id = later.subject_id AND earlier.month = later.month \
              AND known_at(earlier.known_from, earlier.known_to, $2) \
         WHERE later.month = ANY ($1) AND later.known_from > $2 AND known_at(later.known_from, later.known_to, $3) AND ($4 IS NULL OR profile.unit_code = ANY ($4)) \
         ORDER BY later.month, profile.name, later.subject_id",
    )
    .bind::<Array<Date>, _>(&filter.days)
    .bind::<Timestamptz, _>(filter.then)
    .bind::<Timestamptz, _>(filter.now)
    .bind::<Nullable<Array<Text>>, _>(filter.units.as_deref())
    .load(txn.connection)?)
}

/// An institution whose state or unit on a day differs between two moments.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct ChangedRow {
    /// The institution.
    #[diesel(sql_type = SqlUuid)]
    pub subject_id: Uuid,
    /// Its name on the day.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// The day.
    #[diesel(sql_type = Date)]
    pub on_day: NaiveDate,
    /// Its state word as known at the earlier moment.
    #[diesel(sql_type = Nullable<Text>)]
    pub state_then: Option<String>,
    /// At the later.
    #[diesel(sql_type = Nullable<Text>)]
    pub state_now: Option<String>,
    /// Its unit as known at the earlier moment.
    #[diesel(sql_type = Nullable<Text>)]
    pub unit_then: Option<String>,
    /// At the later.
    #[diesel(sql_type = Nullable<Text>)]
    pub unit_now: Option<String>,
    /// When the newest of its entries between the moments was recorded.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub recorded_at: Option<DateTime<Utc>>,
    /// The document that entry rests on.
    #[diesel(sql_type = Nullable<Text>)]
    pub basis: Option<String>,
}

/// Institutions whose state or unit on a day concerned is known otherwise at the later moment, by day and name.
///
/// # Errors
/// Those of the database.
pub fn changed_list(txn: &mut Txn<'_>, filter: &BetweenFilter) -> Result<Vec<ChangedRow>, DbError> {
    Ok(diesel::sql_query(CHANGED)
        .bind::<Array<Date>, _>(&filter.days)
        .bind::<Timestamptz, _>(filter.then)
        .bind::<Timestamptz, _>(filter.now)
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_deref())
        .load(txn.connection)?)
}

/// Only subjects with an entry between the two moments can differ; they are found first. The entry that is named is the
/// newest of those that changes the timeline or the unit.
const CHANGED: &str = "WITH touched AS MATERIALIZED ( \
       SELECT DISTINCT ON (subject_id) subject_id, recorded_at, basis FROM entry \
       WHERE track = 'institution' AND recorded_at > $2 AND recorded_at <= $3 ORDER BY subject_id, seq DESC), \
     stands AS (SELECT touched.subject_id, on_day, moment, period.state, profile.unit_code, profile.name \
       FROM touched CROSS JOIN unnest($1) AS on_day CROSS JOIN unnest(ARRAY[$2, $3]) AS moment \
       LEFT JOIN period ON period.subject_id = touched.subject_id AND period.track = 'institution' \
            AND stands_on(period.effective_from, period.effective_to, on_day) \
            AND known_at(period.known_from, period.known_to, moment) \
       LEFT JOIN profile ON profile.subject_id = touched.subject_id AND stands_on(profile.effective_from, profile.effective_to, on_day) \
            AND known_at(profile.known_from, profile.known_to, moment)) \
     SELECT one.subject_id, coalesce(other.name, one.name, '') AS name, one.on_day, one.state AS state_then, \
       other.state AS state_now, one.unit_code AS unit_then, other.unit_code AS unit_now, touched.recorded_at, touched.basis \
     FROM stands AS one JOIN stands AS other USING (subject_id, on_day) JOIN touched USING (subject_id) \
     WHERE one.moment = $2 AND other.moment = $3 \
       AND (one.state IS DISTINCT FROM other.state OR one.unit_code IS DISTINCT FROM other.unit_code) \
       AND ($4 IS NULL OR one.unit_code = ANY ($4) OR other.unit_code = ANY ($4)) \
     ORDER BY one.on_day, name, one.subject_id";
