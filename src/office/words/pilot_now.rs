//! What is true of an application after an act, and what comes next.

use chrono::NaiveDate;

use crate::domain::pilot::conditions::breaches;
use crate::domain::pilot::fact::{PackItem, PilotFact};
use crate::domain::pilot::findings::pack_missing;
use crate::domain::pilot::record::PilotRecord;
use crate::domain::pilot::said::found_sentence;
use crate::domain::sentence::refusal::Refuses;
use crate::domain::tracks::finding::Finding;
use crate::msg;
use crate::office::telling::said;
use crate::office::words::case::yuan;
use crate::words::Message;

/// What the facts changed, as it stands today.
#[must_use]
pub(crate) fn now_said(facts: &[PilotFact], record: &PilotRecord, today: NaiveDate) -> Vec<Message> {
    match facts.last() {
        None => Vec::new(),
        Some(fact) => match fact {
            PilotFact::PackItemFiled { .. } => vec![msg!(
                "now-pilot-pack",
                filed = record.pack.len(),
                all = PackItem::ALL.len(),
                missing = pack_missing(record).len()
            )],
            PilotFact::CapitalPaid { .. } => {
                let registered = record.application.as_ref().map(|filed| filed.registered);
                vec![msg!(
                    "now-pilot-paid",
                    paid = yuan(record.paid()),
                    registered = yuan(registered.unwrap_or(crate::domain::value::money::Money::ZERO))
                )]
            }
            PilotFact::StockVerified { .. } => record
                .stock
                .as_ref()
                .map(|found| msg!("now-pilot-stock", found = said(&found_sentence(found))))
                .into_iter()
                .collect(),
            PilotFact::ConditionSet { .. }
            | PilotFact::ConditionExtended { .. }
            | PilotFact::ConditionMet { .. }
            | PilotFact::ConditionWaived { .. } => {
                let open = |condition: &&crate::domain::pilot::record::Condition| condition.is_open();
                vec![msg!(
                    "now-pilot-conditions",
                    open = record.conditions.values().filter(open).count(),
                    overdue = breaches(record, &[], today).len()
                )]
            }
            PilotFact::ObstacleRaised { .. } | PilotFact::ObstacleLifted { .. } => {
                vec![msg!("now-pilot-obstacles", count = record.obstacles.len())]
            }
            PilotFact::Tolled(_) | PilotFact::TollingEnded { .. } => {
                vec![msg!("now-tolled", grants = record.grants.len())]
            }
            PilotFact::Filed { .. }
            | PilotFact::OpinionGiven { .. }
            | PilotFact::ConversionBalance { .. }
            | PilotFact::RunOffSet { .. }
            | PilotFact::SettlementDone { .. } => Vec::new(),
        },
    }
}

/// The guards of an application find what is of an application.
pub(crate) fn lack_said(finding: &Finding) -> Option<Message> {
    if let Finding::Pilot(found) = finding { Some(said(&found.telling().message)) } else { None }
}
