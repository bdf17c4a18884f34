//! A fact of an application in its chain.

use super::fact::PilotFact;
use crate::domain::engine::fact::ChainFact;
use crate::domain::tracks::act::Act;
use crate::domain::value::money::Money;

impl ChainFact for PilotFact {
    fn of(act: &Act) -> Option<&Self> {
        if let Act::Pilot(fact) = act { Some(fact) } else { None }
    }

    fn act(self) -> Act {
        Act::Pilot(self)
    }

    fn amount_set(&mut self, right: Money) -> bool {
        if let Self::CapitalPaid { amount, .. }
        | Self::ConversionBalance { balance: amount, .. }
        | Self::StockVerified { balance: amount, .. } = self
        {
            *amount = right;
            true
        } else {
            false
        }
    }

    fn lenders_set(&mut self, right: u32) -> bool {
        if let Self::ConversionBalance { lenders, .. } | Self::StockVerified { lenders, .. } = self {
            *lenders = right;
            true
        } else {
            false
        }
    }

    fn may_be_ahead(&self) -> bool {
        matches!(self, Self::Tolled(_))
    }
}
