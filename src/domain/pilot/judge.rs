//! What may not be recorded of an application: each refusal names the rule, what was found, and what would be right.

use chrono::NaiveDate;

use super::fact::PilotFact;
use super::facts_judged::fact_fits;
use super::findings::pilot_guard_judge;
use super::guard::PilotGuard;
use super::moves::RULES;
use super::record::PilotRecord;
use super::refusal::PilotRefusal;
use super::state::PilotState;
use crate::domain::clock::tolling::Grant;
use crate::domain::clock::tolling_judge::grant_judge;
use crate::domain::concern;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::fact::{Event, FactStanding};
use crate::domain::engine::life::Life;
use crate::domain::engine::record::Record;
use crate::domain::engine::request::FactRequest;
use crate::domain::engine::rule::Rule;
use crate::domain::engine::timeline::Standing;
use crate::domain::tracks::State;
use crate::domain::tracks::act::{Act, Correction};
use crate::domain::tracks::finding::Finding;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::situation::Situation;
use crate::domain::value::evidence::{EvidenceKind, Need};

/// Whoever set a condition waives it: the decision of that office comes first, as for everything that takes a risk off
/// the books.
const WAIVER: Need = Need(&[EvidenceKind::Decision]);

fn waiver_judge(fact: &FactStanding<PilotFact>) -> Result<(), PilotRefusal> {
    if let PilotFact::ConditionWaived { condition } = &fact.fact
        && !WAIVER.satisfied_by(&fact.evidence)
    {
        return Err(PilotRefusal::WaiverUndecided { condition: condition.clone() });
    }
    Ok(())
}

impl Record for PilotRecord {
    type Fact = PilotFact;

    fn take(&mut self, event: Event<'_, PilotFact>) {
        Self::take(self, event);
    }
}

impl Life for PilotRecord {
    type State = PilotState;
    type Guard = PilotGuard;

    fn rules() -> &'static [Rule<PilotState, PilotGuard>] {
        RULES
    }

    fn state(state: State) -> Option<PilotState> {
        state.pilot()
    }

    fn fact_judge(
        &self,
        fact: &FactStanding<PilotFact>,
        opened_on: NaiveDate,
        situation: &Situation<'_>,
    ) -> Result<(), Refusal> {
        if fact.on < opened_on {
            return Err(PilotRefusal::BeforeIntent { on: fact.on, opened_on }.into());
        }
        match self.stages.last() {
            Some(last) if !last.stage.is_open() => {
                Err(PilotRefusal::Ended { stage: last.stage, since: last.on }.into())
            }
            Some(_) | None => {
                waiver_judge(fact)?;
                Ok(fact_fits(self, &fact.fact, fact.on, &situation.grants)?)
            }
        }
    }

    fn request_judge(
        _moves: &[Standing],
        _facts: &[FactStanding<PilotFact>],
        request: &FactRequest<PilotFact>,
        situation: &Situation<'_>,
    ) -> Result<(), Refusal> {
        if let PilotFact::Tolled(given) = &request.fact {
            grant_judge(
                &Grant::asked(given, request.on, &request.basis, request.recorded_at),
                situation.rulebook,
                &[],
            )?;
        }
        Ok(())
    }

    fn guard_judge(
        &self,
        guard: PilotGuard,
        _before: &[Standing],
        one: &Standing,
        situation: &Situation<'_>,
    ) -> Option<Finding> {
        pilot_guard_judge(guard, one, self, situation).map(Finding::Pilot)
    }

    fn orphan(facts: &[FactStanding<PilotFact>]) -> Option<(&FactStanding<PilotFact>, Refusal)> {
        let fact = facts.first()?;
        let (on, opened_on) = (fact.on, fact.on);
        Some((fact, PilotRefusal::BeforeIntent { on, opened_on }.into()))
    }

    /// The end of an application that goes with a stop is corrected with the stop, and the application follows.
    fn linked_judge(wrong: &Entry, change: &Correction, _situation: &Situation<'_>) -> Result<(), Refusal> {
        let Act::Move { detail, .. } = &wrong.act else {
            return Ok(());
        };
        match detail.with.filter(|_| *change != Correction::default()) {
            Some(with) => Err(PilotRefusal::LinkedToStop { seq: wrong.seq, with: with.seq }.into()),
            None => Ok(()),
        }
    }

    fn beside_judge(entries: &[Entry], asked: i32, _situation: &Situation<'_>) -> Result<(), Refusal> {
        concern::chain_judge(entries, asked)
    }
}
