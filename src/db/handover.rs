//! Hand-overs, drawn from the chains of institutions; and what cases say of item R6.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::{DbError, all_changed};
use super::session::Txn;
use super::unreadable::row_readable;
use super::write::column;
use crate::domain::case::state::ClearanceState;
use crate::domain::institution::handover::r6::R6;
use crate::domain::institution::handover::{HandOver, HandOverDrawn, HandOverList, Removed};
use crate::domain::value::money::Money;

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
    #[diesel(sql_type = Integer)]
    seq: i32,
    #[diesel(sql_type = Date)]
    effective_from: NaiveDate,
    #[diesel(sql_type = Nullable<Date>)]
    effective_to: Option<NaiveDate>,
    #[diesel(sql_type = Date)]
    handed_on: NaiveDate,
    #[diesel(sql_type = Text)]
    list: String,
    #[diesel(sql_type = Text)]
    receiver: String,
    #[diesel(sql_type = Text)]
    receipt: String,
    #[diesel(sql_type = Date)]
    receipt_on: NaiveDate,
    #[diesel(sql_type = Text)]
    basis: String,
    #[diesel(sql_type = Integer)]
    handed: i32,
    #[diesel(sql_type = Integer)]
    accepted: i32,
    #[diesel(sql_type = Integer)]
    rejected: i32,
    #[diesel(sql_type = Nullable<BigInt>)]
    fen: Option<i64>,
    #[diesel(sql_type = Nullable<Integer>)]
    overdue_days: Option<i32>,
    #[diesel(sql_type = Array<Text>)]
    rests_on: Vec<String>,
    #[diesel(sql_type = Integer)]
    removed_paid: i32,
    #[diesel(sql_type = Integer)]
    removed_mistaken: i32,
    #[diesel(sql_type = Integer)]
    removed_by_court: i32,
    #[diesel(sql_type = Integer)]
    removed_objected: i32,
}

/// The hand-overs made by a day as known at a moment, by list, day and institution.
///
/// # Errors
/// Those of the database.
pub fn hand_over_list(txn: &mut Txn<'_>, filter: &HandOverFilter) -> Result<Vec<HandOverRead>, DbError> {
    let rows: Vec<HandOverRow> = diesel::sql_query(
        "SELECT hand_over.subject_id, profile.name, profile.unit_code, seq, hand_over.effective_from, \
         hand_over.effective_to, handed_on, list, receiver, receipt, receipt_on, basis, handed, accepted, rejected, \
         (amount * 100)::bigint AS fen, overdue_days, rests_on, removed_paid, removed_mistaken, removed_by_court, \
         removed_objected \
         FROM hand_over JOIN profile ON profile.subject_id = hand_over.subject_id \
           AND profile.effective_from <= $1 AND (profile.effective_to IS NULL OR profile.effective_to > $1) \
           AND profile.known_from <= $2 AND (profile.known_to IS NULL OR profile.known_to > $2) \
         WHERE hand_over.effective_from <= $1 AND (hand_over.effective_to IS NULL OR hand_over.effective_to > $1) \
         AND hand_over.known_from <= $2 AND (hand_over.known_to IS NULL OR hand_over.known_to > $2) \
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
    let fen = |fen: i64| Money::from_fen(fen).ok_or_else(|| DbError::Unreadable(format!("{fen} fen")));
    let drawn = HandOverDrawn {
        seq: row.seq,
        from: row.effective_from,
        to: row.effective_to,
        on: row.handed_on,
        basis: row.basis,
        made: HandOver {
            list: row.list.parse()?,
            receiver: row.receiver,
            receipt: row.receipt,
            receipt_on: row.receipt_on,
            handed: count(row.handed)?,
            accepted: count(row.accepted)?,
            rejected: count(row.rejected)?,
            amount: row.fen.map(fen).transpose()?,
            overdue_days: row.overdue_days.map(count).transpose()?,
            rests_on: row.rests_on.iter().map(|list| list.parse()).collect::<Result<_, _>>()?,
        },
        removed: Removed {
            paid: count(row.removed_paid)?,
            mistaken: count(row.removed_mistaken)?,
            by_court: count(row.removed_by_court)?,
            objected: count(row.removed_objected)?,
        },
    };
    Ok(HandOverRead { subject: row.subject_id, name: row.name, unit: row.unit_code, drawn })
}

fn count(number: i32) -> Result<u32, DbError> {
    u32::try_from(number).map_err(|_| DbError::Unreadable(format!("a count of {number}")))
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
           FROM case_sheet WHERE effective_from <= $1 AND (effective_to IS NULL OR effective_to > $1) \
           AND known_from <= $2 AND (known_to IS NULL OR known_to > $2) \
           ORDER BY institution_id, stopped_on DESC, effective_from DESC) AS sheet \
         JOIN profile ON profile.subject_id = sheet.institution_id \
           AND profile.effective_from <= $1 AND (profile.effective_to IS NULL OR profile.effective_to > $1) \
           AND profile.known_from <= $2 AND (profile.known_to IS NULL OR profile.known_to > $2) \
         LEFT JOIN LATERAL (SELECT count(*) AS hand_overs FROM hand_over WHERE subject_id = sheet.institution_id \
           AND effective_from <= $1 AND (effective_to IS NULL OR effective_to > $1) \
           AND known_from <= $2 AND (known_to IS NULL OR known_to > $2)) AS made ON true \
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

/// Ends hand-overs that no longer hold as they were.
///
/// # Errors
/// Those of the database.
pub(super) fn hand_overs_close(
    txn: &mut Txn<'_>,
    moment: DateTime<Utc>,
    rows: &[(Uuid, &HandOverDrawn)],
) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    let closed = diesel::sql_query(
        "UPDATE hand_over SET known_to = $1 FROM unnest($2, $3, $4) AS gone (subject_id, seq, effective_from) \
         WHERE hand_over.subject_id = gone.subject_id AND hand_over.seq = gone.seq \
         AND hand_over.effective_from = gone.effective_from AND hand_over.known_to IS NULL",
    )
    .bind::<Timestamptz, _>(moment)
    .bind::<Array<SqlUuid>, _>(column(rows, |(subject, _)| *subject))
    .bind::<Array<Integer>, _>(column(rows, |(_, row)| row.seq))
    .bind::<Array<Date>, _>(column(rows, |(_, row)| row.from))
    .execute(txn.connection)?;
    all_changed(closed, rows.len(), "hand_over")
}

