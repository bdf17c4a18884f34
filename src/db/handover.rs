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
    let rows: Vec<HandOverRow> = diesel::sql_query(
        "SELECT profile.name, profile.unit_code, hand_over.* \
         FROM hand_over JOIN profile ON profile.subject_id = hand_over.subject_id \
           AND stands_on(profile.effective_from, profile.effective_to, $1) \
           AND known_at(profile.known_from, profile.known_to, $2) \
         WHERE stands_on(hand_over.effective_from, hand_over.effective_to, $1) \
         AND known_at(hand_over.known_from, hand_over.known_to, $2) \
         AND ($3 IS NULL OR profile.unit_code = ANY ($3)) AND ($4 = '{}' OR list = ANY ($4)) \
         AND ($5 IS NULL OR hand_over.subject_id = $5) \
         ORDER BY array_position(ARRAY['credit', 'evasion', 'court', 'joint-punishment'], list::text), handed_on, \
         hand_over.subject_id, seq",
    )
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
    let rows: Vec<CaseR6Row> = diesel::sql_query(
        "SELECT sheet.institution_id AS subject_id, profile.name, profile.unit_code, sheet.stage, sheet.stage_since, \
         'R6' = ANY (sheet.items) AS is_done, item.why, item.r6_on, made.hand_overs \
         FROM (SELECT DISTINCT ON (institution_id) subject_id, institution_id, stage, stage_since, items, stopped_on \
           FROM case_sheet WHERE stands_on(effective_from, effective_to, $1) \
           AND known_at(known_from, known_to, $2) \
           ORDER BY institution_id, stopped_on DESC, effective_from DESC) AS sheet \
         JOIN profile ON profile.subject_id = sheet.institution_id \
           AND stands_on(profile.effective_from, profile.effective_to, $1) \
           AND known_at(profile.known_from, profile.known_to, $2) \
         LEFT JOIN LATERAL (SELECT count(*) AS hand_overs FROM hand_over WHERE subject_id = sheet.institution_id \
           AND stands_on(effective_from, effective_to, $1) \
           AND known_at(known_from, known_to, $2)) AS made ON true \
         LEFT JOIN LATERAL (SELECT entry.payload ->> 'why' AS why, entry.effective_on AS r6_on FROM entry \
           WHERE 'R6' = ANY (sheet.items) AND entry.subject_id = sheet.subject_id AND entry.kind = 'fact' \
           AND entry.recorded_at <= $2 AND entry.effective_on <= $1 AND entry.payload ->> 'item' = 'R6' \
           AND NOT EXISTS (SELECT 1 FROM entry struck WHERE struck.subject_id = entry.subject_id \
             AND struck.corrects = entry.seq AND struck.recorded_at <= $2 AND struck.payload ->> 'strike' = 'true') \
           ORDER BY entry.effective_on DESC, entry.seq DESC LIMIT 1) AS item ON true \
         WHERE ($3 IS NULL OR profile.unit_code = ANY ($3)) AND ($4 IS NULL OR sheet.institution_id = $4) \
         AND ('R6' = ANY (sheet.items) OR made.hand_overs > 0 OR sheet.stage IN ('final-notice', 'accept')) \
         ORDER BY sheet.stage_since, sheet.institution_id",
    )
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
