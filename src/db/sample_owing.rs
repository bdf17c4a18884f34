//! Who owes a return for a month, with what its case says: the sample files returns that agree with its cases.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Date, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::session::Txn;
use crate::domain::case::state::ClearanceState;
use crate::domain::figures::Group;
use crate::domain::institution::state::InstitutionState;
use crate::domain::value::reason::Reason;

/// An institution that owes a return for a month.
#[derive(Debug, Clone)]
pub struct Owing {
    /// Which.
    pub institution: Uuid,
    /// The unit with jurisdiction at the end of the month.
    pub unit: String,
    /// Whether it has stopped.
    pub group: Group,
    /// Its case, where one is open.
    pub case: Option<OwingCase>,
}

/// What the case of a stopped institution says at the end of a month.
#[derive(Debug, Clone, Copy)]
pub struct OwingCase {
    pub stage: ClearanceState,
    /// Why the institution stopped.
    pub stopped_for: Reason,
    /// Principal outstanding, in fen; `None` where nothing is known.
    pub outstanding_fen: Option<i64>,
    /// Lenders not fully repaid.
    pub lenders_left: Option<i64>,
    /// Advanced by the platform at the stop, in fen.
    pub advanced_fen: Option<i64>,
}

#[derive(QueryableByName)]
struct OwingRow {
    #[diesel(sql_type = SqlUuid)]
    subject_id: Uuid,
    #[diesel(sql_type = Text)]
    unit_code: String,
    #[diesel(sql_type = Text)]
    state: String,
    #[diesel(sql_type = Nullable<Text>)]
    stage: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    stopped_for: Option<String>,
    #[diesel(sql_type = Nullable<BigInt>)]
    outstanding_fen: Option<i64>,
    #[diesel(sql_type = Nullable<BigInt>)]
    lenders_left: Option<i64>,
    #[diesel(sql_type = Nullable<BigInt>)]
    advanced_fen: Option<i64>,
}

/// Everyone who owes a return for the month that ends on a day, as known at a moment, in order of their ids.
///
/// # Errors
/// Those of the database.
pub fn owing_list(txn: &mut Txn<'_>, month_end: NaiveDate, known_at: DateTime<Utc>) -> Result<Vec<Owing>, DbError> {
    let states: Vec<&str> = Group::ALL.iter().flat_map(|group| group.states()).map(InstitutionState::code).collect();
    let rows: Vec<OwingRow> = diesel::sql_query(report!("sample_owing_list"))
        .bind::<Date, _>(month_end)
        .bind::<Timestamptz, _>(known_at)
        .bind::<Array<Text>, _>(states)
        .load(txn.connection)?;
    rows.into_iter().map(owing).collect()
}

fn owing(row: OwingRow) -> Result<Owing, DbError> {
    let state: InstitutionState = row.state.parse()?;
    let case = match row.stage.zip(row.stopped_for) {
        Some((stage, stopped_for)) => Some(OwingCase {
            stage: stage.parse()?,
            stopped_for: stopped_for.parse()?,
            outstanding_fen: row.outstanding_fen,
            lenders_left: row.lenders_left,
            advanced_fen: row.advanced_fen,
        }),
        None => None,
    };
    Ok(Owing {
        institution: row.subject_id,
        unit: row.unit_code,
        group: Group::of(state).unwrap_or(Group::Stopped),
        case,
    })
}
