//! What the lifecycle engine asks of a track: the facts its chains hold besides moves, the record folded from both, and
//! what may not be recorded.

use std::fmt::Debug;

use chrono::NaiveDate;

use super::entry::Act;
use super::guard::{Finding, Situation};
use super::lifecycle::FactRequest;
use super::timeline::Standing;
use super::transition::Guard;
use crate::domain::case::record::Event;
use crate::domain::case::standing::FactStanding;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::value::money::Money;

/// A fact in a chain.
pub trait ChainFact: Debug + Clone + PartialEq + 'static {
    /// The fact that an entry says, where it says one of this kind.
    fn of(act: &Act) -> Option<&Self>;

    /// The act that says it.
    fn act(self) -> Act;

    /// Puts a corrected amount in place; says whether the fact has one.
    fn amount_set(&mut self, right: Money) -> bool;

    /// Puts a corrected number of lenders in place; says whether the fact has one.
    fn lenders_set(&mut self, right: u32) -> bool;

    /// Whether it may be recorded before its day, as a grant may.
    fn may_be_ahead(&self) -> bool;
}

/// The record of a track: what is true of a subject on a day.
pub trait Life: Default {
    /// Facts of its chains.
    type Fact: ChainFact;

    /// Takes what happened next.
    fn take(&mut self, event: Event<'_, Self::Fact>);

    /// Judges a fact against the record before it.
    ///
    /// # Errors
    /// The refusal.
    fn fact_judge(
        &self,
        fact: &FactStanding<Self::Fact>,
        opened_on: NaiveDate,
        situation: &Situation<'_>,
    ) -> Result<(), Refusal>;

    /// Judges a fact that is asked for, beyond its place in the timeline: amounts that look like a slip, and the like.
    ///
    /// # Errors
    /// The refusal, or a question.
    fn request_judge(
        moves: &[Standing],
        facts: &[FactStanding<Self::Fact>],
        request: &FactRequest<Self::Fact>,
        situation: &Situation<'_>,
    ) -> Result<(), Refusal>;

    /// Judges a guard of the track; `None` where it is satisfied, or is none of this track.
    fn guard_judge(
        &self,
        guard: Guard,
        before: &[Standing],
        one: &Standing,
        situation: &Situation<'_>,
    ) -> Option<Finding>;

    /// Facts without any move: the refusal of the first that cannot wait for one.
    fn orphan(facts: &[FactStanding<Self::Fact>]) -> Option<(&FactStanding<Self::Fact>, Refusal)>;
}

/// The record of a subject at the end of a day.
#[must_use]
pub fn record_on<L: Life>(moves: &[Standing], facts: &[FactStanding<L::Fact>], day: NaiveDate) -> L {
    let mut record = L::default();
    for event in crate::domain::case::record::events(moves, facts) {
        if event.on() <= day {
            record.take(event);
        }
    }
    record
}
