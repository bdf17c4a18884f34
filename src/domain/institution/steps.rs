//! Moves of an institution that other refusals ask for, as steps.

use super::state::InstitutionState;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::reason::Reason;

#[must_use]
pub fn stop() -> Next {
    let reasons: Vec<&str> = Reason::OF_A_STOP.iter().map(|reason| reason.code()).collect();
    let stop = Next::record(Deed::Log).is(Field::State, InstitutionState::ClosedUnresolved);
    stop.one_of(Field::Reason, &reasons)
}

/// The exit by the list of those that exited.
#[must_use]
pub fn exit() -> Next {
    let exit = Next::record(Deed::Log).is(Field::State, InstitutionState::Exited).is(Field::Reason, Reason::ExitList);
    exit.is(Field::Evidence, EvidenceKind::ExitList)
}

/// The clearance of one whose case is closed.
#[must_use]
pub fn clear() -> Next {
    let clear =
        Next::record(Deed::Log).is(Field::State, InstitutionState::Cleared).is(Field::Reason, Reason::CaseClosed);
    clear.is(Field::Evidence, EvidenceKind::AcceptanceForm)
}
