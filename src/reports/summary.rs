//! How many institutions are in each state.

use super::institutions::counts_read;
use super::{Cut, institutions::states_default};
use crate::db::{DbError, Txn};
use crate::domain::institution::state::InstitutionState;

/// Institutions by state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// How many there are in each state but void, in the order of the states; states without any too.
    pub counts: Vec<(InstitutionState, i64)>,
    /// In actual operation: operating, reducing and transforming.
    pub in_operation: i64,
    /// On the register, void records left out.
    pub registered: i64,
}

/// Counts institutions by state.
///
/// # Errors
/// Those of the database.
pub fn summary(txn: &mut Txn<'_>, cut: &Cut) -> Result<Summary, DbError> {
    let states = states_default();
    let found = counts_read(txn, cut, &states)?;
    Ok(summed(&states, &found))
}

fn summed(states: &[InstitutionState], found: &[(InstitutionState, i64)]) -> Summary {
    let count = |state: InstitutionState| found.iter().find(|(of, _)| *of == state).map_or(0, |(_, count)| *count);
    let counts: Vec<_> = states.iter().map(|state| (*state, count(*state))).collect();
    let in_operation = counts.iter().filter(|(state, _)| state.in_operation()).map(|(_, count)| count).sum();
    let registered = counts.iter().map(|(_, count)| count).sum();
    Summary { counts, in_operation, registered }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_converts_is_still_in_operation_and_who_has_converted_is_not() {
        let found = [
            (InstitutionState::Operating, 100),
            (InstitutionState::Transforming, 7),
            (InstitutionState::Transformed, 3),
            (InstitutionState::Exited, 40),
        ];
        let summary = summed(&states_default(), &found);
        assert_eq!((summary.in_operation, summary.registered), (107, 150));
        assert_eq!(summary.counts.len(), InstitutionState::ALL.len() - 1);
    }
}
