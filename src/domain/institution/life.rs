//! An institution as the lifecycle engine sees it.

use chrono::NaiveDate;

use super::aspect::aspects_standing;
use super::fact::Fact;
use super::findings::institution_guard_judge;
use super::guard::InstitutionGuard;
use super::moves::RULES;
use super::state::InstitutionState;
use super::{aspect, handover};
use crate::domain::concern;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::fact::{ChainFact, Event, FactStanding};
use crate::domain::engine::life::Life;
use crate::domain::engine::record::Record;
use crate::domain::engine::rule::Rule;
use crate::domain::engine::timeline::Standing;
use crate::domain::pilot::refusal::PilotRefusal;
use crate::domain::tracks::act::{Act, Correction};
use crate::domain::tracks::finding::Finding;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::situation::Situation;
use crate::domain::tracks::{State, Track};
use crate::domain::value::money::Money;

/// What the guards of an institution need of its own chain is its moves: nothing is folded from its facts.
#[derive(Debug, Default)]
pub struct InstitutionRecord;

impl ChainFact for Fact {
    fn of(act: &Act) -> Option<&Self> {
        if let Act::Fact(fact) = act { Some(fact) } else { None }
    }

    fn act(self) -> Act {
        Act::Fact(self)
    }

    fn amount_set(&mut self, right: Money) -> bool {
        if let Self::HandOver(fact) = self { fact.amount_set(right) } else { false }
    }
}

impl Record for InstitutionRecord {
    type Fact = Fact;

    fn take(&mut self, _event: Event<'_, Fact>) {}
}

impl Life for InstitutionRecord {
    type State = InstitutionState;
    type Guard = InstitutionGuard;

    fn rules() -> &'static [Rule<InstitutionState, InstitutionGuard>] {
        RULES
    }

    fn state(state: State) -> Option<InstitutionState> {
        state.institution()
    }

    fn guard_judge(
        &self,
        guard: InstitutionGuard,
        before: &[Standing],
        one: &Standing,
        situation: &Situation<'_>,
    ) -> Option<Finding> {
        institution_guard_judge(guard, before, one, situation).map(Finding::Institution)
    }

    /// No fact holds from a day on which the institution was not on the register. What else names, codes and offers have to
    /// be is judged where they are recorded, over more than one chain.
    fn fact_judge(
        &self,
        fact: &FactStanding<Fact>,
        opened_on: NaiveDate,
        _situation: &Situation<'_>,
    ) -> Result<(), Refusal> {
        if fact.on < opened_on {
            let (track, effective) = (Track::Institution, fact.on);
            return Err(Refusal::BeforeExistence { track, effective, since: opened_on });
        }
        Ok(())
    }

    fn orphan(_facts: &[FactStanding<Fact>]) -> Option<(&FactStanding<Fact>, Refusal)> {
        None
    }

    /// Moves that go with the application of an institution are corrected there, and the institution follows. What two
    /// units did about a transfer, they do again.
    fn linked_judge(wrong: &Entry, change: &Correction, _situation: &Situation<'_>) -> Result<(), Refusal> {
        if let Act::Fact(Fact::TransferOffered { .. } | Fact::TransferAccepted { .. } | Fact::TransferDeclined { .. }) =
            &wrong.act
            && (change.strike || change.effective_on.is_some())
        {
            return Err(Refusal::StepOfTransfer { seq: wrong.seq });
        }
        let Act::Move { to: State::Institution(to), detail, .. } = &wrong.act else {
            return Ok(());
        };
        let by_application =
            matches!(to, InstitutionState::Transforming | InstitutionState::Transformed | InstitutionState::Reducing);
        match detail.with.filter(|_| by_application && *change != Correction::default()) {
            Some(with) => Err(PilotRefusal::LinkedToPilot { seq: wrong.seq, with: with.seq }.into()),
            None => Ok(()),
        }
    }

    /// A fact shows in the dossier, which is drawn from more than its day and its basis.
    fn shows(act: &Act) -> bool {
        matches!(act, Act::Move { .. })
    }

    fn stays(wrong: &Entry, entries: &[Entry], corrected: &[Entry]) -> bool {
        matches!(wrong.act, Act::Fact(Fact::Aspect(_))) && aspects_standing(entries) == aspects_standing(corrected)
    }

    fn beside_judge(entries: &[Entry], asked: i32, situation: &Situation<'_>) -> Result<(), Refusal> {
        handover::chain_judge(entries, asked, situation.rulebook)?;
        concern::chain_judge(entries, asked)?;
        aspect::chain_judge(entries, asked, situation)
    }
}
