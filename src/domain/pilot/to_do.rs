//! What to do next with an application, as the acts that do it.

use super::fact::PackItem;
use super::progress_step::PilotStep;
use super::record::PilotRecord;
use super::state::PilotState;
use super::steps::{
    advance, allowed, condition, conversion, end, extend, file, lapse, opinion, pay, settled, stock, waive,
};
use crate::domain::sentence::next::{Deed, Field, Next};

/// The acts that a step is; where there are two, either of them.
#[must_use]
pub fn to_do(step: &PilotStep, record: &PilotRecord) -> Vec<Next> {
    vec![match step {
        PilotStep::FileApplication => file(),
        PilotStep::CompletePack { .. } => {
            let missing: Vec<PackItem> =
                PackItem::ALL.iter().copied().filter(|item| !record.pack.contains_key(item)).collect();
            Next::record(Deed::PilotPack).each(Field::Item, &missing)
        }
        PilotStep::GiveOpinion(office) => opinion(*office),
        PilotStep::Advance(PilotState::Rejected) => end(PilotState::Rejected),
        PilotStep::Advance(to) => advance(*to),
        PilotStep::Supplement => record.returned_by.map_or_else(allowed, advance),
        PilotStep::StateBalance => conversion(),
        PilotStep::PayFirst(missing) => pay(*missing).set(Field::OwnFunds),
        PilotStep::SetRunOffEnd => Next::record(Deed::PilotRunOff).open(Field::End),
        PilotStep::RunOff(_) | PilotStep::VerifyStock => stock(),
        PilotStep::Settle(items) => settled(items),
        PilotStep::PayRest(missing) => pay(Some(*missing)),
        PilotStep::ConfirmLapse(_) => lapse(),
        PilotStep::MeetCondition(reference) => condition(Deed::PilotConditionMet, reference),
        PilotStep::DecideCondition(reference) => return vec![extend(reference), waive(reference)],
    }]
}
