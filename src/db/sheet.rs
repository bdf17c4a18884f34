//! Writing the sheets of cases and the tolling grants, as they are redrawn.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::{DbError, all_changed};
use super::session::Txn;
use super::write::column;
use crate::domain::case::fact::HardReason;
use crate::domain::case::grants::{GrantDrawn, unit_of_subject};
use crate::domain::case::outcome::Outcome;
use crate::domain::case::record::Base;
use crate::domain::case::sheet::Sheet;
use crate::domain::value::money::Money;

/// An amount as PostgreSQL reads it.
fn yuan(amount: Option<Money>) -> Option<String> {
    amount.map(|amount| amount.to_string())
}

/// Words with blanks between: arrays of arrays must be rectangular, so several words travel as one text a row.
fn codes<'word>(words: impl Iterator<Item = &'word str>) -> String {
    words.collect::<Vec<_>>().join(" ")
}

/// Closes sheets that no longer hold.
///
/// # Errors
/// Those of the database.
pub fn sheets_close(txn: &mut Txn<'_>, moment: DateTime<Utc>, rows: &[(Uuid, &Sheet)]) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    let closed = diesel::sql_query(
        "UPDATE case_sheet SET known_to = $1 FROM unnest($2, $3) AS gone (subject_id, effective_from) \
         WHERE case_sheet.subject_id = gone.subject_id AND case_sheet.effective_from = gone.effective_from \
         AND case_sheet.known_to IS NULL",
    )
    .bind::<Timestamptz, _>(moment)
    .bind::<Array<SqlUuid>, _>(column(rows, |(subject, _)| *subject))
    .bind::<Array<Date>, _>(column(rows, |(_, row): &(Uuid, &Sheet)| -> NaiveDate { row.from }))
    .execute(txn.connection)?;
    all_changed(closed, rows.len(), "case_sheet")
}

