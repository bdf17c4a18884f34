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
    Ok(diesel::sql_query(report!("dwell_list"))
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
