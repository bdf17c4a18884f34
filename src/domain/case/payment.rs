//! Payments to lenders: how each is divided over the claims, and what the bank takes back of it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::value::money::Money;

/// A payment, as far as it was not taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    pub seq: i32,
    pub on: NaiveDate,
    /// What each claim had of it, and still has.
    pub shares: BTreeMap<String, Share>,
}

/// What a claim had of a payment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    pub principal: Money,
    /// Return above principal.
    pub gain: Money,
    /// Lenders it settled.
    pub settled: u32,
}

impl Payment {
    fn sum(&self, of: fn(&Share) -> Money) -> Money {
        self.shares.values().map(of).fold(Money::ZERO, Money::plus)
    }

    /// Principal that was not taken back.
    #[must_use]
    pub fn principal(&self) -> Money {
        self.sum(|share| share.principal)
    }

    /// Return that was not taken back.
    #[must_use]
    pub fn gain(&self) -> Money {
        self.sum(|share| share.gain)
    }
}
