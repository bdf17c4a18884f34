//! What may not be recorded of an issue, in words.

use crate::domain::concern::ConcernRefusal;
use crate::msg;
use crate::office::refusals::handover::personal_told;
use crate::office::refusals::refusal::{Wording, hinted};
use crate::office::told::Trouble;

/// The exit code: something named does not exist, or a rule refuses.
pub(crate) const fn kind_of(refusal: &ConcernRefusal) -> Trouble {
    match refusal {
        ConcernRefusal::NoSuch { .. } => Trouble::NotFound,
        ConcernRefusal::Personal(_)
        | ConcernRefusal::Text { .. }
        | ConcernRefusal::DueBefore { .. }
        | ConcernRefusal::Resolved { .. }
        | ConcernRefusal::Open { .. }
        | ConcernRefusal::NothingNew { .. } => Trouble::Refused,
    }
}

/// The refusal with its hint.
pub(crate) fn concern_told(refusal: &ConcernRefusal) -> Wording {
    match refusal {
        ConcernRefusal::Personal(found) => personal_told(*found),
        ConcernRefusal::Text { length } => {
            hinted(msg!("error-concern-text", length = *length), msg!("hint-concern-text"))
        }
        ConcernRefusal::DueBefore { due, raised_on } => {
            hinted(msg!("error-concern-due", due = *due, raised = *raised_on), msg!("hint-concern-due"))
        }
        ConcernRefusal::NoSuch { seq, on, known } => {
            let known: Vec<String> = known.iter().map(|seq| format!("#{seq}")).collect();
            let message = msg!("error-concern-no-such", seq = *seq, on = *on);
            if known.is_empty() {
                hinted(message, msg!("hint-concern-none"))
            } else {
                hinted(message, msg!("hint-concern-no-such", known = known))
            }
        }
        ConcernRefusal::Resolved { seq, since } => hinted(
            msg!("error-concern-resolved", seq = *seq, since = *since),
            msg!("hint-concern-resolved", seq = *seq),
        ),
        ConcernRefusal::Open { seq } => hinted(msg!("error-concern-open", seq = *seq), msg!("hint-concern-open")),
        ConcernRefusal::NothingNew { seq } => {
            hinted(msg!("error-concern-nothing-new", seq = *seq), msg!("hint-concern-nothing-new"))
        }
    }
}
