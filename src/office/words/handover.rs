//! Hand-overs in words: the same in the dossier and after the act.

use crate::domain::institution::handover::{HandOver, HandOverDrawn, HandOverFact};
use crate::msg;
use crate::office::words::case::{clauses, yuan};
use crate::office::words::named;
use crate::words::Message;

/// What is recorded of a hand-over.
#[must_use]
pub fn hand_over_said(fact: &HandOverFact) -> Message {
    match fact {
        HandOverFact::Made(made) => made_said(made),
        HandOverFact::Counted(counted) => msg!(
            "hand-over-fact-counted",
            seq = counted.of,
            handed = counted.handed,
            accepted = counted.accepted,
            rejected = counted.rejected
        ),
        HandOverFact::Removed(removal) => {
            msg!("hand-over-fact-removed", seq = removal.of, persons = removal.persons, ground = named(removal.ground))
        }
    }
}

fn made_said(made: &HandOver) -> Message {
    let mut parts = vec![msg!(
        "hand-over-fact-made",
        list = named(made.list),
        handed = made.handed,
        receiver = &made.receiver,
        receipt = &made.receipt
    )];
    if let Some(amount) = made.amount {
        parts.push(yuan(amount));
    }
    if !made.rests_on.is_empty() {
        let lists: Vec<Message> = made.rests_on.iter().copied().map(named).collect();
        parts.push(msg!("hand-over-fact-rests-on", lists = lists));
    }
    msg!("hand-over-parts", parts = clauses(parts))
}

/// How a hand-over stands.
#[must_use]
pub fn counts_said(drawn: &HandOverDrawn) -> Message {
    msg!(
        "hand-over-counts",
        handed = drawn.made.handed,
        accepted = drawn.made.accepted,
        rejected = drawn.made.rejected,
        pending = drawn.pending(),
        removed = drawn.removed.total(),
        standing = drawn.standing()
    )
}
