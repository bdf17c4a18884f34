//! A filing of returns as the lifecycle engine sees it: a chain of facts, without states or moves.

use std::convert::Infallible;

use chrono::NaiveDate;

use super::fact::Filing;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::fact::{ChainFact, Event, FactStanding};
use crate::domain::engine::life::Life;
use crate::domain::engine::record::Record;
use crate::domain::engine::rule::Rule;
use crate::domain::engine::timeline::Standing;
use crate::domain::tracks::State;
use crate::domain::tracks::act::Act;
use crate::domain::tracks::finding::Finding;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::situation::Situation;

/// Nothing is folded from its facts: each is judged where it is recorded.
#[derive(Debug, Default)]
pub struct FilingRecord;

impl ChainFact for Filing {
    fn of(act: &Act) -> Option<&Self> {
        if let Act::Filing(fact) = act { Some(fact) } else { None }
    }

    fn act(self) -> Act {
        Act::Filing(self)
    }
}

impl Record for FilingRecord {
    type Fact = Filing;

    fn take(&mut self, _event: Event<'_, Filing>) {}
}

impl Life for FilingRecord {
    type State = Infallible;
    type Guard = Infallible;

    fn rules() -> &'static [Rule<Infallible, Infallible>] {
        &[]
    }

    fn state(_state: State) -> Option<Infallible> {
        None
    }

    fn guard_judge(
        &self,
        guard: Infallible,
        _before: &[Standing],
        _one: &Standing,
        _situation: &Situation<'_>,
    ) -> Option<Finding> {
        match guard {}
    }

    fn fact_judge(
        &self,
        _fact: &FactStanding<Filing>,
        _opened_on: NaiveDate,
        _situation: &Situation<'_>,
    ) -> Result<(), Refusal> {
        Ok(())
    }

    fn orphan(_facts: &[FactStanding<Filing>]) -> Option<(&FactStanding<Filing>, Refusal)> {
        None
    }

    /// Its facts carry more than their day and their basis, so that a correction is never taken for none.
    fn shows(_act: &Act) -> bool {
        false
    }

    fn beside_judge(_entries: &[Entry], _asked: i32, _situation: &Situation<'_>) -> Result<(), Refusal> {
        Ok(())
    }
}
