//! Which moves of an institution open its clearance case, and which end it.

use super::state::InstitutionState as S;
use crate::domain::tracks::State;

/// Whether a move ends the clearance case that runs: a stopped or exited institution is in operation again (I11), or is void
/// (I12).
#[must_use]
pub fn ends_case(from: Option<State>, to: State) -> bool {
    let awaits = from.and_then(State::institution).is_some_and(S::awaits_clearance);
    awaits && to.institution().is_some_and(|to| to.in_operation() || to == S::Void)
}

/// Whether a move opens a clearance case: every entry into a state that awaits clearance from one that did not (I7,
/// I2, and I10 from a state without a running case). An exit of a stopped institution, and its reopening before it was
/// cleared, carry the case of the stop on: one case for one stop.
#[must_use]
pub fn opens_case(from: Option<State>, to: State) -> bool {
    let awaits = |state: State| state.institution().is_some_and(S::awaits_clearance);
    awaits(to) && !from.is_some_and(awaits)
}
