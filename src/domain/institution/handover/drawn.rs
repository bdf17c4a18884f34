//! Hand-overs over their days, drawn from the chain of an institution.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::fact::{HandOver, HandOverFact, RemovalGround};
use crate::domain::engine::entry::Entry;
use crate::domain::engine::fact::ChainFact;
use crate::domain::engine::fact::{FactStanding, facts_of};
use crate::domain::institution::fact::Fact;
use crate::domain::tracks::act::Act;
use crate::domain::value::money::Money;

/// Persons taken off a list, by ground.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Removed {
    pub paid: u32,
    /// They should not have been on it.
    pub mistaken: u32,
    /// A court decided so.
    pub by_court: u32,
    /// Their objection was upheld.
    pub objected: u32,
}

impl Removed {
    #[must_use]
    pub const fn total(self) -> u32 {
        self.paid.saturating_add(self.mistaken).saturating_add(self.by_court).saturating_add(self.objected)
    }

    const fn add(&mut self, persons: u32, ground: RemovalGround) {
        let one = match ground {
            RemovalGround::Paid => &mut self.paid,
            RemovalGround::Mistake => &mut self.mistaken,
            RemovalGround::CourtDecision => &mut self.by_court,
            RemovalGround::ObjectionUpheld => &mut self.objected,
        };
        *one = one.saturating_add(persons);
    }
}

/// A hand-over between two days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOverDrawn {
    /// The entry that recorded it.
    pub seq: i32,
    /// First day on which its counts were these.
    pub from: NaiveDate,
    /// The day they changed, not included.
    pub to: Option<NaiveDate>,
    /// The day of the hand-over.
    pub on: NaiveDate,
    /// The legal basis.
    pub basis: String,
    /// What was handed over, with the counts as they are.
    pub made: HandOver,
    /// Who was taken off again.
    pub removed: Removed,
}

impl HandOverDrawn {
    /// Persons answered for neither way.
    #[must_use]
    pub const fn pending(&self) -> u32 {
        self.made.handed.saturating_sub(self.made.accepted).saturating_sub(self.made.rejected)
    }

    /// Persons who are on the list.
    #[must_use]
    pub const fn standing(&self) -> u32 {
        self.made.accepted.saturating_sub(self.removed.total())
    }
}

/// The hand-overs of an institution up to some point of its chain.
#[derive(Debug, Clone, Default)]
pub(super) struct Book {
    pub(super) made: BTreeMap<i32, HandOverDrawn>,
}

impl Book {
    pub(super) fn take(&mut self, fact: &FactStanding<HandOverFact>) {
        match &fact.fact {
            HandOverFact::Made(made) => {
                let drawn = HandOverDrawn {
                    seq: fact.seq,
                    from: fact.on,
                    to: None,
                    on: fact.on,
                    basis: fact.basis.clone(),
                    made: made.clone(),
                    removed: Removed::default(),
                };
                self.made.insert(fact.seq, drawn);
            }
            HandOverFact::Counted(counted) => {
                if let Some(drawn) = self.made.get_mut(&counted.of) {
                    drawn.from = fact.on;
                    drawn.made.handed = counted.handed;
                    drawn.made.accepted = counted.accepted;
                    drawn.made.rejected = counted.rejected;
                }
            }
            HandOverFact::Removed(removal) => {
                if let Some(drawn) = self.made.get_mut(&removal.of) {
                    drawn.from = fact.on;
                    drawn.removed.add(removal.persons, removal.ground);
                }
            }
        }
    }
}

/// The hand-overs of a chain, each as often as its counts changed from one day to another.
#[must_use]
pub fn hand_overs(entries: &[Entry]) -> Vec<HandOverDrawn> {
    let (mut book, mut drawn): (Book, Vec<HandOverDrawn>) = (Book::default(), Vec::new());
    for fact in &facts_of::<HandOverFact>(entries) {
        book.take(fact);
        let of = match &fact.fact {
            HandOverFact::Made(_) => fact.seq,
            HandOverFact::Counted(counted) => counted.of,
            HandOverFact::Removed(removal) => removal.of,
        };
        let Some(now) = book.made.get(&of) else {
            continue;
        };
        if let Some(last) = drawn.iter_mut().rfind(|row| row.seq == of) {
            last.to = Some(now.from);
        }
        drawn.retain(|row| row.to != Some(row.from));
        drawn.push(now.clone());
    }
    drawn
}

impl ChainFact for HandOverFact {
    fn of(act: &Act) -> Option<&Self> {
        if let Act::Fact(Fact::HandOver(fact)) = act { Some(fact) } else { None }
    }

    fn act(self) -> Act {
        Act::Fact(Fact::HandOver(self))
    }

    fn amount_set(&mut self, right: Money) -> bool {
        match self {
            Self::Made(made) => made.amount = Some(right),
            Self::Counted(_) | Self::Removed(_) => return false,
        }
        true
    }
}
