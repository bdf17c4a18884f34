//! A reporting unit as the lifecycle engine sees it: a chain of facts, without states or moves.

use std::convert::Infallible;

use chrono::NaiveDate;

use super::fact::UnitFact;
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
pub struct UnitRecord;

impl ChainFact for UnitFact {
    fn of(act: &Act) -> Option<&Self> {
        if let Act::Unit(fact) = act { Some(fact) } else { None }
    }

    fn act(self) -> Act {
        Act::Unit(self)
    }
}

impl Record for UnitRecord {
    type Fact = UnitFact;

    fn take(&mut self, _event: Event<'_, UnitFact>) {}
}

impl Life for UnitRecord {
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
        _fact: &FactStanding<UnitFact>,
        _opened_on: NaiveDate,
        _situation: &Situation<'_>,
    ) -> Result<(), Refusal> {
        Ok(())
    }

    fn orphan(_facts: &[FactStanding<UnitFact>]) -> Option<(&FactStanding<UnitFact>, Refusal)> {
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
