//! Move an application to its next stage. Where its institution moves with it (I4 with P2, I6 with P9, I5 with an end),
//! that is recorded in the same act: neither stands alone.

use chrono::NaiveDate;
use uuid::Uuid;

use super::error::{ActionError, basis_parse};
use super::log_change::expected_check;
use super::pen::Pen;
use super::pilot_record::{NextMove, now, pilot_of};
use super::pilot_step::institution_with;
use super::{Grounds, institution_meant};
use crate::db::{Access, Session, in_txn};
use crate::domain::engine::request::MoveRequest;
use crate::domain::engine::rule::MoveKind;
use crate::domain::engine::timeline::{move_on, periods, standing};
use crate::domain::institution::state::InstitutionState;
use crate::domain::pilot::hand::pilot_judge;
use crate::domain::pilot::record::PilotRecord;
use crate::domain::pilot::state::PilotState;
use crate::domain::tracks::act::{MoveDetail, With};
use crate::domain::tracks::moves::rule_of;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::{State, Track};
use crate::domain::value::effective::Effective;
use crate::domain::value::reason::Reason;

/// The move.
#[derive(Debug, Clone)]
pub struct PilotAdvance {
    /// Which institution, as its user names it.
    pub institution: String,
    /// The stage it enters.
    pub to: PilotState,
    /// The day it took effect.
    pub effective: NaiveDate,
    /// Why; where a rule knows one reason only, it need not be given.
    pub reason: Option<Reason>,
    pub grounds: Grounds,
    /// The last entry of the application the writer has seen.
    pub expected: Option<i32>,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PilotAdvanced {
    /// The institution.
    pub subject: Uuid,
    /// What answered to the text.
    pub name: String,
    pub pilot: Uuid,
    pub seq: i32,
    /// It was recorded before; nothing was written.
    pub already: bool,
    /// The stage entered.
    pub to: PilotState,
    pub effective: NaiveDate,
    /// The state that the institution entered with it, and its entry.
    pub institution: Option<(InstitutionState, i32)>,
    /// Evidence owed for the move.
    pub owed: Vec<String>,
    /// Evidence owed for the move of the institution.
    pub institution_owed: Vec<String>,
    /// The record of the application after it, today.
    pub record: PilotRecord,
    pub next: Option<NextMove>,
}

/// Moves the application.
///
/// # Errors
/// The refusal, a conflict, or that the institution or its application is not found.
pub fn apply(session: &mut Session, access: Access, advance: &PilotAdvance) -> Result<PilotAdvanced, ActionError> {
    in_txn(session, access, |txn| {
        let found = institution_meant(txn, &advance.institution)?;
        let subject = found.subject_id;
        let mut pen = Pen::take(txn, &[subject])?;
        let pilot = pilot_of(&pen, subject, &found.name)?;
        expected_check(&pen, pilot, advance.expected)?;
        let step = step_add(&mut pen, subject, pilot, advance)?;
        let owed = owed_for(&pen, pilot, Track::Pilot, step.seq);
        let institution_owed =
            step.institution.map_or_else(Vec::new, |(_, seq)| owed_for(&pen, subject, Track::Institution, seq));
        let (record, next) = now(&pen, pilot, txn.today());
        if !step.already {
            pen.write(txn)?;
        }
        Ok(PilotAdvanced {
            subject,
            name: found.name,
            pilot,
            seq: step.seq,
            already: step.already,
            to: advance.to,
            effective: advance.effective,
            institution: step.institution,
            owed,
            institution_owed,
            record,
            next,
        })
    })
}

/// A move added to an application in hand.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PilotStep {
    pub(crate) seq: i32,
    /// It was recorded before.
    pub(crate) already: bool,
    /// The state that the institution entered with it, and its entry.
    pub(crate) institution: Option<(InstitutionState, i32)>,
}

/// Adds the move, and the institution's with it, to the pen.
///
/// # Errors
/// The refusal.
pub(crate) fn step_add(
    pen: &mut Pen,
    subject: Uuid,
    pilot: Uuid,
    advance: &PilotAdvance,
) -> Result<PilotStep, ActionError> {
    let request = MoveRequest {
        kind: MoveKind::Move,
        to: State::Pilot(advance.to),
        effective: Effective::exact(advance.effective),
        basis: basis_parse(&advance.grounds.basis)?,
        reason: reason_for(pen, pilot, advance),
        evidence: advance.grounds.evidence.clone(),
        detail: MoveDetail::default(),
    };
    let note = advance.grounds.note.clone();
    let (seq, already) = pen.move_add(pilot, request.clone(), note.clone())?;
    if already {
        return Ok(PilotStep { seq, already, institution: None });
    }
    pilot_judge(request.reason).map_err(Refusal::from)?;
    let institution = match institution_to(pen, subject, advance) {
        None => None,
        Some((to, reason)) => {
            let with = With { subject: pilot, seq };
            let moved = MoveRequest {
                to: State::Institution(to),
                reason,
                detail: MoveDetail { with: Some(with), ..MoveDetail::default() },
                ..request
            };
            Some((to, pen.move_add(subject, moved, note)?.0))
        }
    };
    Ok(PilotStep { seq, already, institution })
}

/// The state that the institution enters with the move: none where it is there already, as one that a list of the time
/// before the register calls transforming, or where an application ends before the institution was taken along.
fn institution_to(pen: &Pen, subject: Uuid, advance: &PilotAdvance) -> Option<(InstitutionState, Reason)> {
    let (to, reason) = institution_with(advance.to)?;
    let moves = standing(pen.entries(subject));
    let stands = move_on(&moves, advance.effective)?.to.institution()?;
    let goes = match advance.to {
        PilotState::Rejected | PilotState::Withdrawn | PilotState::Lapsed => stands == InstitutionState::Transforming,
        PilotState::Intent
        | PilotState::Applied
        | PilotState::CityReview
        | PilotState::ProvinceReview
        | PilotState::NationalReview
        | PilotState::Provisional
        | PilotState::Capitalised
        | PilotState::RunOff
        | PilotState::Acceptance
        | PilotState::Licensed
        | PilotState::Returned => stands != to,
    };
    goes.then_some((to, reason))
}

fn owed_for(pen: &Pen, subject: Uuid, track: Track, seq: i32) -> Vec<String> {
    periods(track, &standing(pen.entries(subject)))
        .into_iter()
        .find(|period| period.seq == seq)
        .map(|period| period.owed)
        .unwrap_or_default()
}

/// The reason given, or that of the move on that day which is asked for again, or the first that the rule of this move
/// knows.
fn reason_for(pen: &Pen, pilot: Uuid, advance: &PilotAdvance) -> Reason {
    advance.reason.unwrap_or_else(|| {
        let moves = standing(pen.entries(pilot));
        let to = State::Pilot(advance.to);
        let again = moves.iter().find(|one| one.to == to && one.effective.on == advance.effective);
        if let Some(again) = again {
            return again.reason;
        }
        let from = move_on(&moves, advance.effective).map(|one| one.to);
        rule_of(from, to).and_then(|rule| rule.reasons.first().copied()).unwrap_or(Reason::Other)
    })
}
