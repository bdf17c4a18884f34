//! Log an issue: raise it, assign it, resolve it, reopen it. In the chain of the institution, its case, its
//! application, or of a lead.

use chrono::NaiveDate;
use uuid::Uuid;

use super::case_record::case_of;
use super::error::{ActionError, basis_parse};
use super::lead_resolve::{lead_meant, lead_record, number_of};
use super::many::{RowAct, Subject};
use super::pen::{Draft, Pen};
use super::pilot_record::pilot_of;
use super::rename::day_check;
use super::{Grounds, institution_meant};
use crate::db::{Access, Session, Txn, in_txn};
use crate::domain::concern::judge::personal_judge;
use crate::domain::concern::{ConcernDrawn, ConcernFact, chain_judge, concerns};
use crate::domain::engine::fact::facts_of;
use crate::domain::tracks::act::Act;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::value::effective::Effective;
use crate::domain::value::reason::Reason;

/// What an issue is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// An institution, as its user names it.
    Institution(String),
    /// The newest case of an institution.
    Case(String),
    /// The newest application of an institution to convert.
    Pilot(String),
    /// A lead: its number, its id or a mark.
    Lead(String),
}

/// The request.
#[derive(Debug, Clone)]
pub struct ConcernRecording {
    /// What it is about.
    pub about: About,
    /// What is recorded.
    pub fact: ConcernFact,
    pub on: NaiveDate,
    pub grounds: Grounds,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConcernRecorded {
    /// What it is about.
    pub subject: Uuid,
    pub name: String,
    pub seq: i32,
    /// It was recorded before; nothing was written.
    pub already: bool,
    /// The issue as it stands after everything on record.
    pub now: Option<ConcernDrawn>,
    /// Issues that are open there now.
    pub open: usize,
}

/// Records it.
///
/// # Errors
/// The refusal, a conflict, or that what it is about is not found.
pub fn apply(
    session: &mut Session,
    access: Access,
    recording: &ConcernRecording,
) -> Result<ConcernRecorded, ActionError> {
    in_txn(session, access, |txn| {
        let (mut pen, subject, name) = about_take(txn, &recording.about)?;
        let (fact, seq, already) = fact_add(&mut pen, subject, recording, txn.today())?;
        let standing: Vec<ConcernDrawn> =
            concerns(pen.entries(subject)).into_iter().filter(|drawn| drawn.to.is_none()).collect();
        if !already {
            pen.write(txn)?;
        }
        let of = match &fact {
            ConcernFact::Raised { .. } => seq,
            ConcernFact::Assigned { of, .. } | ConcernFact::Resolved { of, .. } | ConcernFact::Reopened { of } => *of,
        };
        Ok(ConcernRecorded {
            subject,
            name,
            seq,
            already,
            now: standing.iter().find(|drawn| drawn.seq == of).cloned(),
            open: standing.iter().filter(|drawn| drawn.resolved.is_none()).count(),
        })
    })
}

/// Judges a fact and adds it; gives it as recorded, its entry, and whether it was there already.
fn fact_add(
    pen: &mut Pen,
    subject: Uuid,
    recording: &ConcernRecording,
    today: NaiveDate,
) -> Result<(ConcernFact, i32, bool), ActionError> {
    let basis = basis_parse(&recording.grounds.basis)?;
    if let Some(note) = &recording.grounds.note {
        personal_judge(note).map_err(Refusal::from)?;
    }
    day_check(pen, subject, recording.on, today)?;
    let fact = trimmed(&recording.fact);
    let before = facts_of::<ConcernFact>(pen.entries(subject));
    let same = before.iter().find(|one| one.on == recording.on && one.basis == basis && one.fact == fact);
    let (seq, already) = match same {
        Some(same) => {
            pen.again_check(subject, (same.seq, same.on), same.on, &recording.grounds)?;
            (same.seq, true)
        }
        None => {
            let draft = Draft {
                act: Act::Concern(fact.clone()),
                effective: Effective::exact(recording.on),
                basis,
                reason: Reason::Issue,
                note: recording.grounds.note.clone(),
                evidence: recording.grounds.evidence.clone(),
            };
            (pen.entry_add(subject, draft), false)
        }
    };
    if !already {
        chain_judge(pen.entries(subject), seq)?;
    }
    Ok((fact, seq, already))
}

impl RowAct for ConcernRecording {
    fn institution(&self) -> &str {
        match &self.about {
            About::Institution(text) | About::Case(text) | About::Pilot(text) | About::Lead(text) => text,
        }
    }

    fn grounds_mut(&mut self) -> &mut Grounds {
        &mut self.grounds
    }

    fn add(&self, pen: &mut Pen, subject: &Subject<'_>) -> Result<bool, ActionError> {
        let of = match &self.about {
            About::Institution(_) | About::Lead(_) => subject.id,
            About::Case(_) => case_of(pen, subject.id, subject.today, subject.name)?,
            About::Pilot(_) => pilot_of(pen, subject.id, subject.name)?,
        };
        fact_add(pen, of, self, subject.today).map(|(_, _, already)| already)
    }
}

/// Takes in hand what an issue is about: the pen, the subject whose chain it goes into, and its name.
fn about_take(txn: &mut Txn<'_>, about: &About) -> Result<(Pen, Uuid, String), ActionError> {
    let text = match about {
        About::Institution(text) | About::Case(text) | About::Pilot(text) => text,
        About::Lead(text) => return lead_take(txn, text),
    };
    let found = institution_meant(txn, text)?;
    let pen = Pen::take(txn, &[found.subject_id])?;
    let subject = match about {
        About::Institution(_) | About::Lead(_) => found.subject_id,
        About::Case(_) => case_of(&pen, found.subject_id, txn.today(), &found.name)?,
        About::Pilot(_) => pilot_of(&pen, found.subject_id, &found.name)?,
    };
    Ok((pen, subject, found.name))
}

/// Takes in hand a lead, by its number.
fn lead_take(txn: &mut Txn<'_>, text: &str) -> Result<(Pen, Uuid, String), ActionError> {
    let lead = lead_meant(txn, text)?;
    let pen = Pen::take(txn, &[lead])?;
    let number = number_of(&lead_record(&pen, lead, txn.today()));
    Ok((pen, lead, number))
}

fn trimmed(fact: &ConcernFact) -> ConcernFact {
    let plain = |text: &str| text.trim().to_owned();
    let of_owner = |owner: &Option<String>| owner.as_deref().map(plain);
    match fact {
        ConcernFact::Raised { category, text, owner, due } => {
            ConcernFact::Raised { category: *category, text: plain(text), owner: of_owner(owner), due: *due }
        }
        ConcernFact::Assigned { of, owner, due } => {
            ConcernFact::Assigned { of: *of, owner: of_owner(owner), due: *due }
        }
        ConcernFact::Resolved { of, resolution } => ConcernFact::Resolved { of: *of, resolution: plain(resolution) },
        ConcernFact::Reopened { of } => ConcernFact::Reopened { of: *of },
    }
}
