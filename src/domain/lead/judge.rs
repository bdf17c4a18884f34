//! What may not be recorded of a lead: each refusal names what was found, and so what would be right.

use chrono::NaiveDate;

use super::fact::{LeadFact, Measure};
use super::guards::lead_guard_judge;
use super::record::LeadRecord;
use super::state::LeadState;
use crate::domain::case::record::Event;
use crate::domain::case::standing::FactStanding;
use crate::domain::engine::guard::{Finding, Situation};
use crate::domain::engine::life::Life;
use crate::domain::engine::lifecycle::FactRequest;
use crate::domain::engine::timeline::Standing;
use crate::domain::engine::transition::Guard;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::value::name::name_key;

/// How many people characterise a lead.
const CHARACTERISERS: usize = 2;
/// The highest score.
const SCORE_HIGHEST: u8 = 5;

/// Why a fact cannot be recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LeadRefusal {
    /// The lead has come to its end.
    #[error("the lead is {stage} since {since}")]
    Ended {
        /// How.
        stage: LeadState,
        /// Since when.
        since: NaiveDate,
    },
    /// It is dated before the lead was received.
    #[error("{on} is before the lead was received on {received_on}")]
    BeforeReceived {
        /// The day given.
        on: NaiveDate,
        /// The day it was received.
        received_on: NaiveDate,
    },
    /// It belongs to another stage.
    #[error("it is {stage:?}, not {wanted}")]
    WrongStage {
        /// Where the lead stands on that day.
        stage: Option<LeadState>,
        /// The stage it belongs to.
        wanted: LeadState,
    },
    /// The same person characterised it already (L3: two people).
    #[error("{by} characterised it on {on} already")]
    SamePerson {
        /// Who.
        by: String,
        /// When.
        on: NaiveDate,
    },
    /// Two people did already.
    #[error("two people characterised it already")]
    TwoAlready,
    /// A score that is not from 1 to 5.
    #[error("the score {score} is not from 1 to 5")]
    ScoreRange {
        /// The score.
        score: u8,
    },
    /// The measure was not asked of that agency, or has its receipt.
    #[error("no {measure} of {agency} waits for a receipt")]
    NoSuchMeasure {
        /// The measure.
        measure: Measure,
        /// The agency.
        agency: String,
    },
    /// The measure of that agency has no receipt yet.
    #[error("{measure} was asked of {agency} on {on} already")]
    MeasureTwice {
        /// The measure.
        measure: Measure,
        /// The agency.
        agency: String,
        /// When.
        on: NaiveDate,
    },
}

impl Life for LeadRecord {
    type Fact = LeadFact;

    fn take(&mut self, event: Event<'_, LeadFact>) {
        Self::take(self, event);
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

    fn request_judge(
        _moves: &[Standing],
        _facts: &[FactStanding<LeadFact>],
        _request: &FactRequest<LeadFact>,
        _situation: &Situation<'_>,
    ) -> Result<(), Refusal> {
        Ok(())
    }

    fn guard_judge(
        &self,
        guard: Guard,
        _before: &[Standing],
        one: &Standing,
        situation: &Situation<'_>,
    ) -> Option<Finding> {
        lead_guard_judge(guard, one, self, situation).map(Finding::Lead)
    }

    fn orphan(facts: &[FactStanding<LeadFact>]) -> Option<(&FactStanding<LeadFact>, Refusal)> {
        let fact = facts.first()?;
        let (on, received_on) = (fact.on, fact.on);
        Some((fact, LeadRefusal::BeforeReceived { on, received_on }.into()))
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
        if self.judgements.len() >= CHARACTERISERS {
            return Err(LeadRefusal::TwoAlready);
        }
        Ok(())
    }

    fn open_check(&self) -> Result<(), LeadRefusal> {
        match self.stages.last() {
            Some(last) if !last.stage.is_open() => Err(LeadRefusal::Ended { stage: last.stage, since: last.on }),
            Some(_) | None => Ok(()),
        }
    }

    fn stage_check(&self, wanted: LeadState) -> Result<(), LeadRefusal> {
        self.open_check()?;
        let stage = self.stage();
        (stage == Some(wanted)).then_some(()).ok_or(LeadRefusal::WrongStage { stage, wanted })
    }
}
