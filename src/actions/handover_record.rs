//! Record that borrowers were handed over to others, what the receiver answered, and who was taken off again.

use chrono::NaiveDate;
use uuid::Uuid;

use super::error::{ActionError, basis_parse};
use super::many::{RowAct, Subject};
use super::pen::{Draft, Pen};
use super::rename::day_check;
use super::{Grounds, institution_meant};
use crate::db::{Access, Session, in_txn};
use crate::domain::engine::entry::Entry;
use crate::domain::engine::fact::facts_of;
use crate::domain::institution::fact::Fact;
use crate::domain::institution::handover::judge::text_judge;
use crate::domain::institution::handover::{
    Counted, HandOver, HandOverDrawn, HandOverFact, HandOverList, HandOverRefusal, Removal, RemovalGround, chain_judge,
    hand_overs,
};
use crate::domain::rulebook::Rulebook;
use crate::domain::tracks::act::Act;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::value::effective::Effective;
use crate::domain::value::reason::Reason;

/// What is recorded.
#[derive(Debug, Clone)]
pub enum HandOverStep {
    Made(HandOver),
    /// The counts of one anew; what is `None` stays.
    Counted {
        /// Persons handed over.
        handed: Option<u32>,
        /// Persons taken onto the list.
        accepted: Option<u32>,
        /// Persons refused.
        rejected: Option<u32>,
        /// Its list and receipt.
        of: (HandOverList, String),
    },
    /// Persons taken off again.
    Removed {
        persons: u32,
        /// Why.
        ground: RemovalGround,
        /// The list and receipt of their hand-over.
        of: (HandOverList, String),
    },
}

/// The request.
#[derive(Debug, Clone)]
pub struct HandOverRecording {
    /// Which institution, as its user names it.
    pub institution: String,
    /// What is recorded.
    pub step: HandOverStep,
    pub on: NaiveDate,
    /// The legal basis, and what else it rests on.
    pub grounds: Grounds,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOverRecorded {
    /// The institution.
    pub subject: Uuid,
    /// What answered to the text.
    pub name: String,
    pub seq: i32,
    /// It was recorded before; nothing was written.
    pub already: bool,
    pub fact: HandOverFact,
    /// The hand-over as it stands after everything on record.
    pub now: Option<HandOverDrawn>,
    /// Lists of joint punishment that rest on the list of this hand-over and have people standing.
    pub resting: Vec<HandOverDrawn>,
}

/// Records it.
///
/// # Errors
/// The refusal, a conflict, or that the institution is not found.
pub fn apply(
    session: &mut Session,
    access: Access,
    recording: &HandOverRecording,
) -> Result<HandOverRecorded, ActionError> {
    in_txn(session, access, |txn| {
        let found = institution_meant(txn, &recording.institution)?;
        let subject = found.subject_id;
        let mut pen = Pen::take(txn, &[subject])?;
        let (fact, seq, already) = step_add(&mut pen, subject, recording, txn.today())?;
        let standing: Vec<HandOverDrawn> =
            hand_overs(pen.entries(subject)).into_iter().filter(|drawn| drawn.to.is_none()).collect();
        if !already {
            pen.write(txn)?;
        }
        let of = match &fact {
            HandOverFact::Made(_) => seq,
            HandOverFact::Counted(Counted { of, .. }) | HandOverFact::Removed(Removal { of, .. }) => *of,
        };
        let now = standing.iter().find(|drawn| drawn.seq == of).cloned();
        let rests = |drawn: &&HandOverDrawn| {
            now.as_ref().is_some_and(|now| drawn.made.rests_on.contains(&now.made.list)) && drawn.standing() > 0
        };
        Ok(HandOverRecorded {
            subject,
            name: found.name,
            seq,
            already,
            resting: standing.iter().filter(rests).cloned().collect(),
            fact,
            now,
        })
    })
}

/// Judges a step and adds it; gives the fact, its entry, and whether it was there already.
fn step_add(
    pen: &mut Pen,
    subject: Uuid,
    recording: &HandOverRecording,
    today: NaiveDate,
) -> Result<(HandOverFact, i32, bool), ActionError> {
    let basis = basis_parse(&recording.grounds.basis)?;
    if let Some(note) = &recording.grounds.note {
        text_judge(note).map_err(Refusal::from)?;
    }
    day_check(pen, subject, recording.on, today)?;
    let fact = fact_of(pen.entries(subject), &recording.step)?;
    if let HandOverFact::Made(made) = &fact
        && made.receipt_on > today
    {
        let effective = made.receipt_on;
        return Err(Refusal::Future { effective, today }.into());
    }
    let before = facts_of::<HandOverFact>(pen.entries(subject));
    let same = before.iter().find(|one| one.on == recording.on && one.basis == basis && one.fact == fact);
    let (seq, already) = match same {
        Some(same) => {
            pen.again_check(subject, (same.seq, same.on), same.on, &recording.grounds)?;
            (same.seq, true)
        }
        None => {
            let draft = Draft {
                act: Act::Fact(Fact::HandOver(fact.clone())),
                effective: Effective::exact(recording.on),
                basis,
                reason: Reason::HandOver,
                note: recording.grounds.note.clone(),
                evidence: recording.grounds.evidence.clone(),
            };
            (pen.entry_add(subject, draft), false)
        }
    };
    let none = Rulebook::default();
    if !already {
        let rulebook = pen.situation(subject, &none).rulebook.clone();
        chain_judge(pen.entries(subject), seq, &rulebook)?;
    }
    Ok((fact, seq, already))
}

impl RowAct for HandOverRecording {
    fn institution(&self) -> &str {
        &self.institution
    }