/// Writes hand-overs that hold now.
///
/// # Errors
/// Those of the database.
pub(super) fn hand_overs_insert(
    txn: &mut Txn<'_>,
    moment: DateTime<Utc>,
    rows: &[(Uuid, &HandOverDrawn)],
) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    // Counts travel as bigint, the width that holds any u32; the lists as one text a row, because arrays of arrays must be
    // rectangular.
    let wide = |number: u32| i64::from(number);
    let rests_on = |row: &HandOverDrawn| {
        let lists: Vec<&str> = row.made.rests_on.iter().map(|list| list.code()).collect();
        lists.join(" ")
    };
    diesel::sql_query(
        "INSERT INTO hand_over (subject_id, seq, effective_from, effective_to, handed_on, list, receiver, receipt, \
         receipt_on, basis, handed, accepted, rejected, amount, overdue_days, rests_on, removed_paid, removed_mistaken, \
         removed_by_court, removed_objected, known_from) SELECT subject_id, seq, effective_from, effective_to, handed_on, \
         list, receiver, receipt, receipt_on, basis, handed, accepted, rejected, amount::numeric, overdue_days, \
         CASE rests_on WHEN '' THEN '{}' ELSE string_to_array(rests_on, ' ') END, removed_paid, removed_mistaken, \
         removed_by_court, removed_objected, $1 \
         FROM unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21) \
         AS new (subject_id, seq, effective_from, effective_to, handed_on, list, receiver, receipt, receipt_on, basis, \
         handed, accepted, rejected, amount, overdue_days, rests_on, removed_paid, removed_mistaken, removed_by_court, \
         removed_objected)",
    )
    .bind::<Timestamptz, _>(moment)
    .bind::<Array<SqlUuid>, _>(column(rows, |(subject, _)| *subject))
    .bind::<Array<Integer>, _>(column(rows, |(_, row)| row.seq))
    .bind::<Array<Date>, _>(column(rows, |(_, row)| row.from))
    .bind::<Array<Nullable<Date>>, _>(column(rows, |(_, row)| row.to))
    .bind::<Array<Date>, _>(column(rows, |(_, row)| row.on))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.made.list.code()))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.made.receiver.as_str()))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.made.receipt.as_str()))
    .bind::<Array<Date>, _>(column(rows, |(_, row)| row.made.receipt_on))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.basis.as_str()))
    .bind::<Array<BigInt>, _>(column(rows, |(_, row)| wide(row.made.handed)))
    .bind::<Array<BigInt>, _>(column(rows, |(_, row)| wide(row.made.accepted)))
    .bind::<Array<BigInt>, _>(column(rows, |(_, row)| wide(row.made.rejected)))
    .bind::<Array<Nullable<Text>>, _>(column(rows, |(_, row)| row.made.amount.map(|amount| amount.to_string())))
    .bind::<Array<Nullable<BigInt>>, _>(column(rows, |(_, row)| row.made.overdue_days.map(wide)))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| rests_on(row)))
    .bind::<Array<BigInt>, _>(column(rows, |(_, row)| wide(row.removed.paid)))
    .bind::<Array<BigInt>, _>(column(rows, |(_, row)| wide(row.removed.mistaken)))
    .bind::<Array<BigInt>, _>(column(rows, |(_, row)| wide(row.removed.by_court)))
    .bind::<Array<BigInt>, _>(column(rows, |(_, row)| wide(row.removed.objected)))
    .execute(txn.connection)?;
    Ok(())
}
