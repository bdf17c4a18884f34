//! How the clearance of the sector stands: cases by stage with what is still owed, and what the cleared ones came to.

use super::Cut;
use super::institutions::{counts_read, states_default};
use crate::db::case_count::case_count_list;
use crate::db::{DbError, Txn};
use crate::domain::case::outcome::Outcome;
use crate::domain::case::state::ClearanceState;
use crate::domain::institution::state::InstitutionState;
use crate::domain::value::money::Money;

/// Cases at one stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StageCount {
    pub stage: ClearanceState,
    pub cases: i64,
    /// Of those, cases of which nothing is known that is owed.
    pub unknown: i64,
    /// Principal outstanding of the others; `None` where there are none, and beyond what money can be.
    pub outstanding: Option<Money>,
}

/// How the clearance stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clearance {
    /// Every stage, in the order of the stages; those without cases too.
    pub stages: Vec<StageCount>,
    /// What the cleared institutions came to, every outcome.
    pub outcomes: Vec<(Outcome, i64)>,
}

/// Counts the cases that are there on a day.
///
/// # Errors
/// Those of the database.
pub fn clearance(txn: &mut Txn<'_>, cut: &Cut) -> Result<Clearance, DbError> {
    // A case that ended with its stop is of no institution that is cleared, or waits for it.
    let mut stages: Vec<StageCount> = ClearanceState::ALL
        .iter()
        .filter(|stage| **stage != ClearanceState::Ended)
        .map(|stage| StageCount { stage: *stage, cases: 0, unknown: 0, outstanding: None })
        .collect();
    let mut outcomes: Vec<(Outcome, i64)> =
        Outcome::ALL.iter().filter(|outcome| outcome.is_of_a_clearance()).map(|outcome| (*outcome, 0)).collect();
    let mut closed = 0_i64;
    for count in case_count_list(txn, &cut.filter(&states_default()))? {
        let stage: ClearanceState = count.stage.parse()?;
        if let Some(of) = stages.iter_mut().find(|of| of.stage == stage) {
            of.cases = of.cases.saturating_add(count.cases);
            of.unknown = of.unknown.saturating_add(count.unknown);
            if let Some(more) = count.outstanding {
                let sum = of.outstanding.unwrap_or(Money::ZERO);
                of.outstanding = Money::from_fen(more).and_then(|more| sum.checked_add(more));
            }
        }
        if let Some(code) = count.outcome.as_ref().filter(|_| stage != ClearanceState::Ended) {
            closed = closed.saturating_add(count.cases);
            outcome_add(&mut outcomes, code.parse()?, count.cases);
        }
    }
    // What was taken over as cleared from the time before the register has no case that could prove it.
    let cleared = counts_read(txn, cut, &[InstitutionState::Cleared])?;
    let cleared = cleared.iter().map(|(_, count)| count).sum::<i64>();
    outcome_add(&mut outcomes, Outcome::LegacyUnproven, cleared.saturating_sub(closed));
    Ok(Clearance { stages, outcomes })
}

fn outcome_add(outcomes: &mut [(Outcome, i64)], outcome: Outcome, cases: i64) {
    if let Some((_, of)) = outcomes.iter_mut().find(|(of, _)| *of == outcome) {
        *of = of.saturating_add(cases);
    }
}
