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
        match self {
            Self::CapitalPaid { amount, .. } => *amount = right,
            Self::ConversionBalance { balance, .. } | Self::StockVerified { balance, .. } => {
                *balance = right;
            }
            Self::Filed { .. }
            | Self::PackItemFiled { .. }
            | Self::OpinionGiven { .. }
            | Self::ConditionSet { .. }
            | Self::ConditionExtended { .. }
            | Self::ConditionMet { .. }
            | Self::ConditionWaived { .. }
            | Self::RunOffSet { .. }
            | Self::SettlementDone { .. }
            | Self::ObstacleRaised { .. }
            | Self::ObstacleLifted { .. }
            | Self::Tolled(_)
            | Self::TollingEnded { .. } => return false,
        }
        true
    }

    fn lenders_set(&mut self, right: u32) -> bool {
        match self {
            Self::ConversionBalance { lenders, .. } | Self::StockVerified { lenders, .. } => {
                *lenders = right;
            }
            Self::Filed { .. }
            | Self::PackItemFiled { .. }
            | Self::OpinionGiven { .. }
            | Self::ConditionSet { .. }
            | Self::ConditionExtended { .. }
            | Self::ConditionMet { .. }
            | Self::ConditionWaived { .. }
            | Self::CapitalPaid { .. }
            | Self::RunOffSet { .. }
            | Self::SettlementDone { .. }
            | Self::ObstacleRaised { .. }
            | Self::ObstacleLifted { .. }
            | Self::Tolled(_)
            | Self::TollingEnded { .. } => return false,
        }
        true
    }

    fn may_be_ahead(&self) -> bool {
        matches!(self, Self::Tolled(_))
    }
}
