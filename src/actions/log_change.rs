//! Log a change: a move of one institution, or its reopening.

use chrono::NaiveDate;
use uuid::Uuid;

use super::error::{ActionError, basis_parse};
use super::pen::Pen;
use super::{Grounds, institution_meant};
use crate::db::{Access, Session, in_txn};
use crate::domain::engine::request::MoveRequest;
use crate::domain::engine::rule::MoveKind;
use crate::domain::engine::timeline::{move_on, periods, standing};
use crate::domain::institution::state::InstitutionState;
use crate::domain::pilot::hand::institution_judge;
use crate::domain::tracks::State;
use crate::domain::tracks::act::MoveDetail;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::value::effective::Effective;
use crate::domain::value::reason::Reason;

#[derive(Debug, Clone)]
pub struct LogChange {
    /// Which institution, as its user names it.
    pub institution: String,
    /// Whether by `log` or by `reopen`.
    pub kind: MoveKind,
    /// The state it enters.
    pub to: InstitutionState,
    /// The day it took effect.
    pub effective: NaiveDate,
    pub reason: Reason,
    pub grounds: Grounds,
    /// The last entry the writer has seen; another since then is a conflict.
    pub expected: Option<i32>,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    /// The institution.
    pub subject: Uuid,
    /// What answered to the text.
    pub name: String,
    pub seq: i32,
    /// It was recorded before; nothing was written.
    pub already: bool,
    /// The state entered.
    pub to: State,
    pub effective: NaiveDate,
    /// The state today, which a late entry may leave as it was.
    pub now: State,
    /// The case that was opened.
    pub case: Option<Uuid>,
    /// Evidence owed for the move.
    pub owed: Vec<String>,
}

/// Logs the change.
///
/// # Errors
/// The refusal, a conflict, or that the institution is not found.
pub fn apply(session: &mut Session, access: Access, change: &LogChange) -> Result<Logged, ActionError> {
    in_txn(session, access, |txn| {
        let basis = basis_parse(&change.grounds.basis)?;
        let found = institution_meant(txn, &change.institution)?;
        let subject = found.subject_id;
        let mut pen = Pen::take(txn, &[subject])?;
        expected_check(&pen, subject, change.expected)?;
        if standing(pen.entries(subject)).is_empty() {
            // A life that was struck whole is begun by registering anew: no list shows who has no registration.
            let (from, to) = (None, State::Institution(change.to));
            return Err(Refusal::Illegal { from, to, open: Vec::new() }.into());
        }
        let request = MoveRequest {
            kind: change.kind,
            to: State::Institution(change.to),
            effective: Effective::exact(change.effective),
            basis,
            reason: change.reason,
            evidence: change.grounds.evidence.clone(),
            detail: MoveDetail::default(),
        };
        hand_judge(&pen, subject, &request)?;
        let (seq, already) = pen.move_add(subject, request, change.grounds.note.clone())?;
        let moves = standing(pen.entries(subject));
        let now = move_on(&moves, txn.today()).map_or(State::Institution(change.to), |one| one.to);
        let owed = periods(now.track(), &moves)
            .into_iter()
            .find(|period| period.seq == seq)
            .map(|period| period.owed)
            .unwrap_or_default();
        let case = if already { None } else { pen.write(txn)?.opened.first().map(|(_, case)| *case) };
        Ok(Logged {
            subject,
            name: found.name,
            seq,
            already,
            to: State::Institution(change.to),
            effective: change.effective,
            now,
            case,
            owed,
        })
    })
}

/// Refuses to write over what the writer has not seen.
pub(super) fn expected_check(pen: &Pen, subject: Uuid, expected: Option<i32>) -> Result<(), ActionError> {
    let last = pen.entries(subject).last().map_or(0, |entry| entry.seq);
    match expected {
        Some(expected) if expected != last => Err(ActionError::Moved { expected, last }),
        Some(_) | None => Ok(()),
    }
}

/// Refuses a move that goes with one of the institution's application; one that is on record may be said again. A list of
/// the time before the register may load one into `transforming`: what is in the way of that is in the way of both.
///
/// # Errors
/// The refusal.
pub(super) fn hand_judge(pen: &Pen, subject: Uuid, request: &MoveRequest) -> Result<(), ActionError> {
    let moves = standing(pen.entries(subject));
    let stands = move_on(&moves, request.effective.on);
    if stands.is_some_and(|one| one.to == request.to) {
        return Ok(());
    }
    let from = stands.map(|one| one.to);
    let Err(by_hand) = institution_judge(from, request.to, request.reason) else {
        return Ok(());
    };
    if request.to == State::Institution(InstitutionState::Transforming) {
        let loaded = MoveRequest { reason: Reason::HistoryLoad, ..request.clone() };
        pen.move_judge(subject, &loaded)?;
    }
    Err(Refusal::from(by_hand).into())
}