    fn grounds_mut(&mut self) -> &mut Grounds {
        &mut self.grounds
    }

    fn add(&self, pen: &mut Pen, subject: &Subject<'_>) -> Result<bool, ActionError> {
        step_add(pen, subject.id, self, subject.today).map(|(_, _, already)| already)
    }
}

/// The fact that a step comes to, with the hand-over it points at.
fn fact_of(entries: &[Entry], step: &HandOverStep) -> Result<HandOverFact, Refusal> {
    Ok(match step {
        HandOverStep::Made(made) => {
            let mut made = made.clone();
            made.receiver = made.receiver.trim().to_owned();
            made.receipt = made.receipt.trim().to_owned();
            made.rests_on.sort_unstable();
            made.rests_on.dedup();
            HandOverFact::Made(made)
        }
        HandOverStep::Counted { handed, accepted, rejected, of } => {
            let drawn = pointed_at(entries, of)?;
            HandOverFact::Counted(Counted {
                of: drawn.seq,
                handed: handed.unwrap_or(drawn.made.handed),
                accepted: accepted.unwrap_or(drawn.made.accepted),
                rejected: rejected.unwrap_or(drawn.made.rejected),
            })
        }
        HandOverStep::Removed { persons, ground, of } => {
            HandOverFact::Removed(Removal { of: pointed_at(entries, of)?.seq, persons: *persons, ground: *ground })
        }
    })
}

/// The hand-over to a list with a receipt, as it stands after everything on record.
fn pointed_at(entries: &[Entry], (list, receipt): &(HandOverList, String)) -> Result<HandOverDrawn, HandOverRefusal> {
    let receipt = receipt.trim();
    let of_list: Vec<HandOverDrawn> =
        hand_overs(entries).into_iter().filter(|drawn| drawn.to.is_none() && drawn.made.list == *list).collect();
    let known = || of_list.iter().map(|drawn| drawn.made.receipt.clone()).collect();
    of_list.iter().find(|drawn| drawn.made.receipt == receipt).cloned().ok_or_else(|| HandOverRefusal::NoReceipt {
        list: *list,
        receipt: receipt.to_owned(),
        known: known(),
    })
}
