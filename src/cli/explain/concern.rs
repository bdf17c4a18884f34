//! What may not be recorded of an issue, in words.

use super::handover::personal_told;
use super::refusal::{Told, hinted};
use crate::cli::fail::Exit;
use crate::domain::concern::ConcernRefusal;
use crate::msg;

/// The exit code: something named does not exist, or a rule refuses.
pub(super) const fn exit_of(refusal: &ConcernRefusal) -> Exit {
    match refusal {
        ConcernRefusal::NoSuch { .. } => Exit::NotFound,
        ConcernRefusal::Personal(_)
        | ConcernRefusal::Text { .. }
        | ConcernRefusal::DueBefore { .. }
        | ConcernRefusal::Resolved { .. }
        | ConcernRefusal::Open { .. }
        | ConcernRefusal::NothingNew { .. } => Exit::Refused,
    }
}

/// The refusal with its hint.
pub(super) fn concern_told(refusal: &ConcernRefusal) -> Told {
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
