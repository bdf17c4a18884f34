//! Move a case to its next stage. Closing it (C16) clears its institution (I9) in the same act: neither stands alone.

use chrono::NaiveDate;
use uuid::Uuid;

use super::case_record::{case_of, record_today};
use super::error::{ActionError, basis_parse};
use super::log_change::expected_check;
use super::pen::Pen;
use super::{Grounds, institution_meant};
use crate::db::{Access, Session, in_txn};
use crate::domain::case::account::outcome;
use crate::domain::case::fold::record_on;
use crate::domain::case::outcome::Outcome;
use crate::domain::case::record::CaseRecord;
use crate::domain::case::refusal::CaseRefusal;
use crate::domain::case::standing::facts_standing;
use crate::domain::case::state::ClearanceState;
use crate::domain::engine::request::MoveRequest;
use crate::domain::engine::rule::MoveKind;
use crate::domain::engine::timeline::{move_on, periods, standing};
use crate::domain::institution::state::InstitutionState;
use crate::domain::tracks::State;
use crate::domain::tracks::act::{MoveDetail, With};
use crate::domain::tracks::moves::rule_of;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::value::effective::Effective;
use crate::domain::value::reason::Reason;

/// The move.
#[derive(Debug, Clone)]
pub struct CaseAdvance {
    /// Which institution, as its user names it.
    pub institution: String,
    /// The stage it enters.
    pub to: ClearanceState,
    /// The day it took effect.
    pub effective: NaiveDate,
    /// Why; where a rule knows one reason only, it need not be given.
    pub reason: Option<Reason>,
    pub grounds: Grounds,
    /// The last entry of the case the writer has seen.
    pub expected: Option<i32>,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseAdvanced {
    /// The institution.
    pub subject: Uuid,
    /// What answered to the text.
    pub name: String,
    pub case: Uuid,
    pub seq: i32,
    /// It was recorded before; nothing was written.
    pub already: bool,
    /// The stage entered.
    pub to: ClearanceState,
    pub effective: NaiveDate,
    /// What it came to, where it was closed.
    pub outcome: Option<Outcome>,
    /// Evidence owed for the move.
    pub owed: Vec<String>,
    /// The record of the case after it, today.
    pub record: CaseRecord,
}

/// Moves the case.
///
/// # Errors
/// The refusal, a conflict, or that the institution or its case is not found.
pub fn apply(session: &mut Session, access: Access, advance: &CaseAdvance) -> Result<CaseAdvanced, ActionError> {
    in_txn(session, access, |txn| {
        let found = institution_meant(txn, &advance.institution)?;
        let subject = found.subject_id;
        let mut pen = Pen::take(txn, &[subject])?;
        let case = case_of(&pen, subject, advance.effective, &found.name)?;
        expected_check(&pen, case, advance.expected)?;
        let step = step_add(&mut pen, subject, case, advance)?;
        let entries = pen.entries(case);
        let owed = periods(step.to.track(), &standing(entries))
            .into_iter()
            .find(|period| period.seq == step.seq)
            .map(|period| period.owed)
            .unwrap_or_default();
        let record = record_today(&pen, case, txn.today());
        if !step.already {
            pen.write(txn)?;
        }
        Ok(CaseAdvanced {
            subject,
            name: found.name,
            case,
            seq: step.seq,
            already: step.already,
            to: advance.to,
            effective: advance.effective,
            outcome: step.outcome,
            owed,
            record,
        })
    })
}

/// A move added to a case in hand.
pub(crate) struct CaseStep {
    pub(crate) seq: i32,
    /// It was recorded before.
    pub(crate) already: bool,
    /// The stage entered.
    pub(crate) to: State,
    /// What it came to, where it was closed.
    pub(crate) outcome: Option<Outcome>,
}

/// Adds the move, and with a closing the clearance of the institution, to the pen.
///
/// # Errors
/// The refusal.
pub(crate) fn step_add(
    pen: &mut Pen,
    subject: Uuid,
    case: Uuid,
    advance: &CaseAdvance,
) -> Result<CaseStep, ActionError> {
    if advance.to == ClearanceState::Ended {
        return Err(Refusal::from(CaseRefusal::EndByHand).into());
    }
    let basis = basis_parse(&advance.grounds.basis)?;
    let (to, on) = (State::Clearance(advance.to), advance.effective);
    let outcome = (advance.to == ClearanceState::Closed).then(|| outcome_on(pen, case, on));
    let request = MoveRequest {
        kind: MoveKind::Move,
        to,
        effective: Effective::exact(on),
        reason: reason_for(pen, case, advance),
        basis,
        evidence: advance.grounds.evidence.clone(),
        detail: MoveDetail { outcome, ..MoveDetail::default() },
    };
    let (seq, already) = pen.move_add(case, request.clone(), advance.grounds.note.clone())?;
    if !already && outcome.is_some() {
        let with = With { subject: case, seq };
        let cleared = MoveRequest {
            to: State::Institution(InstitutionState::Cleared),
            reason: Reason::CaseClosed,
            detail: MoveDetail { outcome, with: Some(with), ..MoveDetail::default() },
            ..request
        };
        pen.move_add(subject, cleared, advance.grounds.note.clone())?;
    }
    Ok(CaseStep { seq, already, to, outcome })
}

fn outcome_on(pen: &Pen, case: Uuid, on: NaiveDate) -> Outcome {
    let entries = pen.entries(case);
    outcome(&record_on(&standing(entries), &facts_standing(entries), on))
}

/// The reason given, or that of the move on that day which is asked for again, or the first that the rule of this move
/// knows. Where no rule allows the move, the refusal says so whatever the reason.
fn reason_for(pen: &Pen, case: Uuid, advance: &CaseAdvance) -> Reason {
    advance.reason.unwrap_or_else(|| {
        let moves = standing(pen.entries(case));
        let to = State::Clearance(advance.to);
        let again = moves.iter().find(|one| one.to == to && one.effective.on == advance.effective);
        if let Some(again) = again {
            return again.reason;
        }
        let from = move_on(&moves, advance.effective).map(|one| one.to);
        rule_of(from, to).and_then(|rule| rule.reasons.first().copied()).unwrap_or(Reason::Other)
    })
}
