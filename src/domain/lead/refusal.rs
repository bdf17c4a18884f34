//! Why a fact of a lead cannot be recorded.

use chrono::NaiveDate;

use super::fact::Measure;
use super::state::LeadState;

/// Why a fact cannot be recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LeadRefusal {
    /// The lead has come to its end.
    #[error("the lead is {stage} since {since}")]
    Ended { stage: LeadState, since: NaiveDate },
    /// It is dated before the lead was received.
    #[error("{on} is before the lead was received on {received_on}")]
    BeforeReceived {
        on: NaiveDate,
        /// The day it was received.
        received_on: NaiveDate,
    },
    /// It belongs to another stage.
    #[error("it is {stage:?}, not {wanted}")]
    WrongStage {
        /// Where the lead stands on that day.
        stage: Option<LeadState>,
        /// The stage it belongs to.
        wanted: LeadState,
    },
    /// The same person characterised it already (L3: two people).
    #[error("{by} characterised it on {on} already")]
    SamePerson { by: String, on: NaiveDate },
    /// Two people did already.
    #[error("two people characterised it already")]
    TwoAlready,
    /// A score that is not from 1 to 5.
    #[error("the score {score} is not from 1 to 5")]
    ScoreRange { score: u8 },
    /// The measure was not asked of that agency, or has its receipt.
    #[error("no {measure} of {agency} waits for a receipt")]
    NoSuchMeasure { measure: Measure, agency: String },
    /// The measure of that agency has no receipt yet.
    #[error("{measure} was asked of {agency} on {on} already")]
    MeasureTwice { measure: Measure, agency: String, on: NaiveDate },
}
