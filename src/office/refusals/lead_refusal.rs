//! What a lead does not take, in words.

use crate::domain::lead::refusal::LeadRefusal;
use crate::domain::tracks::State;
use crate::msg;
use crate::office::refusals::refusal::{Wording, hinted};
use crate::office::refusals::state_of;
use crate::office::words::lead::measure_name;
use crate::office::words::record::state as say_state;

/// The refusal with its hint.
pub(crate) fn lead_told(refusal: &LeadRefusal) -> Wording {
    match refusal {
        LeadRefusal::Ended { stage, since } => hinted(
            msg!("error-lead-ended", stage = say_state(State::Lead(*stage)), since = *since),
            msg!("hint-lead-ended"),
        ),
        LeadRefusal::BeforeReceived { on, received_on } => {
            hinted(msg!("error-lead-before", on = *on, received = *received_on), msg!("hint-lead-before"))
        }
        LeadRefusal::WrongStage { stage, wanted } => hinted(
            msg!(
                "error-lead-stage",
                stage = state_of(stage.map(State::Lead)),
                wanted = say_state(State::Lead(*wanted))
            ),
            msg!("hint-lead-stage"),
        ),
        LeadRefusal::SamePerson { by, on } => {
            hinted(msg!("error-lead-same-person", by = by, on = *on), msg!("hint-lead-same-person"))
        }
        LeadRefusal::TwoAlready => hinted(msg!("error-lead-two-already"), msg!("hint-lead-two-already")),
        LeadRefusal::ScoreRange { score } => {
            hinted(msg!("error-lead-score", score = i32::from(*score)), msg!("hint-lead-score-range"))
        }
        LeadRefusal::NoSuchMeasure { measure, agency } => hinted(
            msg!("error-lead-no-measure", measure = measure_name(*measure), agency = agency),
            msg!("hint-lead-show"),
        ),
        LeadRefusal::MeasureTwice { measure, agency, on } => hinted(
            msg!("error-lead-measure-twice", measure = measure_name(*measure), agency = agency, on = *on),
            msg!("hint-lead-receipt"),
        ),
    }
}