/// Writes sheets that hold now.
///
/// # Errors
/// Those of the database.
pub fn sheets_insert(txn: &mut Txn<'_>, moment: DateTime<Utc>, rows: &[(Uuid, &Sheet)]) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    diesel::sql_query(
        "INSERT INTO case_sheet (subject_id, institution_id, effective_from, effective_to, stage, stage_since, round, \
         round_since, stopped_on, stopped_for, body, route, exit_by, group_on, plan_on, rejections, principal, \
         lenders, advanced, admitted, counted, paid, deposited, assumed, assumed_by, unclaimed, not_owed, returned, \
         recovered, outstanding, base, shortfall, lenders_left, \
         claims, claims_open, register_closed_on, claims_until, notice_until, objections_open, \
         nothing_recoverable_on, items, hard_since, hard_reason, hard_reviewed_on, disputed_since, on_hold_since, \
         last_movement, outcome, objections_upheld, vote_carried, known_from) SELECT new.subject_id, subject.parent_id, effective_from, effective_to, \
         stage, stage_since, round::integer, round_since, stopped_on, stopped_for, body, route, exit_by, group_on, \
         plan_on, rejections::integer, principal::numeric, lenders, advanced::numeric, admitted::numeric, \
         counted::numeric, paid::numeric, deposited::numeric, assumed::numeric, assumed_by, unclaimed::numeric, \
         not_owed::numeric, returned::numeric, recovered::numeric, outstanding::numeric, base, \
         shortfall::numeric, lenders_left, claims::integer, claims_open::integer, register_closed_on, claims_until, \
         notice_until, objections_open::integer, nothing_recoverable_on, CASE items WHEN '' THEN '{}' ELSE \
         string_to_array(items, ' ') END, hard_since, hard_reason, hard_reviewed_on, disputed_since, on_hold_since, \
         last_movement, outcome, objections_upheld::integer, vote_carried, $1 FROM unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, \
         $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, \
         $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50) AS new (subject_id, effective_from, effective_to, stage, stage_since, round, \
         round_since, stopped_on, stopped_for, body, route, exit_by, group_on, plan_on, rejections, principal, \
         lenders, advanced, admitted, counted, paid, deposited, assumed, assumed_by, unclaimed, not_owed, returned, \
         recovered, outstanding, base, shortfall, lenders_left, \
         claims, claims_open, register_closed_on, claims_until, notice_until, objections_open, \
         nothing_recoverable_on, items, hard_since, hard_reason, hard_reviewed_on, disputed_since, on_hold_since, \
         last_movement, outcome, objections_upheld, vote_carried) JOIN subject USING (subject_id) ORDER BY new.subject_id, effective_from",
    )
    .bind::<Timestamptz, _>(moment)
    .bind::<Array<SqlUuid>, _>(column(rows, |(subject, _)| *subject))
    .bind::<Array<Date>, _>(column(rows, |(_, row)| row.from))
    .bind::<Array<Nullable<Date>>, _>(column(rows, |(_, row)| row.to))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.stage.code()))
    .bind::<Array<Date>, _>(column(rows, |(_, row)| row.stage_since))
    .bind::<Array<BigInt>, _>(column(rows, |(_, row)| i64::from(row.round)))
    .bind::<Array<Date>, _>(column(rows, |(_, row)| row.round_since))
    .bind::<Array<Date>, _>(column(rows, |(_, row)| row.stopped_on))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.stopped_for.code()))
    .bind::<Array<Nullable<Text>>, _>(column(rows, |(_, row)| row.body.as_deref()))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.route.code()))
    .bind::<Array<Nullable<Date>>, _>(column(rows, |(_, row)| row.exit_by))
    .bind::<Array<Nullable<Date>>, _>(column(rows, |(_, row)| row.group_on))
    .bind::<Array<Nullable<Date>>, _>(column(rows, |(_, row)| row.plan_on))
    .bind::<Array<BigInt>, _>(column(rows, |(_, row)| i64::from(row.rejections)))
    .bind::<Array<Nullable<Text>>, _>(column(rows, |(_, row)| yuan(row.principal)))
    .bind::<Array<Nullable<BigInt>>, _>(column(rows, |(_, row)| row.lenders.map(i64::from)))
    .bind::<Array<Nullable<Text>>, _>(column(rows, |(_, row)| yuan(row.advanced)))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.admitted.to_string()))
    .bind::<Array<Nullable<Text>>, _>(column(rows, |(_, row)| yuan(row.counted)))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.paid.to_string()))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.deposited.to_string()))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.assumed.to_string()))
    .bind::<Array<Nullable<Text>>, _>(column(rows, |(_, row)| row.assumed_by.as_deref()))
    .bind::<Array<Nullable<Text>>, _>(column(rows, |(_, row)| yuan(row.unclaimed)))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.not_owed.to_string()))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.returned.to_string()))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.recovered.to_string()))
    .bind::<Array<Nullable<Text>>, _>(column(rows, |(_, row)| yuan(row.outstanding)))
    .bind::<Array<Nullable<Text>>, _>(column(rows, |(_, row)| row.base.map(Base::code)))
    .bind::<Array<Nullable<Text>>, _>(column(rows, |(_, row)| yuan(row.shortfall)))
    .bind::<Array<Nullable<BigInt>>, _>(column(rows, |(_, row)| row.lenders_left.map(i64::from)))
    .bind::<Array<BigInt>, _>(column(rows, |(_, row)| i64::from(row.claims)))
    .bind::<Array<BigInt>, _>(column(rows, |(_, row)| i64::from(row.claims_open)))
    .bind::<Array<Nullable<Date>>, _>(column(rows, |(_, row)| row.register_closed_on))
    .bind::<Array<Nullable<Date>>, _>(column(rows, |(_, row)| row.claims_until))
    .bind::<Array<Nullable<Date>>, _>(column(rows, |(_, row)| row.notice_until))
    .bind::<Array<BigInt>, _>(column(rows, |(_, row)| i64::from(row.objections_open)))
    .bind::<Array<Nullable<Date>>, _>(column(rows, |(_, row)| row.nothing_recoverable_on))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| codes(row.items.iter().map(|item| item.code()))))
    .bind::<Array<Nullable<Date>>, _>(column(rows, |(_, row)| row.hard.map(|(since, ..)| since)))
    .bind::<Array<Nullable<Text>>, _>(column(rows, |(_, row)| row.hard.and_then(|(_, why, _)| why).map(HardReason::code)))
    .bind::<Array<Nullable<Date>>, _>(column(rows, |(_, row)| row.hard.map(|(.., reviewed)| reviewed)))
    .bind::<Array<Nullable<Date>>, _>(column(rows, |(_, row)| row.disputed_since))
    .bind::<Array<Nullable<Date>>, _>(column(rows, |(_, row)| row.on_hold_since))
    .bind::<Array<Date>, _>(column(rows, |(_, row)| row.last_movement))
    .bind::<Array<Nullable<Text>>, _>(column(rows, |(_, row)| row.outcome.map(Outcome::code)))
    .bind::<Array<BigInt>, _>(column(rows, |(_, row)| i64::from(row.objections_upheld)))
    .bind::<Array<Nullable<Bool>>, _>(column(rows, |(_, row)| row.vote_carried))
    .execute(txn.connection)?;
    Ok(())
}

