//! The rules of moves of every track as one table: rules I0 to I13, C1 to C21, P1 to P12 and L1 to L10 of the domain note
//! §6.1 to §6.4.
//!
//! The database holds the same pairs (`transition_rule`); a test compares both with a third list over the full product.

use std::sync::LazyLock;

use super::guard::Guard;
use super::{State, Track};
use crate::domain::case::state::ClearanceState;
use crate::domain::engine::rule::Rule;
use crate::domain::institution::state::InstitutionState;
use crate::domain::lead::state::LeadState;
use crate::domain::pilot::state::PilotState;
use crate::domain::{case, institution, lead, pilot};

/// A rule of any track.
pub type AnyRule = Rule<State, Guard>;

static RULES: LazyLock<Vec<AnyRule>> = LazyLock::new(|| {
    let institution = institution::moves::RULES.iter().map(|rule| rule.widened(State::Institution, Guard::Institution));
    let case = case::moves::RULES.iter().map(|rule| rule.widened(State::Clearance, Guard::Case));
    let pilot = pilot::moves::RULES.iter().map(|rule| rule.widened(State::Pilot, Guard::Pilot));
    let lead = lead::moves::RULES.iter().map(|rule| rule.widened(State::Lead, Guard::Lead));
    institution.chain(case).chain(pilot).chain(lead).collect()
});

/// Every rule, track by track in the order of the domain note.
pub fn rules() -> impl Iterator<Item = &'static AnyRule> {
    RULES.iter()
}

/// The rule that allows a move, where one does. A pair of states has at most one.
#[must_use]
pub fn rule_of(from: Option<State>, to: State) -> Option<&'static AnyRule> {
    rules().find(|rule| rule.allows(from, to))
}

/// The moves open from a state, in the order of the rules; what only the program records goes with another move, and is
/// offered to nobody.
#[must_use]
pub fn moves_from(from: Option<State>) -> Vec<(State, &'static AnyRule)> {
    rules()
        .filter(|rule| rule.from.contains(&from) && rule.is_offered())
        .flat_map(|rule| rule.to.iter().map(move |to| (*to, rule)))
        .collect()
}

/// Every state of a track.
#[must_use]
pub fn states_of(track: Track) -> Vec<State> {
    match track {
        Track::Institution => InstitutionState::ALL.iter().copied().map(State::Institution).collect(),
        Track::Clearance => ClearanceState::ALL.iter().copied().map(State::Clearance).collect(),
        Track::Pilot => PilotState::ALL.iter().copied().map(State::Pilot).collect(),
        Track::Lead => LeadState::ALL.iter().copied().map(State::Lead).collect(),
        Track::Unit | Track::Filing => Vec::new(),
    }
}
