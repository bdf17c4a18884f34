//! Record the class of notice 175 that an institution is in, or how its legal entity is registered.

use chrono::NaiveDate;
use uuid::Uuid;

use super::error::{ActionError, basis_parse};
use super::log_change::expected_check;
use super::many::{RowAct, Subject};
use super::pen::{Draft, Pen};
use super::rename::day_check;
use super::{Grounds, institution_meant};
use crate::db::{Access, Session, in_txn};
use crate::domain::case::sheet::sheets;
use crate::domain::case::standing::facts_standing;
use crate::domain::engine::timeline::{move_on, standing};
use crate::domain::institution::aspect::{
    Asked, AspectDoubt, AspectDrawn, AspectFact, CaseNow, aspects, chain_judge, doubts, request_judge,
};
use crate::domain::institution::fact::Fact;
use crate::domain::rulebook::Rulebook;
use crate::domain::tracks::State;
use crate::domain::tracks::act::Act;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::value::effective::Effective;
use crate::domain::value::reason::Reason;

#[derive(Debug, Clone)]
pub struct AspectRecording {
    /// Which institution, as its user names it.
    pub institution: String,
    pub fact: AspectFact,
    pub on: NaiveDate,
    /// The last entry the writer has seen; another since then is a conflict.
    pub expected: Option<i32>,
    pub grounds: Grounds,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AspectRecorded {
    /// The institution.
    pub subject: Uuid,
    /// What answered to the text.
    pub name: String,
    pub seq: i32,
    /// It was recorded before; nothing was written.
    pub already: bool,
    /// What is so today, which a late entry may leave as it was.
    pub now: Option<AspectDrawn>,
    /// What is doubtful in that.
    pub doubts: Vec<AspectDoubt>,
}

/// Records it.
///
/// # Errors
/// The refusal, a conflict, or that the institution is not found.
pub fn apply(
    session: &mut Session,
    access: Access,
    recording: &AspectRecording,
) -> Result<AspectRecorded, ActionError> {
    in_txn(session, access, |txn| {
        let found = institution_meant(txn, &recording.institution)?;
        let subject = found.subject_id;
        let mut pen = Pen::take(txn, &[subject])?;
        let today = txn.today();
        let (seq, already) = fact_add(&mut pen, subject, recording, today)?;
        let now = aspects(pen.entries(subject))
            .into_iter()
            .find(|row| row.fact.is_of_the_track_of(recording.fact) && row.holds_on(today));
        let doubts = now.as_ref().map_or_else(Vec::new, |now| doubts_of(&pen, subject, now.fact, today));
        if !already {
            pen.write(txn)?;
        }
        Ok(AspectRecorded { subject, name: found.name, seq, already, now, doubts })
    })
}

/// Judges a fact and adds it; gives its entry, and whether it was there already.
fn fact_add(
    pen: &mut Pen,
    subject: Uuid,
    recording: &AspectRecording,
    today: NaiveDate,
) -> Result<(i32, bool), ActionError> {
    let basis = basis_parse(&recording.grounds.basis)?;
    let (fact, on) = (recording.fact, recording.on);
    expected_check(pen, subject, recording.expected)?;
    day_check(pen, subject, on, today)?;
    let asked = request_judge(pen.entries(subject), fact, on, &basis).map_err(Refusal::from)?;
    if let Asked::Already(seq) = asked {
        let (evidence, note) = (&recording.grounds.evidence, &recording.grounds.note);
        pen.further_check(subject, seq, evidence, note.as_deref())?;
        return Ok((seq, true));
    }
    let draft = Draft {
        act: Act::Fact(Fact::Aspect(fact)),
        effective: Effective::exact(on),
        basis,
        reason: match fact {
            AspectFact::Class(_) => Reason::Classified,
            AspectFact::Registration(_) => Reason::RegistrationStatus,
        },
        note: recording.grounds.note.clone(),
        evidence: recording.grounds.evidence.clone(),
    };
    let seq = pen.entry_add(subject, draft);
    let none = Rulebook::default();
    chain_judge(pen.entries(subject), seq, &pen.situation(subject, &none))?;
    Ok((seq, false))
}

fn doubts_of(pen: &Pen, subject: Uuid, fact: AspectFact, today: NaiveDate) -> Vec<AspectDoubt> {
    let moves = standing(pen.entries(subject));
    let Some(State::Institution(state)) = move_on(&moves, today).map(|now| now.to) else {
        return Vec::new();
    };
    let case = pen.case_on(subject, today).and_then(|case| {
        let entries = pen.entries(case);
        let drawn = sheets(&standing(entries), &facts_standing(entries));
        let sheet = drawn.into_iter().rfind(|sheet| sheet.from <= today)?;
        Some(CaseNow { stage: sheet.stage, outstanding: sheet.outstanding, claims_open: sheet.claims_open })
    });
    doubts(fact, state, case.as_ref())
}

impl RowAct for AspectRecording {
    fn institution(&self) -> &str {
        &self.institution
    }

    fn grounds_mut(&mut self) -> &mut Grounds {
        &mut self.grounds
    }

    fn add(&self, pen: &mut Pen, subject: &Subject<'_>) -> Result<bool, ActionError> {
        fact_add(pen, subject.id, self, subject.today).map(|(_, already)| already)
    }
}