/// Closes grants that no longer hold as they were.
///
/// # Errors
/// Those of the database.
pub fn grants_close(txn: &mut Txn<'_>, moment: DateTime<Utc>, rows: &[(Uuid, &GrantDrawn)]) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    let closed = diesel::sql_query(
        "UPDATE tolling_grant SET known_to = $1 FROM unnest($2, $3) AS gone (subject_id, seq) \
         WHERE tolling_grant.subject_id = gone.subject_id AND tolling_grant.seq = gone.seq \
         AND tolling_grant.known_to IS NULL",
    )
    .bind::<Timestamptz, _>(moment)
    .bind::<Array<SqlUuid>, _>(column(rows, |(subject, _)| *subject))
    .bind::<Array<Integer>, _>(column(rows, |(_, row)| row.seq))
    .execute(txn.connection)?;
    all_changed(closed, rows.len(), "tolling_grant")
}

/// Writes grants that hold now.
///
/// # Errors
/// Those of the database.
pub fn grants_insert(txn: &mut Txn<'_>, moment: DateTime<Utc>, rows: &[(Uuid, &GrantDrawn)]) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    diesel::sql_query(
        "INSERT INTO tolling_grant (subject_id, seq, unit_code, clocks, effective_from, effective_to, basis, approver, \
         recorded_at, known_from) SELECT subject_id, seq, unit_code, string_to_array(clocks, ' '), effective_from, \
         effective_to, basis, approver, recorded_at, $1 FROM unnest($2, $3, $4, $5, $6, $7, $8, $9, $10) AS new \
         (subject_id, seq, unit_code, clocks, effective_from, effective_to, basis, approver, recorded_at) \
         ORDER BY subject_id, seq",
    )
    .bind::<Timestamptz, _>(moment)
    .bind::<Array<SqlUuid>, _>(column(rows, |(subject, _)| *subject))
    .bind::<Array<Integer>, _>(column(rows, |(_, row)| row.seq))
    .bind::<Array<Nullable<Text>>, _>(column(rows, |(subject, _)| unit_of_subject(*subject)))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| codes(row.clocks.iter().map(|clock| clock.code()))))
    .bind::<Array<Date>, _>(column(rows, |(_, row)| row.from))
    .bind::<Array<Date>, _>(column(rows, |(_, row)| row.to))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.basis.as_str()))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.approver.as_str()))
    .bind::<Array<Timestamptz>, _>(column(rows, |(_, row)| row.recorded_at))
    .execute(txn.connection)?;
    Ok(())
}
