//! A clearance case as the lifecycle engine sees it.

use chrono::NaiveDate;

use super::fact::CaseFact;
use super::guards::case_guard_judge;
use super::judge::{CaseRefusal, fact_judge};
use super::record::{CaseRecord, Event};
use super::standing::FactStanding;
use crate::domain::engine::guard::{Finding, Situation};
use crate::domain::engine::life::Life;
use crate::domain::engine::lifecycle::{FactRequest, case_request_judge};
use crate::domain::engine::timeline::Standing;
use crate::domain::engine::transition::Guard;
use crate::domain::tracks::refusal::Refusal;

impl Life for CaseRecord {
    type Fact = CaseFact;

    fn take(&mut self, event: Event<'_, CaseFact>) {
        Self::take(self, event);
    }

    fn fact_judge(&self, fact: &FactStanding, opened_on: NaiveDate, situation: &Situation<'_>) -> Result<(), Refusal> {
        Ok(fact_judge(self, fact, opened_on, situation.rulebook)?)
    }

    fn request_judge(
        moves: &[Standing],
        facts: &[FactStanding],
        request: &FactRequest,
        situation: &Situation<'_>,
    ) -> Result<(), Refusal> {
        case_request_judge(moves, facts, request, situation)
    }

    fn guard_judge(
        &self,
        guard: Guard,
        before: &[Standing],
        one: &Standing,
        situation: &Situation<'_>,
    ) -> Option<Finding> {
        case_guard_judge(guard, before, one, self, situation).map(Finding::Case)
    }

    /// What may precede a stop may wait for another, anything else is in the way.
    fn orphan(facts: &[FactStanding]) -> Option<(&FactStanding, Refusal)> {
        let fact = facts.iter().find(|fact| !fact.fact.may_precede_stop())?;
        Some((fact, CaseRefusal::NoStop { on: fact.on }.into()))
    }
}
