//! Plans of reduction, drawn from the chains of institutions and units.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::{DbError, all_changed};
use super::session::Txn;
use super::write::column;
use crate::domain::figures::{Measure, Quantity};
use crate::domain::returns::{PlanDrawn, PlanGiven, Target};
use crate::domain::value::month::Month;

/// A plan in force, with whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanRead {
    /// The institution, or the unit's subject.
    pub subject: Uuid,
    /// The plan.
    pub drawn: PlanDrawn,
}

#[derive(QueryableByName)]
struct PlanRow {
    #[diesel(sql_type = SqlUuid)]
    subject_id: Uuid,
    #[diesel(sql_type = Integer)]
    seq: i32,
    #[diesel(sql_type = Text)]
    measure: String,
    #[diesel(sql_type = Date)]
    effective_from: NaiveDate,
    #[diesel(sql_type = Nullable<Date>)]
    effective_to: Option<NaiveDate>,
    #[diesel(sql_type = Date)]
    baseline_month: NaiveDate,
    #[diesel(sql_type = BigInt)]
    baseline: i64,
    #[diesel(sql_type = Date)]
    end_on: NaiveDate,
    #[diesel(sql_type = Array<Date>)]
    target_months: Vec<NaiveDate>,
    #[diesel(sql_type = Array<BigInt>)]
    targets: Vec<i64>,
}

/// The plans in force on a day as known at a moment, by subject and measure: of these subjects, or of all that the officer
/// sees.
///
/// # Errors
/// Those of the database.
pub fn plan_list(
    txn: &mut Txn<'_>,
    as_of: NaiveDate,
    known_at: DateTime<Utc>,
    subjects: Option<&[Uuid]>,
) -> Result<Vec<PlanRead>, DbError> {
    let rows: Vec<PlanRow> = diesel::sql_query(
        "SELECT subject_id, seq, measure, effective_from, effective_to, baseline_month, baseline, end_on, target_months, \
         targets FROM reduction_plan WHERE effective_from <= $1 AND (effective_to IS NULL OR effective_to > $1) \
         AND known_from <= $2 AND (known_to IS NULL OR known_to > $2) AND ($3 IS NULL OR subject_id = ANY ($3)) \
         ORDER BY subject_id, measure",
    )
    .bind::<Date, _>(as_of)
    .bind::<Timestamptz, _>(known_at)
    .bind::<Nullable<Array<SqlUuid>>, _>(subjects)
    .load(txn.connection)?;
    rows.into_iter().map(plan_read).collect()
}

fn plan_read(row: PlanRow) -> Result<PlanRead, DbError> {
    let measure: Measure = row.measure.parse()?;
    // An amount was judged before it was recorded: none is beyond what money can hold.
    let quantity = |number: i64| Quantity::of(measure, number).unwrap_or(Quantity::Count(number));
    let targets = row.target_months.iter().zip(&row.targets);
    Ok(PlanRead {
        subject: row.subject_id,
        drawn: PlanDrawn {
            seq: row.seq,
            from: row.effective_from,
            to: row.effective_to,
            plan: PlanGiven {
                measure,
                baseline_month: Month::of(row.baseline_month),
                baseline: quantity(row.baseline),
                end_on: row.end_on,
                targets: targets
                    .map(|(month, at_most)| Target { month: Month::of(*month), at_most: quantity(*at_most) })
                    .collect(),
            },
        },
    })
}

/// Ends plans that no longer hold as they were.
///
/// # Errors
/// Those of the database.
pub(super) fn plans_close(
    txn: &mut Txn<'_>,
    moment: DateTime<Utc>,
    rows: &[(Uuid, &PlanDrawn)],
) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    let closed = diesel::sql_query(
        "UPDATE reduction_plan SET known_to = $1 FROM unnest($2, $3, $4) AS gone (subject_id, seq, measure) \
         WHERE reduction_plan.subject_id = gone.subject_id AND reduction_plan.seq = gone.seq \
         AND reduction_plan.measure = gone.measure AND reduction_plan.known_to IS NULL",
    )
    .bind::<Timestamptz, _>(moment)
    .bind::<Array<SqlUuid>, _>(column(rows, |(subject, _)| *subject))
    .bind::<Array<Integer>, _>(column(rows, |(_, row)| row.seq))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.plan.measure.code()))
    .execute(txn.connection)?;
    all_changed(closed, rows.len(), "reduction_plan")
}

/// Writes plans that hold now.
///
/// # Errors
/// Those of the database.
pub(super) fn plans_insert(
    txn: &mut Txn<'_>,
    moment: DateTime<Utc>,
    rows: &[(Uuid, &PlanDrawn)],
) -> Result<(), DbError> {
    if rows.is_empty() {
        return Ok(());
    }
    // Targets travel as one text a row: arrays of arrays must be rectangular.
    let joined = |row: &PlanDrawn, of: fn(&crate::domain::returns::Target) -> String| {
        row.plan.targets.iter().map(of).collect::<Vec<_>>().join(" ")
    };
    diesel::sql_query(
        "INSERT INTO reduction_plan (subject_id, seq, measure, effective_from, effective_to, baseline_month, baseline, \
         end_on, target_months, targets, known_from) SELECT subject_id, seq, measure, effective_from, effective_to, \
         baseline_month, baseline, end_on, CASE months WHEN '' THEN '{}' ELSE string_to_array(months, ' ')::date[] END, \
         CASE targets WHEN '' THEN '{}' ELSE string_to_array(targets, ' ')::bigint[] END, $1 \
         FROM unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11) AS new (subject_id, seq, measure, effective_from, \
         effective_to, baseline_month, baseline, end_on, months, targets)",
    )
    .bind::<Timestamptz, _>(moment)
    .bind::<Array<SqlUuid>, _>(column(rows, |(subject, _)| *subject))
    .bind::<Array<Integer>, _>(column(rows, |(_, row)| row.seq))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| row.plan.measure.code()))
    .bind::<Array<Date>, _>(column(rows, |(_, row)| row.from))
    .bind::<Array<Nullable<Date>>, _>(column(rows, |(_, row)| row.to))
    .bind::<Array<Date>, _>(column(rows, |(_, row)| row.plan.baseline_month.end()))
    .bind::<Array<BigInt>, _>(column(rows, |(_, row)| row.plan.baseline.number()))
    .bind::<Array<Date>, _>(column(rows, |(_, row)| row.plan.end_on))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| joined(row, |target| target.month.end().to_string())))
    .bind::<Array<Text>, _>(column(rows, |(_, row)| joined(row, |target| target.at_most.number().to_string())))
    .execute(txn.connection)?;
    Ok(())
}
