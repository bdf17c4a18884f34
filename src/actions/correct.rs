//! Correct an entry: a new entry that points at the wrong one, which stays.

use uuid::Uuid;

use super::case_record::case_of;
use super::error::{ActionError, basis_parse};
use super::log_change::expected_check;
use super::many::{RowAct, Subject};
use super::pen::{Draft, Pen};
use super::pilot_record::pilot_of;
use super::{Grounds, institution_meant};
use crate::db::{Access, Session, in_txn};
use crate::domain::entry::{Act, Correction, Effective};
use crate::domain::pilot::hand::institution_judge;
use crate::domain::reason::Reason;
use crate::domain::refusal::Refusal;
use crate::domain::state::{State, Track};
use crate::domain::timeline::{move_on, standing};

/// The correction.
#[derive(Debug, Clone)]
pub struct Correct {
    /// Which institution, as its user names it.
    pub institution: String,
    /// Whose entry: the institution's, or its case's.
    pub track: Track,
    /// The wrong entry.
    pub target: i32,
    /// What is right.
    pub change: Correction,
    /// Why it is corrected.
    pub reason: Reason,
    /// On what grounds.
    pub grounds: Grounds,
    /// The last entry the writer has seen.
    pub expected: Option<i32>,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrected {
    /// The institution.
    pub subject: Uuid,
    /// What answered to the text.
    pub name: String,
    /// The entry of the correction.
    pub seq: i32,
    /// The entry corrected.
    pub target: i32,
    /// It was recorded before; nothing was written.
    pub already: bool,
    /// The state today; none where the institution's first entry was struck.
    pub now: Option<State>,
    /// The case that was opened, where the correction made a stop of something else.
    pub case: Option<Uuid>,
}

/// Records the correction.
///
/// # Errors
/// The refusal, a conflict, or that the institution is not found.
pub fn apply(
    session: &mut Session,
    access: Access,
    correct: &Correct,
) -> Result<Corrected, ActionError> {
    in_txn(session, access, |txn| {
        let found = institution_meant(txn, &correct.institution)?;
        // A merged record answers for the one that stays; by its own id it is corrected itself, its merge among the rest.
        let subject = Uuid::parse_str(correct.institution.trim()).unwrap_or(found.subject_id);
        let mut pen = Pen::take(txn, &[subject])?;
        let institution = subject;
        let about = Subject {
            id: institution,
            name: &found.name,
            today: txn.today(),
        };
        let (subject, seq, already) = correction_add(&mut pen, &about, correct)?;
        let now = move_on(&standing(pen.entries(subject)), txn.today()).map(|one| one.to);
        let case = if already {
            None
        } else {
            pen.write(txn)?.opened.first().map(|(_, case)| *case)
        };
        Ok(Corrected {
            subject: institution,
            name: found.name,
            seq,
            target: correct.target,
            already,
            now,
            case,
        })
    })
}

/// Judges a correction and adds it; gives the subject whose entry it corrects, its own entry, and whether it was there.
fn correction_add(
    pen: &mut Pen,
    about: &Subject<'_>,
    correct: &Correct,
) -> Result<(Uuid, i32, bool), ActionError> {
    let basis = basis_parse(&correct.grounds.basis)?;
    if !Reason::OF_A_CORRECTION.contains(&correct.reason) {
        let (rule, allowed) = ("correct", Reason::OF_A_CORRECTION);
        return Err(Refusal::ReasonNotAllowed {
            rule,
            reason: correct.reason,
            allowed,
        }
        .into());
    }
    let institution = about.id;
    let subject = match correct.track {
        Track::Institution | Track::Lead | Track::Unit | Track::Filing => institution,
        Track::Clearance => case_of(pen, institution, about.today, about.name)?,
        Track::Pilot => pilot_of(pen, institution, about.name)?,
    };
    expected_check(pen, subject, correct.expected)?;
    let draft = Draft {
        act: Act::Correct {
            target: correct.target,
            change: correct.change.clone(),
        },
        effective: Effective::exact(about.today),
        basis,
        reason: correct.reason,
        note: correct.grounds.note.clone(),
        evidence: correct.grounds.evidence.clone(),
    };
    if correct.track == Track::Institution {
        state_judge(pen, subject, correct)?;
    }
    let (seq, already) =
        pen.correction_add(subject, correct.target, correct.change.clone(), draft)?;
    Ok((subject, seq, already))
}

impl RowAct for Correct {
    fn institution(&self) -> &str {
        &self.institution
    }

    fn grounds_mut(&mut self) -> &mut Grounds {
        &mut self.grounds
    }

    fn add(&self, pen: &mut Pen, subject: &Subject<'_>) -> Result<bool, ActionError> {
        correction_add(pen, subject, self).map(|(_, _, already)| already)
    }
}

/// Refuses a correction that makes a move of something else which goes with one of the institution's application.
fn state_judge(pen: &Pen, subject: Uuid, correct: &Correct) -> Result<(), ActionError> {
    let moves = standing(pen.entries(subject));
    let place = moves.iter().position(|one| one.seq == correct.target);
    let (Some(place), Some(code)) = (place, &correct.change.state) else {
        return Ok(());
    };
    let to = State::parse(Track::Institution, code).map_err(Refusal::from)?;
    let (before, rest) = moves.split_at(place);
    let reason = correct.change.reason.or(rest.first().map(|one| one.reason));
    let from = before.last().map(|one| one.to);
    let judged = institution_judge(from, to, reason.unwrap_or(Reason::Other));
    Ok(judged.map_err(Refusal::from)?)
}
