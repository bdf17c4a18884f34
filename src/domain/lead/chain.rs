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
        match self {
            Self::Reported { report } => report.stock = Some(right),
            Self::Estimated { stock, .. } => *stock = Some(right),
            Self::Rechecked { residual, .. } => *residual = right,
            Self::MarkAdded { .. }
            | Self::Linked { .. }
            | Self::Related { .. }
            | Self::Scored { .. }
            | Self::Characterised { .. }
            | Self::MeasureTaken { .. }
            | Self::MeasureReceipted { .. }
            | Self::Referred { .. }
            | Self::ReferralReceipted { .. }
            | Self::ReviewSet { .. }
            | Self::MergedInto { .. } => return false,
        }
        true
    }

    fn lenders_set(&mut self, right: u32) -> bool {
        match self {
            Self::Reported { report } => report.people = Some(right),
            Self::Estimated { people, .. } => *people = Some(right),
            Self::Rechecked { .. }
            | Self::MarkAdded { .. }
            | Self::Linked { .. }
            | Self::Related { .. }
            | Self::Scored { .. }
            | Self::Characterised { .. }
            | Self::MeasureTaken { .. }
            | Self::MeasureReceipted { .. }
            | Self::Referred { .. }
            | Self::ReferralReceipted { .. }
            | Self::ReviewSet { .. }
            | Self::MergedInto { .. } => return false,
        }
        true
    }
}
