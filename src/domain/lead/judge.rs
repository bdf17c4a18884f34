//! What may not be recorded of a lead: each refusal names what was found, and so what would be right.

use chrono::NaiveDate;

use super::fact::LeadFact;
use super::findings::lead_guard_judge;
use super::guard::LeadGuard;
use super::moves::RULES;
use super::record::LeadRecord;
use super::refusal::LeadRefusal;
use super::state::LeadState;
use crate::domain::concern;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::fact::{Event, FactStanding};
use crate::domain::engine::life::Life;
use crate::domain::engine::record::Record;
use crate::domain::engine::rule::Rule;
use crate::domain::engine::timeline::Standing;
use crate::domain::tracks::State;
use crate::domain::tracks::finding::Finding;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::situation::Situation;
use crate::domain::value::name::name_key;

const SCORE_HIGHEST: u8 = 5;

impl Record for LeadRecord {
    type Fact = LeadFact;

    fn take(&mut self, event: Event<'_, LeadFact>) {
        Self::take(self, event);
    }
}

impl Life for LeadRecord {
    type State = LeadState;
    type Guard = LeadGuard;

    fn rules() -> &'static [Rule<LeadState, LeadGuard>] {
        RULES
    }

    fn state(state: State) -> Option<LeadState> {
        state.lead()
    }

    fn fact_judge(
        &self,
        fact: &FactStanding<LeadFact>,
        opened_on: NaiveDate,
        _situation: &Situation<'_>,
    ) -> Result<(), Refusal> {
        if fact.on < opened_on {
            return Err(LeadRefusal::BeforeReceived { on: fact.on, received_on: opened_on }.into());
        }
        Ok(self.fact_check(fact)?)
    }

    fn guard_judge(
        &self,
        guard: LeadGuard,
        _before: &[Standing],
        one: &Standing,
        situation: &Situation<'_>,
    ) -> Option<Finding> {
        lead_guard_judge(guard, one, self, situation).map(Finding::Lead)
    }

    fn orphan(facts: &[FactStanding<LeadFact>]) -> Option<(&FactStanding<LeadFact>, Refusal)> {
        let fact = facts.first()?;
        Some((fact, LeadRefusal::NotReceived { on: fact.on }.into()))
    }

    fn beside_judge(entries: &[Entry], asked: i32, _situation: &Situation<'_>) -> Result<(), Refusal> {
        concern::chain_judge(entries, asked)
    }
}

impl LeadRecord {
    fn fact_check(&self, fact: &FactStanding<LeadFact>) -> Result<(), LeadRefusal> {
        match &fact.fact {
            LeadFact::Reported { .. }
            | LeadFact::Linked { .. }
            | LeadFact::Related { .. }
            | LeadFact::MarkAdded { .. } => Ok(()),
            LeadFact::ReviewSet { .. } | LeadFact::Rechecked { .. } if self.stage() == Some(LeadState::Monitor) => {
                Ok(())
            }
            LeadFact::Estimated { .. }
            | LeadFact::Referred { .. }
            | LeadFact::ReviewSet { .. }
            | LeadFact::MergedInto { .. } => self.open_check(),
            LeadFact::Scored { scale, people, spread, .. } => {
                self.open_check()?;
                match [scale, people, spread].into_iter().find(|score| !(1..=SCORE_HIGHEST).contains(*score)) {
                    Some(score) => Err(LeadRefusal::ScoreRange { score: *score }),
                    None => Ok(()),
                }
            }
            LeadFact::Characterised { by, .. } => self.characterised_check(by),
            LeadFact::MeasureTaken { measure, agency } => {
                self.stage_check(LeadState::Dispose)?;
                let twice = self.unreceipted().find(|one| one.is(*measure, agency)).map(|one| one.on);
                twice.map_or(Ok(()), |on| {
                    Err(LeadRefusal::MeasureTwice { measure: *measure, agency: agency.clone(), on })
                })
            }
            LeadFact::MeasureReceipted { measure, agency, .. } => {
                self.open_check()?;
                let waits = self.unreceipted().any(|one| one.is(*measure, agency));
                waits
                    .then_some(())
                    .ok_or_else(|| LeadRefusal::NoSuchMeasure { measure: *measure, agency: agency.clone() })
            }
            LeadFact::ReferralReceipted { .. } => self.stage_check(LeadState::Transferred),
            LeadFact::Rechecked { .. } => self.stage_check(LeadState::Verify),
        }
    }

    fn characterised_check(&self, by: &str) -> Result<(), LeadRefusal> {
        self.stage_check(LeadState::Characterise)?;
        let key = name_key(by);
        if let Some(same) = self.judgements.iter().find(|one| name_key(&one.by) == key) {
            return Err(LeadRefusal::SamePerson { by: by.to_owned(), on: same.on });
        }
        match self.character() {
            Some(character) => Err(LeadRefusal::TwoAlready { character }),
            None => Ok(()),
        }
    }

    fn open_check(&self) -> Result<(), LeadRefusal> {
        match self.stages.last() {
            Some(last) if !last.stage.is_open() => Err(LeadRefusal::Ended { stage: last.stage, since: last.on }),
            Some(_) | None => Ok(()),
        }
    }

    fn stage_check(&self, wanted: LeadState) -> Result<(), LeadRefusal> {
        self.open_check()?;
        // It begins received.
        let stage = self.stage().unwrap_or(LeadState::Received);
        (stage == wanted).then_some(()).ok_or(LeadRefusal::WrongStage { stage, wanted })
    }
}
