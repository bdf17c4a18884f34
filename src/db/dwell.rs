//! Reading how long subjects stay in their states.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Date, Integer, Nullable, Text, Timestamptz};

use super::error::DbError;
use super::session::Txn;

/// Which stays, and how they are put together.
#[derive(Debug, Clone)]
pub struct DwellFilter {
    /// The day up to which stays are counted.
    pub as_of: NaiveDate,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
    /// Track words, each with the state word at its place in `states`.
    pub tracks: Vec<String>,
    /// State words.
    pub states: Vec<String>,
    /// Units on the day; `None` for all that the officer sees.
    pub units: Option<Vec<String>>,
    /// Whether states are told apart.
    pub by_state: bool,
    /// Whether units are told apart.
    pub by_unit: bool,
    /// Whether disposal routes are told apart.
    pub by_route: bool,
}

/// The stays of one group.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct DwellRow {
    /// Track word.
    #[diesel(sql_type = Text)]
    pub track: String,
    /// State word, where states are told apart.
    #[diesel(sql_type = Nullable<Text>)]
    pub state: Option<String>,
    /// Unit on the as-of day, where units are told apart.
    #[diesel(sql_type = Nullable<Text>)]
    pub unit_code: Option<String>,
    /// Route word on the as-of day, where routes are told apart and there is a case.
    #[diesel(sql_type = Nullable<Text>)]
    pub route: Option<String>,
    /// Stays.
    #[diesel(sql_type = BigInt)]
    pub stays: i64,
    /// Stays of which only a day not later than the first is known.
    #[diesel(sql_type = BigInt)]
    pub not_exact: i64,
    /// Stays that ended.
    #[diesel(sql_type = BigInt)]
    pub finished: i64,
    /// Half of those took so many days or fewer.
    #[diesel(sql_type = Nullable<Integer>)]
    pub finished_median: Option<i32>,
    /// Nine in ten of those took so many days or fewer.
    #[diesel(sql_type = Nullable<Integer>)]
    pub finished_ninth: Option<i32>,
    /// Stays that go on.
    #[diesel(sql_type = BigInt)]
    pub running: i64,
    /// Half of those have lasted so many days or fewer.
    #[diesel(sql_type = Nullable<Integer>)]
    pub running_median: Option<i32>,
    /// Nine in ten of those have lasted so many days or fewer.
    #[diesel(sql_type = Nullable<Integer>)]
    pub running_ninth: Option<i32>,
    /// The longest of those.
    #[diesel(sql_type = Nullable<Integer>)]
    pub running_longest: Option<i32>,
    /// Days of all stays together.
    #[diesel(sql_type = BigInt)]
    pub days: i64,
}

/// The stays of every group, those with the most days first. Stays of records that are void on the day do not count.
///
/// # Errors
/// Those of the database.
pub fn dwell_list(txn: &mut Txn<'_>, filter: &DwellFilter) -> Result<Vec<DwellRow>, DbError> {
    Ok(diesel::sql_query(
        "WITH sheet AS (\
           SELECT subject_id, institution_id, stopped_on, route FROM case_sheet WHERE $8 \
           AND stands_on(effective_from, effective_to, $1) \
           AND known_at(known_from, known_to, $2)) \
         SELECT stay.track, stay.state, stay.unit_code, stay.route, count(*) AS stays, \
         count(*) FILTER (WHERE stay.precision <> 'exact') AS not_exact, \
         count(*) FILTER (WHERE stay.finished) AS finished, \
         percentile_disc(0.5) WITHIN GROUP (ORDER BY stay.days) FILTER (WHERE stay.finished) AS finished_median, \
         percentile_disc(0.9) WITHIN GROUP (ORDER BY stay.days) FILTER (WHERE stay.finished) AS finished_ninth, \
         count(*) FILTER (WHERE NOT stay.finished) AS running, \
         percentile_disc(0.5) WITHIN GROUP (ORDER BY stay.days) FILTER (WHERE NOT stay.finished) AS running_median, \
         percentile_disc(0.9) WITHIN GROUP (ORDER BY stay.days) FILTER (WHERE NOT stay.finished) AS running_ninth, \
         max(stay.days) FILTER (WHERE NOT stay.finished) AS running_longest, \
         sum(stay.days)::bigint AS days \
         FROM (SELECT period.track, period.precision, \
             CASE WHEN $6 THEN period.state END AS state, \
             CASE WHEN $7 THEN coalesce(profile.unit_code, subject.unit_code) END AS unit_code, \
             coalesce(own.route, last.route) AS route, \
             period.effective_to IS NOT NULL AND period.effective_to <= $1 AS finished, \
             least(period.effective_to, $1) - period.effective_from AS days \
           FROM period JOIN subject ON subject.subject_id = period.subject_id \
           LEFT JOIN profile ON profile.subject_id = coalesce(subject.parent_id, subject.subject_id) \
             AND stands_on(profile.effective_from, profile.effective_to, $1) \
             AND known_at(profile.known_from, profile.known_to, $2) \
           LEFT JOIN period AS gone ON gone.subject_id = coalesce(subject.parent_id, subject.subject_id) \
             AND gone.track = 'institution' AND gone.state = 'void' \
             AND stands_on(gone.effective_from, gone.effective_to, $1) \
             AND known_at(gone.known_from, gone.known_to, $2) \
           LEFT JOIN sheet AS own ON own.subject_id = period.subject_id \
           LEFT JOIN (SELECT DISTINCT ON (institution_id) institution_id, route FROM sheet \
             ORDER BY institution_id, stopped_on DESC, subject_id DESC) AS last ON last.institution_id = period.subject_id \
           WHERE (period.track, period.state) IN (SELECT * FROM unnest($3, $4)) AND gone.subject_id IS NULL \
             AND period.effective_from <= $1 \
             AND known_at(period.known_from, period.known_to, $2) \
             AND ($5 IS NULL OR coalesce(profile.unit_code, subject.unit_code) = ANY ($5))) AS stay \
         GROUP BY stay.track, stay.state, stay.unit_code, stay.route \
         ORDER BY days DESC, stay.track, stay.state, stay.unit_code, stay.route",
    )
    .bind::<Date, _>(filter.as_of)
    .bind::<Timestamptz, _>(filter.known_at)
    .bind::<Array<Text>, _>(&filter.tracks)
    .bind::<Array<Text>, _>(&filter.states)
    .bind::<Nullable<Array<Text>>, _>(filter.units.as_ref())
    .bind::<Bool, _>(filter.by_state)
    .bind::<Bool, _>(filter.by_unit)
    .bind::<Bool, _>(filter.by_route)
    .load(txn.connection)?)
}
