//! Plans of reduction, drawn from the chains of institutions and units.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Date, Nullable, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::derived::Drawn;
use super::error::DbError;
use super::session::Txn;
use crate::domain::returns::PlanDrawn;

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
    #[diesel(embed)]
    plan: Drawn<PlanDrawn>,
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
    let rows: Vec<PlanRow> = diesel::sql_query(report!("plan_list"))
        .bind::<Date, _>(as_of)
        .bind::<Timestamptz, _>(known_at)
        .bind::<Nullable<Array<SqlUuid>>, _>(subjects)
        .load(txn.connection)?;
    rows.into_iter().map(|row| Ok(PlanRead { subject: row.subject_id, drawn: row.plan.0? })).collect()
}
