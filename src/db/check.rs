//! What breaks an invariant: one set-based statement each.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Date, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::session::Txn;
use super::unreadable::{Place, Unreadable};
use super::write::column;
use crate::domain::check::Invariant;
use crate::domain::value::identifier::IdentifierKind;

/// How a check is cut.
#[derive(Debug, Clone)]
pub struct CheckFilter {
    /// The day.
    pub as_of: NaiveDate,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
    /// Units; `None` for all the officer sees.
    pub units: Option<Vec<String>>,
    /// How many findings of one invariant at most.
    pub limit: Option<i64>,
    /// For grants: the length in days above which one is looked at.
    pub grant_days: i32,
    /// For what is derived: the institutions and cases whose derived rows differ.
    pub differing: Vec<Uuid>,
    /// Entries that cannot be read, and why.
    pub unreadable: Vec<Unreadable>,
    /// For the flow statement: units and month-ends for which it does not hold.
    pub unbalanced: Vec<(String, NaiveDate)>,
}

/// Something that breaks an invariant.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct FoundRow {
    /// The institution; none for a grant of a unit.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub institution_id: Option<Uuid>,
    /// Its name on the day.
    #[diesel(sql_type = Nullable<Text>)]
    pub name: Option<String>,
    /// The unit with jurisdiction on the day, or the unit that granted.
    #[diesel(sql_type = Nullable<Text>)]
    pub unit_code: Option<String>,
    /// Its state word on the day.
    #[diesel(sql_type = Nullable<Text>)]
    pub state: Option<String>,
    /// The case, where it is about one.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub case_id: Option<Uuid>,
    /// The entry, where it is about one.
    #[diesel(sql_type = Nullable<Integer>)]
    pub seq: Option<i32>,
    /// The day it is about.
    #[diesel(sql_type = Nullable<Date>)]
    pub on_day: Option<NaiveDate>,
    /// For a grant: its last day.
    #[diesel(sql_type = Nullable<Date>)]
    pub until: Option<NaiveDate>,
    /// How many there are, whether or not shown.
    #[diesel(sql_type = BigInt)]
    pub all: i64,
}

/// What breaks an invariant: of each what is found, and around it what is said of all.
const fn report_of(invariant: Invariant) -> &'static str {
    match invariant {
        Invariant::StoppedWithoutCase => report!("check_stopped_without_case", "check_found"),
        Invariant::CaseWithoutBody => report!("check_case_without_body", "check_found"),
        Invariant::CaseWithoutRoute => report!("check_case_without_route", "check_found"),
        Invariant::CaseWithoutExitDate => report!("check_case_without_exit_date", "check_found"),
        Invariant::CaseWithoutStop => report!("check_case_without_stop", "check_found"),
        Invariant::TwoRunningCases => report!("check_two_running_cases", "check_found"),
        Invariant::ClosedWithMoney => report!("check_closed_with_money", "check_found"),
        Invariant::ClosedWithOpenClaim => report!("check_closed_with_open_claim", "check_found"),
        Invariant::ClosedOwesEvidence => report!("check_closed_owes_evidence", "check_found"),
        Invariant::ClosedWithoutOutcome => report!("check_closed_without_outcome", "check_found"),
        Invariant::ClearedWithOpenCase => report!("check_cleared_with_open_case", "check_found"),
        Invariant::ExitAfterClearance => report!("check_timeline", "check_exit_after_clearance", "check_found"),
        Invariant::MergedIntoVoid => report!("check_merged_into_void", "check_found"),
        Invariant::CodeHeldTwice => report!("check_code_held_twice", "check_found"),
        Invariant::Partition => report!("check_timeline", "check_partition", "check_found"),
        Invariant::FutureEntry => report!("check_future_entry", "check_found"),
        Invariant::GrantTooLong => report!("check_grant_too_long", "check_found"),
        Invariant::FlowStatement => report!("check_flow_statement", "check_found"),
        Invariant::Unreadable => report!("check_unreadable", "check_found"),
        Invariant::Derived => report!("check_derived", "check_found"),
    }
}

/// The kinds of codes that one institution only can have.
fn exclusive_kinds() -> Vec<&'static str> {
    IdentifierKind::ALL.iter().filter(|kind| kind.is_exclusive()).map(|kind| kind.code()).collect()
}

/// What breaks an invariant, in order of day.
///
/// # Errors
/// Those of the database.
pub fn found_list(txn: &mut Txn<'_>, invariant: Invariant, filter: &CheckFilter) -> Result<Vec<FoundRow>, DbError> {
    let (unbalanced_units, unbalanced_days): (Vec<&str>, Vec<NaiveDate>) =
        filter.unbalanced.iter().map(|(unit, day)| (unit.as_str(), *day)).unzip();
    Ok(diesel::sql_query(report_of(invariant))
        .bind::<Date, _>(filter.as_of)
        .bind::<Timestamptz, _>(filter.known_at)
        .bind::<Nullable<Array<Text>>, _>(filter.units.as_ref())
        .bind::<Nullable<BigInt>, _>(filter.limit)
        .bind::<Integer, _>(filter.grant_days)
        .bind::<Array<SqlUuid>, _>(&filter.differing)
        .bind::<Array<Text>, _>(unbalanced_units)
        .bind::<Array<Date>, _>(unbalanced_days)
        .bind::<Array<SqlUuid>, _>(column(&filter.unreadable, |found| found.subject))
        .bind::<Array<Nullable<Integer>>, _>(column(&filter.unreadable, |found| match found.place {
            Place::Entry(seq) => Some(seq),
            Place::Drawn => None,
        }))
        .bind::<Array<Text>, _>(column(&filter.unreadable, |found| found.why.as_str()))
        .bind::<Array<Text>, _>(exclusive_kinds())
        .load(txn.connection)?)
}
