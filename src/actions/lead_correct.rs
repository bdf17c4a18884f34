//! Correct an entry of a lead.

use uuid::Uuid;

use super::Grounds;
use super::correct::correction_reason_check;
use super::error::{ActionError, basis_parse};
use super::lead_resolve::{lead_meant, lead_record, number_of};
use super::log_change::expected_check;
use super::pen::{Draft, Pen};
use crate::db::{Access, Session, in_txn};
use crate::domain::lead::record::LeadRecord;
use crate::domain::tracks::act::{Act, Correction};
use crate::domain::value::effective::Effective;
use crate::domain::value::reason::Reason;

#[derive(Debug, Clone)]
pub struct LeadCorrect {
    /// Which lead, as its user names it.
    pub lead: String,
    /// The entry that is wrong.
    pub target: i32,
    pub change: Correction,
    pub reason: Reason,
    pub grounds: Grounds,
    /// The last entry the writer has seen.
    pub expected: Option<i32>,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadCorrected {
    pub lead: Uuid,
    pub number: String,
    /// The entry of the correction.
    pub seq: i32,
    /// It was recorded before.
    pub already: bool,
    pub record: LeadRecord,
}

/// Records the correction.
///
/// # Errors
/// The refusal, a conflict, or that the lead is not found.
pub fn apply(session: &mut Session, access: Access, correct: &LeadCorrect) -> Result<LeadCorrected, ActionError> {
    in_txn(session, access, |txn| {
        let basis = basis_parse(&correct.grounds.basis)?;
        correction_reason_check(correct.reason)?;
        let lead = lead_meant(txn, &correct.lead)?;
        let mut pen = Pen::take(txn, &[lead])?;
        expected_check(&pen, lead, correct.expected)?;
        let number = number_of(&lead_record(&pen, lead, txn.today()));
        let draft = Draft {
            act: Act::Correct { target: correct.target, change: correct.change.clone() },
            effective: Effective::exact(txn.today()),
            basis,
            reason: correct.reason,
            note: correct.grounds.note.clone(),
            evidence: correct.grounds.evidence.clone(),
        };
        let (seq, already) = pen.correction_add(lead, correct.target, correct.change.clone(), draft)?;
        let record = lead_record(&pen, lead, txn.today());
        if !already {
            pen.write(txn)?;
        }
        Ok(LeadCorrected { lead, number, seq, already, record })
    })
}
