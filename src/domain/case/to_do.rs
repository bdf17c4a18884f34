//! What to do next with a case, as the acts that do it.

use chrono::NaiveDate;

use super::checklist::{ItemStatus, item_status};
use super::fact::{Flag, NoticeKind};
use super::item::Item;
use super::lack::{lack_next, pass};
use super::next_step::NextStep;
use super::record::CaseRecord;
use super::state::ClearanceState;
use super::steps::{advance, allowed, claim_settle, correct, flag_deed, notice, objection_decide, vote};
use crate::domain::institution::steps::{clear, exit};
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::reason::Reason;

/// The acts that a next step is, in the order in which they are done; none where only time helps. `tries_asked` is how
/// often contact has to be tried.
#[must_use]
pub fn to_do(next: &NextStep, record: &CaseRecord, tries_asked: u32, day: NaiveDate) -> Vec<Next> {
    let stage = record.stage.unwrap_or(ClearanceState::Open);
    vec![match next {
        NextStep::WaitForClaims(_) | NextStep::WaitForObjections(_) => return Vec::new(),
        NextStep::TryContact if usize::try_from(tries_asked).is_ok_and(|asked| record.contacts.len() >= asked) => {
            advance(stage, ClearanceState::Notice)
        }
        NextStep::TryContact => Next::record(Deed::CaseContact).is(Field::Evidence, EvidenceKind::VisitRecord),
        NextStep::OpenCase => further_evidence(Next::correct(None)),
        NextStep::AssignBody => Next::record(Deed::CaseAssign).open(Field::Body),
        NextStep::AssignRoute => Next::record(Deed::CaseAssign).open(Field::Route),
        NextStep::AssignExitDate => Next::record(Deed::CaseAssign).open(Field::ExitBy),
        NextStep::RecordStock => Next::record(Deed::CaseStock).open(Field::Principal).open(Field::Lenders),
        NextStep::SupplyEvidence(owed) => correct(None).bringing(owed),
        NextStep::NameWorkingGroup => advance(stage, ClearanceState::Verify).is(Field::Evidence, EvidenceKind::Roster),
        NextStep::TakeFastTrack => advance(stage, ClearanceState::FinalNotice),
        NextStep::PublishClaimsNotice => notice(NoticeKind::Claims),
        NextStep::WeighClaims if record.claims.is_empty() => advance(stage, ClearanceState::FinalNotice),
        NextStep::WeighClaims | NextStep::BeginRound => advance(stage, ClearanceState::Verify),
        NextStep::VerifyAssets => advance(stage, ClearanceState::Plan).is(Field::Evidence, EvidenceKind::AssetReport),
        NextStep::FilePlan => Next::record(Deed::CasePlan).open(Field::Threshold),
        NextStep::PutPlan => match record.plan.as_ref().and_then(|plan| plan.threshold) {
            Some(_) => advance(stage, ClearanceState::Vote),
            None => advance(stage, ClearanceState::Execute),
        },
        NextStep::CountVote => vote(),
        NextStep::DecideClaims(_) => {
            return record.claim_open().map(|(claim, steps)| claim_settle(claim, steps)).into_iter().collect();
        }
        NextStep::PayLenders(_) => Next::record(Deed::CasePay).open(Field::Principal),
        NextStep::RecordDistribution(_) => Next::record(Deed::CaseDistribute),
        NextStep::CloseRegister => return supply(Item::Claims, record, day),
        NextStep::SupplyItem(item) => return supply(*item, record, day),
        NextStep::Advance(to) => advance(stage, *to),
        NextStep::PublishFinalNotice => notice(NoticeKind::Final),
        NextStep::DecideObjections(_) => return record.objections_open().into_iter().map(objection_decide).collect(),
        NextStep::LiftFlag(flag) => flag_deed(*flag).set(Field::Lift),
        NextStep::Accept => advance(stage, ClearanceState::Closed),
        NextStep::ReviewProceeding if record.flags.contains_key(&Flag::Hard) => {
            flag_deed(Flag::Hard).set(Field::Review)
        }
        NextStep::ReviewProceeding => allowed(),
        NextStep::DecideExit => exit(),
        NextStep::EnterClearance => clear(),
        NextStep::ConfirmHard => flag_deed(Flag::Hard).set(Field::Raise).open(Field::Why).open(Field::Evidence),
        NextStep::ReviewHard => flag_deed(Flag::Hard).set(Field::Review),
    }]
}

/// Any act on an institution brings its cases in step with it, further evidence too.
fn further_evidence(correction: Next) -> Next {
    correction.is(Field::Reason, Reason::NewDocument).is(Field::Evidence, EvidenceKind::Document)
}

fn supply(item: Item, record: &CaseRecord, day: NaiveDate) -> Vec<Next> {
    match item_status(record, item, day) {
        ItemStatus::Missing(lack, _) => lack_next(item, &lack).into_iter().collect(),
        ItemStatus::Passed(_) | ItemStatus::NotApplicable(_) => vec![pass(item)],
    }
}
