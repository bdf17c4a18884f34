//! Cases as lists for offices: at which stage, by which route and until when; the four lists; and who was struck off.

use super::Cut;
use super::stuck::{Head, reads_each};
use super::surroundings::Surroundings;
use crate::db::case::Narrowed;
use crate::db::case_row::CaseRead;
use crate::db::{DbError, Txn};
use crate::domain::case::fact::Route;
use crate::domain::case::stage::{Awaited, Clockwork};
use crate::domain::case::state::ClearanceState;
use crate::domain::clock::overdue_by;
use crate::domain::institution::state::InstitutionState;
use crate::domain::stuck::ages::{CaseAges, case_ages};
use crate::domain::stuck::binding::awaited_by;

/// An institution with its case, and what that is waiting for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseLine {
    /// The institution with its case.
    pub read: CaseRead,
    /// What the case is waiting for; none where it is over.
    pub awaited: Option<Awaited>,
    pub ages: CaseAges,
    /// Days by which the deadline of its stage has passed, where it is one of the offices.
    pub overdue_by: i64,
}

/// Days by which what is awaited is late; 0 where it is not, or the clock is not of the offices.
#[must_use]
pub fn late_by(awaited: Option<&Awaited>, as_of: chrono::NaiveDate) -> i64 {
    awaited
        .and_then(|awaited| awaited.due)
        .filter(|due| due.clockwork == Clockwork::Ours)
        .map_or(0, |due| overdue_by(&due.due.then, as_of))
}

/// Which cases are listed.
#[derive(Debug, Clone, Default)]
pub struct CasesAsked {
    /// Stages; every stage but closed where none is named.
    pub stages: Vec<ClearanceState>,
    /// Routes; every route where none is named.
    pub routes: Vec<Route>,
}

/// Where an institution stands whose case ended with its stop: in operation again, or void.
const AFTER_AN_END: [InstitutionState; 5] = [
    InstitutionState::Operating,
    InstitutionState::Reducing,
    InstitutionState::Transforming,
    InstitutionState::Transformed,
    InstitutionState::Void,
];

/// Cases by stage and route, the longest-standing institution first.
///
/// # Errors
/// Those of the database.
pub fn cases(txn: &mut Txn<'_>, cut: &Cut, asked: &CasesAsked) -> Result<Head<CaseLine>, DbError> {
    Head::read(cut, |take| cases_each(txn, cut, asked, take))
}

/// Passes them to `take` as they are read.
///
/// # Errors
/// Those of the database, and those of `take`.
pub fn cases_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    cut: &Cut,
    asked: &CasesAsked,
    take: impl FnMut(CaseLine) -> Result<(), E>,
) -> Result<(), E> {
    let stages: Vec<ClearanceState> = if asked.stages.is_empty() {
        ClearanceState::ALL.iter().copied().filter(|stage| stage.is_running()).collect()
    } else {
        asked.stages.clone()
    };
    let mut states = vec![InstitutionState::ClosedUnresolved, InstitutionState::Exited];
    if stages.contains(&ClearanceState::Closed) {
        states.push(InstitutionState::Cleared);
    }
    if stages.contains(&ClearanceState::Ended) {
        states.extend(AFTER_AN_END);
    }
    let narrowed =
        Narrowed::Case { stages: Some(stages), routes: (!asked.routes.is_empty()).then(|| asked.routes.clone()) };
    lines_each(txn, cut, &states, narrowed, take)
}

/// Passes the four lists (institution, measure, exit date, responsible body) of everybody who stopped or exited to `take` as
/// they are read.
///
/// # Errors
/// Those of the database, and those of `take`.
pub fn four_lists_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    cut: &Cut,
    take: impl FnMut(CaseLine) -> Result<(), E>,
) -> Result<(), E> {
    let states = [InstitutionState::ClosedUnresolved, InstitutionState::Exited];
    lines_each(txn, cut, &states, Narrowed::No, take)
}

/// Passes everybody who is cleared, with what that came to (销号), to `take` as they are read.
///
/// # Errors
/// Those of the database, and those of `take`.
pub fn struck_off_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    cut: &Cut,
    take: impl FnMut(CaseRead) -> Result<(), E>,
) -> Result<(), E> {
    reads_each(txn, cut, &[InstitutionState::Cleared], Narrowed::No, take)
}

fn lines_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    cut: &Cut,
    states: &[InstitutionState],
    narrowed: Narrowed,
    mut take: impl FnMut(CaseLine) -> Result<(), E>,
) -> Result<(), E> {
    let mut around = Surroundings::read(txn, cut)?;
    reads_each(txn, cut, states, narrowed, |read| {
        let (awaited, ages) = around.look(&read, |facts, around| (awaited_by(facts, around), case_ages(facts)));
        take(CaseLine { overdue_by: late_by(awaited.as_ref(), cut.as_of), read, awaited, ages })
    })
}
