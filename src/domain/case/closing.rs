//! A correction of what a closing rested on: said as what it is, with the closing and the way on.

use super::fact::CaseFact;
use super::fold::record_on;
use super::state::ClearanceState;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::fact::FactStanding;
use crate::domain::engine::timeline::Standing;
use crate::domain::tracks::State;
use crate::domain::tracks::act::Act;
use crate::domain::tracks::refusal::Refusal;

/// The refusal of a correction of a fact of a case that was closed after it: that is taken back by a reopening, never under
/// the closing. Any other refusal stays what it is. `moves` and `facts` are those after the correction.
#[must_use]
pub fn under_closing(wrong: &Entry, moves: &[Standing], facts: &[FactStanding<CaseFact>], why: Refusal) -> Refusal {
    let Act::Case(fact) = &wrong.act else {
        return why;
    };
    let on = wrong.effective.on;
    let is = |one: &&Standing, stage| one.to == State::Clearance(stage) && one.effective.on >= on;
    let Some(closing) = moves.iter().find(|one| is(one, ClearanceState::Closed)) else {
        return why;
    };
    let closed_on = closing.effective.on;
    let left = record_on(moves, facts, closed_on).outstanding();
    Refusal::UnderClosing {
        seq: wrong.seq,
        is_payment: matches!(fact, CaseFact::Paid { .. }),
        closed_on,
        is_reopened: moves.last().is_some_and(|last| last.to != State::Clearance(ClearanceState::Closed)),
        left: left.filter(|left| !left.is_zero()),
        why: Box::new(why),
    }
}
