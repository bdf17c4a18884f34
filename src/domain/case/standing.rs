//! The facts of a case as they stand: each entry with its corrections applied.

use super::fact::CaseFact;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::fact::{ChainFact, FactStanding, facts_of};
use crate::domain::tracks::act::Act;
use crate::domain::value::money::Money;

/// The facts of a case that stand, by day and, on one day, by place in the chain.
#[must_use]
pub fn facts_standing(entries: &[Entry]) -> Vec<FactStanding<CaseFact>> {
    facts_of(entries)
}

impl ChainFact for CaseFact {
    fn of(act: &Act) -> Option<&Self> {
        if let Act::Case(fact) = act { Some(fact) } else { None }
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
