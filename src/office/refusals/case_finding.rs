//! Why a grant is refused, and what would be right.

use crate::domain::clock::tolling::TollingRefusal;
use crate::msg;
use crate::office::refusals::refusal::{Wording, hinted};
use crate::office::words::case::clock_name;

/// What is said of a grant that is refused.
pub(crate) fn tolling_told(refusal: &TollingRefusal) -> Wording {
    match refusal {
        TollingRefusal::Backwards { from, to } => {
            hinted(msg!("error-toll-backwards", from = *from, to = *to), msg!("hint-toll-backwards", from = *from))
        }
        TollingRefusal::NoClock => hinted(msg!("error-toll-no-clock"), msg!("hint-toll-clock")),
        TollingRefusal::NoApprover => hinted(msg!("error-toll-no-approver"), msg!("hint-toll-approver")),
        TollingRefusal::NeverTolled { clock } => {
            hinted(msg!("error-toll-never", clock = clock_name(*clock)), msg!("hint-toll-never", code = clock.code()))
        }
        TollingRefusal::TooLong { days, limit, last: Some(last) } => {
            hinted(msg!("error-toll-long", days = *days, limit = *limit), msg!("hint-toll-long", last = *last))
        }
        TollingRefusal::TooLong { days, limit, last: None } => {
            hinted(msg!("error-toll-long", days = *days, limit = *limit), msg!("hint-toll-clock"))
        }
        TollingRefusal::WindowRun { clock, due } => hinted(
            msg!("error-toll-window", clock = clock_name(*clock), due = *due),
            msg!("hint-toll-window", code = clock.code()),
        ),
    }
}
