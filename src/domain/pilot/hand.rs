//! What is not recorded by hand: moves of an institution that go with a move of its application, and an end of an
//! application that goes with a stop of its institution.

use super::refusal::PilotRefusal;
use super::state::PilotState;
use crate::domain::institution::state::InstitutionState;
use crate::domain::tracks::State;
use crate::domain::tracks::moves::rule_of;
use crate::domain::value::reason::Reason;

/// Judges a move of an institution that somebody asks for by hand. Into `transforming` and `transformed`, and back to
/// `reducing` from there, an institution is taken by its application (rules I4 to I6 with P2, P9, P11 and P12); only a
/// list of the time before the register says so by itself. Where no rule leads, no application does either: the table of
/// moves refuses that.
///
/// # Errors
/// [`PilotRefusal::ByHand`].
pub fn institution_judge(from: Option<State>, to: State, reason: Reason) -> Result<(), PilotRefusal> {
    if rule_of(from, to).is_none() {
        return Ok(());
    }
    let (Some(from), Some(to)) = (from.and_then(State::institution), to.institution()) else {
        return Ok(());
    };
    let with = if to == InstitutionState::Transforming {
        PilotState::Applied
    } else if from != InstitutionState::Transforming {
        return Ok(());
    } else if to == InstitutionState::Transformed {
        PilotState::Licensed
    } else if to == InstitutionState::Reducing {
        end_of(reason)
    } else {
        return Ok(());
    };
    if reason == Reason::HistoryLoad {
        return Ok(());
    }
    Err(PilotRefusal::ByHand { to, with })
}

/// The end of an application that a reason of rule I5 goes with.
fn end_of(reason: Reason) -> PilotState {
    if reason == Reason::PilotRejected {
        PilotState::Rejected
    } else if reason == Reason::PilotLapsed {
        PilotState::Lapsed
    } else {
        PilotState::Withdrawn
    }
}

/// Judges a move of an application that somebody asks for by hand: what ends with a stop is recorded by the stop.
///
/// # Errors
/// [`PilotRefusal::StopByHand`].
pub fn pilot_judge(reason: Reason) -> Result<(), PilotRefusal> {
    if reason == Reason::InstitutionStopped {
        return Err(PilotRefusal::StopByHand);
    }
    Ok(())
}
