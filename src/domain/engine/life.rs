//! What the lifecycle engine asks of a track: its moves and their guards, the facts its chains hold besides, the record
//! folded from both, and what may not be recorded.

use chrono::NaiveDate;

use super::entry::Entry;
use super::fact::{ChainFact, FactStanding};
use super::record::Record;
use super::request::FactRequest;
use super::rule::Rule;
use super::timeline::Standing;
use crate::domain::tracks::State;
use crate::domain::tracks::act::{Act, Correction};
use crate::domain::tracks::finding::Finding;
use crate::domain::tracks::guard::Guard;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::situation::Situation;

/// A track, as the engine judges its chains.
pub trait Life: Record {
    type State: Copy + PartialEq + Into<State> + 'static;
    /// Conditions of its moves.
    type Guard: Copy + Into<Guard> + 'static;

    /// Its moves, one rule a row.
    fn rules() -> &'static [Rule<Self::State, Self::Guard>];

    /// The state, where it is one of this track.
    fn state(state: State) -> Option<Self::State>;

    /// Judges a guard of a move; `None` where it is satisfied.
    fn guard_judge(
        &self,
        guard: Self::Guard,
        before: &[Standing],
        one: &Standing,
        situation: &Situation<'_>,
    ) -> Option<Finding>;

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
        _moves: &[Standing],
        _facts: &[FactStanding<Self::Fact>],
        _request: &FactRequest<Self::Fact>,
        _situation: &Situation<'_>,
    ) -> Result<(), Refusal> {
        Ok(())
    }

    /// Facts without any move: the refusal of the first that cannot wait for one.
    fn orphan(facts: &[FactStanding<Self::Fact>]) -> Option<(&FactStanding<Self::Fact>, Refusal)>;

    /// Judges the correction of a move that goes with an entry of another chain: that one is corrected instead.
    ///
    /// # Errors
    /// The refusal, which names the other entry.
    fn linked_judge(_wrong: &Entry, _change: &Correction, _situation: &Situation<'_>) -> Result<(), Refusal> {
        Ok(())
    }

    /// Whether a correction of such an entry shows in the moves and facts of the chain.
    #[must_use]
    fn shows(act: &Act) -> bool {
        matches!(act, Act::Move { .. }) || Self::Fact::of(act).is_some()
    }

    /// Whether a correction of an entry that shows elsewhere leaves all as it was.
    #[must_use]
    fn stays(_wrong: &Entry, _entries: &[Entry], _corrected: &[Entry]) -> bool {
        false
    }

    /// Judges a fact with its corrections by itself.
    ///
    /// # Errors
    /// The refusal.
    fn corrected_judge(
        _fact: &FactStanding<Self::Fact>,
        _change: &Correction,
        _situation: &Situation<'_>,
    ) -> Result<(), Refusal> {
        Ok(())
    }

    /// The refusal of a correction, said as what it is. `moves` and `facts` are those after it.
    #[must_use]
    fn refusal_of(_wrong: &Entry, _moves: &[Standing], _facts: &[FactStanding<Self::Fact>], why: Refusal) -> Refusal {
        why
    }

    /// Judges what else a chain holds besides moves and facts of the track, such as its issues.
    ///
    /// # Errors
    /// The first refusal found.
    fn beside_judge(entries: &[Entry], asked: i32, situation: &Situation<'_>) -> Result<(), Refusal>;
}

/// A rule of the moves of a life.
pub type RuleOf<L> = Rule<<L as Life>::State, <L as Life>::Guard>;

/// The rule of a life that allows a move, where one does.
#[must_use]
pub fn rule_of<L: Life>(from: Option<State>, to: State) -> Option<&'static RuleOf<L>> {
    let to = L::state(to)?;
    let from = match from {
        Some(from) => Some(L::state(from)?),
        None => None,
    };
    L::rules().iter().find(|rule| rule.allows(from, to))
}

/// The moves of a life open from a state, each with its rule, in the order of the rules.
#[must_use]
pub fn moves_from<L: Life>(from: Option<State>) -> Vec<(State, &'static RuleOf<L>)> {
    let leaves = |of: &Option<L::State>| of.map(Into::into) == from;
    L::rules()
        .iter()
        .filter(|rule| rule.is_offered() && rule.from.iter().any(leaves))
        .flat_map(|rule| rule.to.iter().map(move |to| ((*to).into(), rule)))
        .collect()
}

/// What every guard of a rule finds against a move.
#[must_use]
pub fn findings<L: Life>(
    rule: &RuleOf<L>,
    before: &[Standing],
    one: &Standing,
    record: &L,
    situation: &Situation<'_>,
) -> Vec<(Guard, Finding)> {
    let found = |guard: &L::Guard| {
        let finding = record.guard_judge(*guard, before, one, situation)?;
        Some(((*guard).into(), finding))
    };
    rule.guards.iter().filter_map(found).collect()
}
