//! A clearance case as the lifecycle engine sees it.

use chrono::NaiveDate;

use super::closing::under_closing;
use super::fact::CaseFact;
use super::findings::case_guard_judge;
use super::guard::CaseGuard;
use super::judge::fact_judge;
use super::moves::RULES;
use super::record::CaseRecord;
use super::refusal::CaseRefusal;
use super::request::case_request_judge;
use super::state::ClearanceState;
use crate::domain::clock::tolling::Grant;
use crate::domain::clock::tolling_judge::grant_judge;
use crate::domain::concern;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::fact::FactStanding;
use crate::domain::engine::life::Life;
use crate::domain::engine::request::FactRequest;
use crate::domain::engine::rule::Rule;
use crate::domain::engine::timeline::Standing;
use crate::domain::tracks::State;
use crate::domain::tracks::act::{Act, Correction};
use crate::domain::tracks::finding::Finding;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::situation::Situation;

impl Life for CaseRecord {
    type State = ClearanceState;
    type Guard = CaseGuard;

    fn rules() -> &'static [Rule<ClearanceState, CaseGuard>] {
        RULES
    }

    fn state(state: State) -> Option<ClearanceState> {
        state.clearance()
    }

    fn fact_judge(
        &self,
        fact: &FactStanding<CaseFact>,
        opened_on: NaiveDate,
        situation: &Situation<'_>,
    ) -> Result<(), Refusal> {
        Ok(fact_judge(self, fact, opened_on, situation.rulebook)?)
    }

    fn request_judge(
        moves: &[Standing],
        facts: &[FactStanding<CaseFact>],
        request: &FactRequest<CaseFact>,
        situation: &Situation<'_>,
    ) -> Result<(), Refusal> {
        case_request_judge(moves, facts, request, situation)
    }

    fn guard_judge(
        &self,
        guard: CaseGuard,
        before: &[Standing],
        one: &Standing,
        situation: &Situation<'_>,
    ) -> Option<Finding> {
        case_guard_judge(guard, before, one, self, situation).map(Finding::Case)
    }

    /// What may precede a stop may wait for another, anything else is in the way.
    fn orphan(facts: &[FactStanding<CaseFact>]) -> Option<(&FactStanding<CaseFact>, Refusal)> {
        let fact = facts.iter().find(|fact| !fact.fact.may_precede_stop())?;
        Some((fact, CaseRefusal::NoStop { on: fact.on }.into()))
    }

    /// The opening, closing and reopening of a case go with entries of its institution: those are corrected, and the case
    /// follows.
    fn linked_judge(wrong: &Entry, change: &Correction, situation: &Situation<'_>) -> Result<(), Refusal> {
        let Act::Move { to: State::Clearance(to), detail, .. } = &wrong.act else {
            return Ok(());
        };
        let with = match to {
            ClearanceState::Open | ClearanceState::Reopened | ClearanceState::Ended => detail.with.map(|with| with.seq),
            ClearanceState::Closed => situation
                .institution
                .iter()
                .find(|one| one.detail.with.is_some_and(|with| with.subject == wrong.subject && with.seq == wrong.seq))
                .map(|one| one.seq),
            ClearanceState::Notice
            | ClearanceState::Verify
            | ClearanceState::Plan
            | ClearanceState::Vote
            | ClearanceState::Execute
            | ClearanceState::Criminal
            | ClearanceState::Bankruptcy
            | ClearanceState::Distribution
            | ClearanceState::FinalNotice
            | ClearanceState::Accept => None,
        };
        match with.filter(|_| *change != Correction::default()) {
            Some(with) => Err(CaseRefusal::Linked { seq: wrong.seq, with }.into()),
            None => Ok(()),
        }
    }

    /// A grant that is moved to another day is judged again.
    fn corrected_judge(
        fact: &FactStanding<CaseFact>,
        change: &Correction,
        situation: &Situation<'_>,
    ) -> Result<(), Refusal> {
        if let CaseFact::Tolled(given) = &fact.fact
            && change.effective_on.is_some()
        {
            let grant = Grant::asked(given, fact.on, &fact.basis, fact.recorded_at);
            grant_judge(&grant, situation.rulebook, &[])?;
        }
        Ok(())
    }

    fn refusal_of(wrong: &Entry, moves: &[Standing], facts: &[FactStanding<CaseFact>], why: Refusal) -> Refusal {
        under_closing(wrong, moves, facts, why)
    }

    fn beside_judge(entries: &[Entry], asked: i32, _situation: &Situation<'_>) -> Result<(), Refusal> {
        concern::chain_judge(entries, asked)
    }
}
