//! Hand-overs, drawn from the chains of institutions; and what cases say of item R6.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Date, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::derived::Drawn;
use super::error::DbError;
use super::session::Txn;
use super::unreadable::row_readable;
use super::write::column;
use crate::domain::case::state::ClearanceState;
use crate::domain::institution::handover::r6::R6;
use crate::domain::institution::handover::{HandOverDrawn, HandOverList};

/// Which hand-overs, when, and as known when.
#[derive(Debug, Clone)]
pub struct HandOverFilter {
    /// The day.
    pub as_of: NaiveDate,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
    /// Units; `None` for all that the officer sees.
    pub units: Option<Vec<String>>,
    /// Lists; all where none is named.
    pub lists: Vec<HandOverList>,
    /// One institution.
    pub subject: Option<Uuid>,
}

/// A hand-over with whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOverRead {
    /// The institution.
    pub subject: Uuid,
    /// Its name on the day.
    pub name: String,
    /// The unit with jurisdiction on the day.
    pub unit: String,
    /// The hand-over as it stands on the day.
    pub drawn: HandOverDrawn,
}

#[derive(QueryableByName)]
struct HandOverRow {
    #[diesel(sql_type = SqlUuid)]
    subject_id: Uuid,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    unit_code: String,
    #[diesel(embed)]
    hand_over: Drawn<HandOverDrawn>,
}

/// The hand-overs made by a day as known at a moment, by list, day and institution.
///
/// # Errors
/// Those of the database.
pub fn hand_over_list(txn: &mut Txn<'_>, filter: &HandOverFilter) -> Result<Vec<HandOverRead>, DbError> {
    let rows: Vec<HandOverRow> = diesel::sql_query(report!("hand_over_list"))
        .bind::<Date, _>(filter.as_of)
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_ref())
        .bind::<Array<Text>, _>(column(&filter.lists, |list| list.code()))
        .bind::<Nullable<SqlUuid>, _>(filter.subject)
        .load(txn.connection)?;
    rows.into_iter().filter_map(|row| row_readable(row.subject_id, hand_over_read(row)).transpose()).collect()
}

fn hand_over_read(row: HandOverRow) -> Result<HandOverRead, DbError> {
    Ok(HandOverRead { subject: row.subject_id, name: row.name, unit: row.unit_code, drawn: row.hand_over.0? })
}

/// A case with what it says of item R6, and how many hand-overs of its institution are on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseR6 {
    /// The institution.
    pub subject: Uuid,
    /// Its name on the day.
    pub name: String,
    /// The unit with jurisdiction on the day.
    pub unit: String,
    /// The stage of its newest case.
    pub stage: ClearanceState,
    /// Since when.
    pub stage_since: NaiveDate,
    /// What the case says of item R6.
    pub r6: R6,
    /// Since when it says so.
    pub r6_on: Option<NaiveDate>,
    /// Hand-overs on record.
    pub hand_overs: u32,
}

#[derive(QueryableByName)]
struct CaseR6Row {
    #[diesel(sql_type = SqlUuid)]
    subject_id: Uuid,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    unit_code: String,
    #[diesel(sql_type = Text)]
    stage: String,
    #[diesel(sql_type = Date)]
    stage_since: NaiveDate,
    #[diesel(sql_type = Bool)]
    is_done: bool,
    #[diesel(sql_type = Nullable<Text>)]
    why: Option<String>,
    #[diesel(sql_type = Nullable<Date>)]
    r6_on: Option<NaiveDate>,
    #[diesel(sql_type = BigInt)]
    hand_overs: i64,
}

/// The newest case of every institution on a day as known at a moment, with item R6: those of which something is to be
/// said, because the item or a hand-over is on record or the case is about to be accepted.
///
/// # Errors
/// Those of the database.
pub fn case_r6_list(txn: &mut Txn<'_>, filter: &HandOverFilter) -> Result<Vec<CaseR6>, DbError> {
    // The sheet says that the item is done; its newest entry that was not struck says whether it is proven or does not
    // apply, and why.
    let rows: Vec<CaseR6Row> = diesel::sql_query(report!("case_r6_list"))
        .bind::<Date, _>(filter.as_of)
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_ref())
        .bind::<Nullable<SqlUuid>, _>(filter.subject)
        .load(txn.connection)?;
    rows.into_iter().filter_map(|row| row_readable(row.subject_id, case_r6_read(row)).transpose()).collect()
}

fn case_r6_read(row: CaseR6Row) -> Result<CaseR6, DbError> {
    Ok(CaseR6 {
        subject: row.subject_id,
        name: row.name,
        unit: row.unit_code,
        stage: row.stage.parse()?,
        stage_since: row.stage_since,
        r6: match (row.is_done, row.why) {
            (false, _) => R6::Open,
            (true, None) => R6::Passed,
            (true, Some(why)) => R6::NotApplicable(why),
        },
        r6_on: row.r6_on,
        hand_overs: u32::try_from(row.hand_overs).unwrap_or(u32::MAX),
    })
}
