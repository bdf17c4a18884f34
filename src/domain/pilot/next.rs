//! The way ahead of an application: the stage that comes next where nothing goes wrong.

use super::fact::Scope;
use super::record::PilotRecord;
use super::state::PilotState;

/// The stage that comes next; `None` where it has come to its end, or has not begun.
#[must_use]
pub fn forward(record: &PilotRecord) -> Option<PilotState> {
    match record.stage()? {
        PilotState::Intent => Some(PilotState::Applied),
        PilotState::Applied => Some(PilotState::CityReview),
        PilotState::CityReview => Some(PilotState::ProvinceReview),
        PilotState::ProvinceReview => match record.application.as_ref().map(|filed| filed.scope) {
            Some(Scope::Nation) => Some(PilotState::NationalReview),
            Some(Scope::Province) | None => Some(PilotState::Provisional),
        },
        PilotState::NationalReview => Some(PilotState::Provisional),
        PilotState::Provisional => Some(PilotState::Capitalised),
        PilotState::Capitalised => Some(PilotState::RunOff),
        PilotState::RunOff => Some(PilotState::Acceptance),
        PilotState::Acceptance => Some(PilotState::Licensed),
        PilotState::Returned => record.returned_by,
        PilotState::Licensed | PilotState::Rejected | PilotState::Withdrawn | PilotState::Lapsed => None,
    }
}
