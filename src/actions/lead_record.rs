//! Record a fact about a lead: a score, what somebody takes it for, measures and receipts, a re-check, a mark, a link.

use chrono::NaiveDate;
use uuid::Uuid;

use super::error::{ActionError, basis_parse};
use super::lead_add::Writing;
use super::lead_resolve::{lead_meant, lead_record, links_of, number_of};
use super::log_change::expected_check;
use super::pen::Pen;
use super::{Grounds, institution_meant};
use crate::db::{Access, Session, Txn, in_txn};
use crate::domain::lead::fact::{Character, LeadFact};
use crate::domain::lead::marks::{Mark, MarkKind};
use crate::domain::lead::record::LeadRecord;
use crate::domain::value::money::Money;

/// What is recorded.
#[derive(Debug, Clone)]
pub enum LeadSaid {
    /// A fact as it stands.
    Fact(LeadFact),
    /// One person says what it is: the officer, where nobody is named.
    Characterised { by: Option<String>, character: Character, law: String },
    /// A mark, as written.
    Mark(MarkKind, String),
    /// An institution stands behind it, as its user names it.
    Link(String),
    /// What was found when it was looked at again.
    Rechecked {
        /// Whether it had stopped.
        stopped: bool,
        /// Stock left.
        residual: Money,
        /// The institution whose case takes care of what is left, as its user names it.
        case_of: Option<String>,
    },
}

#[derive(Debug, Clone)]
pub struct LeadRecording {
    /// Which lead, as its user names it.
    pub lead: String,
    /// What is recorded.
    pub said: LeadSaid,
    pub on: NaiveDate,
    pub grounds: Grounds,
    /// The last entry the writer has seen.
    pub expected: Option<i32>,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadRecorded {
    pub lead: Uuid,
    pub number: String,
    /// What was recorded first.
    pub fact: LeadFact,
    pub seq: i32,
    /// It was recorded before.
    pub already: bool,
    pub record: LeadRecord,
}

/// Records it.
///
/// # Errors
/// The refusal, a conflict, or that the lead or the institution is not found.
pub fn apply(session: &mut Session, access: Access, recording: &LeadRecording) -> Result<LeadRecorded, ActionError> {
    in_txn(session, access, |txn| {
        let basis = basis_parse(&recording.grounds.basis)?;
        let lead = lead_meant(txn, &recording.lead)?;
        let (fact, more) = facts_of(txn, &recording.said)?;
        let mut pen = Pen::take(txn, &[lead])?;
        expected_check(&pen, lead, recording.expected)?;
        let mut writing = Writing { pen: &mut pen, lead, on: recording.on, basis: &basis, grounds: &recording.grounds };
        let (seq, already) = writing.fact(fact.clone())?;
        for fact in more {
            writing.fact(fact)?;
        }
        let record = lead_record(&pen, lead, txn.today());
        if !already {
            pen.write(txn)?;
        }
        Ok(LeadRecorded { lead, number: number_of(&record), fact, seq, already, record })
    })
}

/// The fact that is said, and what follows from it.
fn facts_of(txn: &mut Txn<'_>, said: &LeadSaid) -> Result<(LeadFact, Vec<LeadFact>), ActionError> {
    Ok(match said {
        LeadSaid::Fact(fact) => (fact.clone(), Vec::new()),
        LeadSaid::Characterised { by, character, law } => {
            let by = by.clone().unwrap_or_else(|| txn.officer.login.clone());
            let (character, law) = (*character, law.clone());
            (LeadFact::Characterised { by, character, law }, Vec::new())
        }
        LeadSaid::Mark(kind, text) => {
            let mark = Mark::parse(*kind, text)?;
            let links = links_of(txn, std::slice::from_ref(&mark), None)?;
            (LeadFact::MarkAdded { mark }, links)
        }
        LeadSaid::Link(text) => {
            let found = institution_meant(txn, text)?;
            let fact = LeadFact::Linked { institution: found.subject_id, by: found.name.clone(), name: found.name };
            (fact, Vec::new())
        }
        LeadSaid::Rechecked { stopped, residual, case_of } => {
            let case_of = match case_of {
                Some(text) => Some(with_case(txn, text)?),
                None => None,
            };
            let fact = LeadFact::Rechecked { stopped: *stopped, residual: *residual, case_of };
            (fact, Vec::new())
        }
    })
}

/// An institution that has a clearance case.
fn with_case(txn: &mut Txn<'_>, text: &str) -> Result<Uuid, ActionError> {
    let found = institution_meant(txn, text)?;
    let pen = Pen::take(txn, &[found.subject_id])?;
    if pen.cases_of(found.subject_id).is_empty() {
        return Err(ActionError::NoCase { name: found.name });
    }
    Ok(found.subject_id)
}
