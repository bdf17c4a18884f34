//! Facts of a chain as they stand, and the order of moves and facts.

use std::collections::BTreeMap;
use std::fmt::Debug;

use chrono::{DateTime, NaiveDate, Utc};

use super::entry::Entry;
use super::timeline::{Standing, effective_of};
use crate::domain::tracks::act::Act;
use crate::domain::value::evidence::Evidence;
use crate::domain::value::money::Money;

/// A fact as it stands: the entry with its corrections applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactStanding<F> {
    /// The entry that recorded it.
    pub seq: i32,
    pub on: NaiveDate,
    pub fact: F,
    /// The document it rests on.
    pub basis: String,
    /// Evidence given with the entry and with its corrections.
    pub evidence: Vec<Evidence>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    pub officer: String,
}

/// The facts of a kind that stand in a chain, by day and, on one day, by place in the chain.
#[must_use]
pub fn facts_of<F: ChainFact>(entries: &[Entry]) -> Vec<FactStanding<F>> {
    let mut facts: BTreeMap<i32, FactStanding<F>> = BTreeMap::new();
    for entry in entries {
        if let Some(fact) = F::of(&entry.act) {
            if let Some(effective) = effective_of(entry, entries) {
                let standing = FactStanding {
                    seq: entry.seq,
                    on: effective.on,
                    fact: fact.clone(),
                    basis: entry.basis.clone(),
                    evidence: entry.evidence.clone(),
                    recorded_at: entry.recorded_at,
                    officer: entry.officer.clone(),
                };
                facts.insert(entry.seq, standing);
            }
        } else if let Act::Correct { target, change } = &entry.act
            && let Some(standing) = facts.get_mut(target)
        {
            if let Some(basis) = &change.basis {
                standing.basis.clone_from(basis);
            }
            standing.evidence.extend(entry.evidence.iter().cloned());
            if let Some(amount) = change.amount {
                standing.fact.amount_set(amount);
            }
            if let Some(lenders) = change.lenders {
                standing.fact.lenders_set(lenders);
            }
        }
    }
    let mut facts: Vec<FactStanding<F>> = facts.into_values().collect();
    facts.sort_by_key(|fact| (fact.on, fact.seq));
    facts
}

/// A fact in a chain.
pub trait ChainFact: Debug + Clone + PartialEq + 'static {
    /// The fact that an entry says, where it says one of this kind.
    fn of(act: &Act) -> Option<&Self>;

    /// The act that says it.
    fn act(self) -> Act;

    /// Puts a corrected amount in place; says whether the fact has one.
    fn amount_set(&mut self, _right: Money) -> bool {
        false
    }

    /// Puts a corrected number of lenders in place; says whether the fact has one.
    fn lenders_set(&mut self, _right: u32) -> bool {
        false
    }

    /// Whether it may be recorded before its day, as a grant may.
    fn may_be_ahead(&self) -> bool {
        false
    }
}

/// Something that happened: a move or a fact.
#[derive(Debug)]
pub enum Event<'chain, F> {
    Move(&'chain Standing),
    Fact(&'chain FactStanding<F>),
}

impl<F> Clone for Event<'_, F> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<F> Copy for Event<'_, F> {}

impl<F> Event<'_, F> {
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        match self {
            Self::Move(one) => one.effective.on,
            Self::Fact(fact) => fact.on,
        }
    }

    /// Its place in the chain.
    #[must_use]
    pub const fn seq(&self) -> i32 {
        match self {
            Self::Move(one) => one.seq,
            Self::Fact(fact) => fact.seq,
        }
    }
}

/// Moves and facts in the order of their days and, on one day, of their places in the chain.
#[must_use]
pub fn events<'chain, F>(moves: &'chain [Standing], facts: &'chain [FactStanding<F>]) -> Vec<Event<'chain, F>> {
    let mut events: Vec<Event<'chain, F>> =
        moves.iter().map(Event::Move).chain(facts.iter().map(Event::Fact)).collect();
    events.sort_by_key(|event: &Event<'chain, F>| (event.on(), event.seq()));
    events
}
