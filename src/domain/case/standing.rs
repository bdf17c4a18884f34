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
        if let Self::Stock { principal, .. } = self {
            *principal = Some(right);
            true
        } else if let Self::ClaimFiled { amount, .. }
        | Self::ClaimAmended { amount, .. }
        | Self::ClaimMoved { amount: Some(amount), .. }
        | Self::NotOwed { amount }
        | Self::Recovered { amount }
        | Self::Paid { principal: amount, .. }
        | Self::PaymentReturned { principal: amount, .. } = self
        {
            *amount = right;
            true
        } else {
            false
        }
    }

    fn lenders_set(&mut self, right: u32) -> bool {
        if let Self::Stock { lenders, .. } | Self::Paid { lenders, .. } = self {
            *lenders = Some(right);
            true
        } else if let Self::ClaimFiled { lenders, .. } = self {
            *lenders = right;
            true
        } else {
            false
        }
    }
}
