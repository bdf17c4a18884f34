//! Move a lead on, or open it again (L2 to L10).

use chrono::NaiveDate;
use uuid::Uuid;

use super::Grounds;
use super::error::{ActionError, basis_parse};
use super::lead_add::{Writing, marks_read};
use super::lead_resolve::{lead_meant, lead_record, lead_survivor, links_of, number_of};
use super::log_change::expected_check;
use super::pen::Pen;
use crate::db::{Access, Session, in_txn};
use crate::domain::engine::timeline::{move_on, periods, standing};
use crate::domain::lead::fact::LeadFact;
use crate::domain::lead::marks::MarkKind;
use crate::domain::lead::record::LeadRecord;
use crate::domain::lead::state::LeadState;
use crate::domain::tracks::State;
use crate::domain::tracks::moves::rule_of;
use crate::domain::value::reason::Reason;

/// The move.
#[derive(Debug, Clone)]
pub struct LeadAdvance {
    /// Which lead, as its user names it.
    pub lead: String,
    /// The stage to enter.
    pub to: LeadState,
    /// When it took effect.
    pub effective: NaiveDate,
    /// Why; the first that the rule knows where none is given.
    pub reason: Option<Reason>,
    /// Who is to receive it.
    pub receiver: Option<String>,
    pub receipt: Option<String>,
    /// When it is to be looked at again.
    pub review: Option<NaiveDate>,
    /// The lead that it is the same as.
    pub into: Option<String>,
    /// Marks by which it came back.
    pub marks: Vec<(MarkKind, String)>,
    pub grounds: Grounds,
    /// The last entry the writer has seen.
    pub expected: Option<i32>,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadAdvanced {
    pub lead: Uuid,
    pub number: String,
    pub seq: i32,
    /// It was recorded before.
    pub already: bool,
    /// The stage entered.
    pub to: LeadState,
    pub effective: NaiveDate,
    /// Needs of evidence that are owed.
    pub owed: Vec<String>,
    pub record: LeadRecord,
}

/// Moves the lead.
///
/// # Errors
/// The refusal, a conflict, or that the lead is not found.
pub fn apply(session: &mut Session, access: Access, advance: &LeadAdvance) -> Result<LeadAdvanced, ActionError> {
    in_txn(session, access, |txn| {
        let basis = basis_parse(&advance.grounds.basis)?;
        let lead = lead_meant(txn, &advance.lead)?;
        let into = match &advance.into {
            Some(text) => Some(lead_survivor(txn, text, Some(lead))?),
            None => None,
        };
        let marks = marks_read(&advance.marks)?;
        let links = links_of(txn, &marks, None)?;
        let held: Vec<Uuid> = std::iter::once(lead).chain(into).collect();
        let mut pen = Pen::take(txn, &held)?;
        expected_check(&pen, lead, advance.expected)?;
        let today = txn.today();
        let reason = advance.reason.unwrap_or_else(|| reason_for(&pen, lead, advance));
        let merged = into.map(|lead| LeadFact::MergedInto { number: number_of(&lead_record(&pen, lead, today)), lead });
        let mut writing =
            Writing { pen: &mut pen, lead, on: advance.effective, basis: &basis, grounds: &advance.grounds };
        for fact in facts_before(advance).into_iter().chain(merged) {
            writing.fact(fact)?;
        }
        let (seq, already) = writing.move_to(advance.to, reason)?;
        let added = marks.into_iter().map(|mark| LeadFact::MarkAdded { mark });
        for fact in added.chain(links) {
            writing.fact(fact)?;
        }
        let state = State::Lead(advance.to);
        let owed = periods(state.track(), &standing(pen.entries(lead)))
            .into_iter()
            .find(|period| period.seq == seq)
            .map(|period| period.owed)
            .unwrap_or_default();
        let record = lead_record(&pen, lead, today);
        if !already {
            pen.write(txn)?;
        }
        Ok(LeadAdvanced {
            lead,
            number: number_of(&record),
            seq,
            already,
            to: advance.to,
            effective: advance.effective,
            owed,
            record,
        })
    })
}

/// What the move rests on, recorded before it.
fn facts_before(advance: &LeadAdvance) -> Vec<LeadFact> {
    let receiver = advance.receiver.clone().map(|receiver| LeadFact::Referred { receiver });
    let receipt = advance.receipt.clone().map(|receipt| LeadFact::ReferralReceipted { receipt });
    let review = advance.review.map(|review| LeadFact::ReviewSet { review });
    [receiver, receipt, review].into_iter().flatten().collect()
}

/// The reason of the same move recorded before, or the first that the rule of this move knows.
fn reason_for(pen: &Pen, lead: Uuid, advance: &LeadAdvance) -> Reason {
    let moves = standing(pen.entries(lead));
    let to = State::Lead(advance.to);
    let again = moves.iter().find(|one| one.to == to && one.effective.on == advance.effective);
    if let Some(again) = again {
        return again.reason;
    }
    let from = move_on(&moves, advance.effective).map(|one| one.to);
    rule_of(from, to).and_then(|rule| rule.reasons.first().copied()).unwrap_or(Reason::Other)
}
