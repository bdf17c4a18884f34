//! The record of a subject: what is true of it on a day, folded from its moves and facts.

use chrono::NaiveDate;

use super::fact::{ChainFact, Event, FactStanding, events};
use super::timeline::Standing;

/// The record of a track.
pub trait Record: Default {
    /// Facts of its chains.
    type Fact: ChainFact;

    /// Takes what happened next.
    fn take(&mut self, event: Event<'_, Self::Fact>);
}

/// The record of a subject at the end of a day.
#[must_use]
pub fn record_on<R: Record>(moves: &[Standing], facts: &[FactStanding<R::Fact>], day: NaiveDate) -> R {
    let mut record = R::default();
    for event in events(moves, facts) {
        if event.on() <= day {
            record.take(event);
        }
    }
    record
}
