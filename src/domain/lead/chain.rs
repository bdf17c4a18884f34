//! A fact of a lead in its chain.

use super::fact::LeadFact;
use crate::domain::engine::fact::ChainFact;
use crate::domain::tracks::act::Act;
use crate::domain::value::money::Money;

impl ChainFact for LeadFact {
    fn of(act: &Act) -> Option<&Self> {
        if let Act::Lead(fact) = act { Some(fact) } else { None }
    }

    fn act(self) -> Act {
        Act::Lead(self)
    }

    fn amount_set(&mut self, right: Money) -> bool {
        if let Self::Reported { report } = self {
            report.stock = Some(right);
            true
        } else if let Self::Estimated { stock, .. } = self {
            *stock = Some(right);
            true
        } else if let Self::Rechecked { residual, .. } = self {
            *residual = right;
            true
        } else {
            false
        }
    }

    fn lenders_set(&mut self, right: u32) -> bool {
        if let Self::Reported { report } = self {
            report.people = Some(right);
            true
        } else if let Self::Estimated { people, .. } = self {
            *people = Some(right);
            true
        } else {
            false
        }
    }
}
