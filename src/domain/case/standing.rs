//! The facts of a case as they stand: each entry with its corrections applied.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::fact::CaseFact;
use crate::domain::engine::entry::{Act, Entry};
use crate::domain::engine::life::ChainFact;
use crate::domain::engine::timeline::effective_of;
use crate::domain::value::evidence::Evidence;
use crate::domain::value::money::Money;

/// A fact as it stands: the entry with its corrections applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactStanding<F = CaseFact> {
    /// The entry that recorded it.
    pub seq: i32,
    /// Its day.
    pub on: NaiveDate,
    /// What it says.
    pub fact: F,
    /// The document it rests on.
    pub basis: String,
    /// Evidence given with the entry and with its corrections.
    pub evidence: Vec<Evidence>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Who recorded it.
    pub officer: String,
}

/// The facts of a case that stand, by day and, on one day, by place in the chain.
#[must_use]
pub fn facts_standing(entries: &[Entry]) -> Vec<FactStanding> {
    facts_of(entries)
}

/// The facts of a kind that stand in a chain, by day and, on one day, by place in the chain.
#[must_use]
pub fn facts_of<F: ChainFact>(entries: &[Entry]) -> Vec<FactStanding<F>> {
    let mut facts: BTreeMap<i32, FactStanding<F>> = BTreeMap::new();
    for entry in entries {
        match (F::of(&entry.act), &entry.act) {
            (Some(fact), _) => {
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
            }
            (None, Act::Correct { target, change }) => {
                if let Some(standing) = facts.get_mut(target) {
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
            (
                None,
                Act::Move { .. }
                | Act::Case(_)
                | Act::Pilot(_)
                | Act::Lead(_)
                | Act::Fact(_)
                | Act::Unit(_)
                | Act::Concern(_)
                | Act::Filing(_),
            ) => {}
        }
    }
    let mut facts: Vec<FactStanding<F>> = facts.into_values().collect();
    facts.sort_by_key(|fact| (fact.on, fact.seq));
    facts
}

impl ChainFact for CaseFact {
    fn of(act: &Act) -> Option<&Self> {
        match act {
            Act::Case(fact) => Some(fact),
            Act::Move { .. }
            | Act::Correct { .. }
            | Act::Fact(_)
            | Act::Pilot(_)
            | Act::Lead(_)
            | Act::Unit(_)
            | Act::Concern(_)
            | Act::Filing(_) => None,
        }
    }

    fn act(self) -> Act {
        Act::Case(self)
    }

    fn may_be_ahead(&self) -> bool {
        matches!(self, Self::Tolled(_))
    }

    fn amount_set(&mut self, right: Money) -> bool {
        match self {
            Self::Stock { principal, .. } => *principal = Some(right),
            Self::ClaimFiled { amount, .. }
            | Self::ClaimAmended { amount, .. }
            | Self::ClaimMoved { amount: Some(amount), .. }
            | Self::NotOwed { amount }
            | Self::Recovered { amount } => *amount = right,
            Self::Paid { principal, .. } | Self::PaymentReturned { principal, .. } => {
                *principal = right;
            }
            Self::Assigned { .. }
            | Self::ClaimMoved { amount: None, .. }
            | Self::RegisterClosed
            | Self::NothingRecoverable
            | Self::Distributed
            | Self::ContactTried
            | Self::Noticed { .. }
            | Self::Objected { .. }
            | Self::ObjectionDecided { .. }
            | Self::PlanFiled { .. }
            | Self::VoteCounted { .. }
            | Self::ItemPassed { .. }
            | Self::ItemNotApplicable { .. }
            | Self::FlagRaised { .. }
            | Self::FlagReviewed { .. }
            | Self::FlagLifted { .. }
            | Self::Tolled(_)
            | Self::TollingEnded { .. } => return false,
        }
        true
    }

    fn lenders_set(&mut self, right: u32) -> bool {
        match self {
            Self::Stock { lenders, .. } | Self::Paid { lenders, .. } => *lenders = Some(right),
            Self::ClaimFiled { lenders, .. } => *lenders = right,
            Self::Assigned { .. }
            | Self::ClaimMoved { .. }
            | Self::ClaimAmended { .. }
            | Self::RegisterClosed
            | Self::PaymentReturned { .. }
            | Self::NotOwed { .. }
            | Self::Recovered { .. }
            | Self::NothingRecoverable
            | Self::Distributed
            | Self::ContactTried
            | Self::Noticed { .. }
            | Self::Objected { .. }
            | Self::ObjectionDecided { .. }
            | Self::PlanFiled { .. }
            | Self::VoteCounted { .. }
            | Self::ItemPassed { .. }
            | Self::ItemNotApplicable { .. }
            | Self::FlagRaised { .. }
            | Self::FlagReviewed { .. }
            | Self::FlagLifted { .. }
            | Self::Tolled(_)
            | Self::TollingEnded { .. } => return false,
        }
        true
    }
}
