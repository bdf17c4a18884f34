//! What a guard of a lead found, in words.

use crate::domain::lead::findings::LeadFinding;
use crate::msg;
use crate::office::refusals::refusal::{Wording, hinted};
use crate::office::words::case::yuan;
use crate::office::words::lead::{character_name, measure_name};
use crate::words::Message;

/// What was found.
#[must_use]
pub(crate) fn finding_said(finding: &LeadFinding) -> Message {
    match finding {
        LeadFinding::NotScored => msg!("lack-lead-score"),
        LeadFinding::People(people) => msg!("lack-lead-people", people = *people),
        LeadFinding::TakenFor(character) => {
            msg!("lack-lead-character", character = character_name(*character))
        }
        LeadFinding::NoMeasure => msg!("lack-lead-measure"),
        LeadFinding::NoReceipt { measure, agency, since } => {
            msg!("lack-lead-receipt", measure = measure_name(*measure), agency = agency, since = *since)
        }
        LeadFinding::NotRechecked(since) => msg!("lack-lead-recheck", since = *since),
        LeadFinding::NotStopped(on) => msg!("lack-lead-stopped", on = *on),
        LeadFinding::StockLeft(stock) => msg!("lack-lead-stock", stock = yuan(*stock)),
        LeadFinding::NoReceiver => msg!("lack-lead-receiver"),
        LeadFinding::NoTransferReceipt(receiver) => {
            msg!("lack-lead-transfer-receipt", receiver = receiver.as_deref().unwrap_or_default())
        }
        LeadFinding::NoReview => msg!("lack-lead-review"),
        LeadFinding::ReviewLate { review, latest } => {
            msg!("lack-lead-review-late", review = *review, latest = *latest)
        }
        LeadFinding::NotMerged => msg!("lack-lead-into"),
    }
}

/// A move that a guard of a lead refused.
pub(crate) fn guard_told(rule: &str, finding: &LeadFinding) -> Wording {
    let hint = match finding {
        LeadFinding::NotScored => msg!("hint-lead-score"),
        LeadFinding::People(_) => msg!("hint-lead-people"),
        LeadFinding::TakenFor(_) => msg!("hint-lead-character"),
        LeadFinding::NoMeasure => msg!("hint-lead-measure"),
        LeadFinding::NoReceipt { .. } => msg!("hint-lead-receipt"),
        LeadFinding::NotRechecked(_) | LeadFinding::NotStopped(_) | LeadFinding::StockLeft(_) => {
            msg!("hint-lead-recheck")
        }
        LeadFinding::NoReceiver => msg!("hint-lead-receiver"),
        LeadFinding::NoTransferReceipt(_) => msg!("hint-lead-transfer-receipt"),
        LeadFinding::NoReview | LeadFinding::ReviewLate { .. } => msg!("hint-lead-review"),
        LeadFinding::NotMerged => msg!("hint-lead-into"),
    };
    hinted(msg!("error-lead-guard", rule = rule, found = finding_said(finding)), hint)
}
