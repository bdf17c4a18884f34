//! Issues in words: the same in the dossier and after the act.

use crate::office::words::named;
use chrono::NaiveDate;

use crate::domain::concern::{ConcernDrawn, ConcernFact};
use crate::msg;
use crate::office::words::case::clauses;
use crate::words::Message;

/// What is recorded of an issue.
#[must_use]
pub fn concern_said(fact: &ConcernFact) -> Message {
    match fact {
        ConcernFact::Raised { category, text, owner, due } => {
            let mut parts = vec![msg!("concern-fact-raised", category = named(*category), text = text)];
            parts.extend(seen_to(owner.as_deref(), *due));
            msg!("concern-parts", parts = clauses(parts))
        }
        ConcernFact::Assigned { of, owner, due } => {
            msg!("concern-fact-assigned", seq = *of, parts = clauses(seen_to(owner.as_deref(), *due)))
        }
        ConcernFact::Resolved { of, resolution } => {
            msg!("concern-fact-resolved", seq = *of, resolution = resolution)
        }
        ConcernFact::Reopened { of } => msg!("concern-fact-reopened", seq = *of),
    }
}

fn seen_to(owner: Option<&str>, due: Option<NaiveDate>) -> Vec<Message> {
    [owner.map(|owner| msg!("concern-owner", owner = owner)), due.map(|due| msg!("concern-due", due = due))]
        .into_iter()
        .flatten()
        .collect()
}

/// An issue on one line, as it stands on a day.
#[must_use]
pub fn concern_line(drawn: &ConcernDrawn, day: NaiveDate) -> Message {
    let mut parts = vec![msg!("concern-fact-raised", category = named(drawn.category), text = &drawn.text)];
    parts.extend(seen_to(drawn.owner.as_deref(), drawn.due));
    if drawn.is_overdue(day) {
        parts.push(msg!("concern-overdue"));
    }
    msg!("concern-parts", parts = clauses(parts))
}
