//! What is recorded of a row: that its institution is on the register, and what its claim comes to.

use uuid::Uuid;

use super::RowOutcome;
use super::row::{RowClaim, RowRead};
use crate::actions::error::ActionError;
use crate::actions::pen::{Draft, Pen};
use crate::db::Txn;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::request::MoveRequest;
use crate::domain::engine::rule::MoveKind;
use crate::domain::institution::claim::{Claim, Doubt, Outcome, Step, weigh};
use crate::domain::institution::fact::Registration;
use crate::domain::institution::state::InstitutionState;
use crate::domain::rulebook::Rulebook;
use crate::domain::tracks::act::{Act, MoveDetail};
use crate::domain::tracks::{State, Track};
use crate::domain::value::effective::{Effective, Precision};
use crate::domain::value::reason::Reason;

/// Puts the institution of a row on the register: since its launch where the list knows it, else not later than the
/// day of its claim.
pub(in crate::actions) fn institution_register(
    pen: &mut Pen,
    txn: &mut Txn<'_>,
    row: &RowRead,
    unit: &str,
) -> Result<Uuid, ActionError> {
    let subject = txn.id();
    pen.subject_add(subject, Track::Institution, unit, None);
    let today = txn.today();
    let by = row.launched_by.into_iter().chain(row.effective).min();
    let since = match (row.launched_on.filter(|launched| *launched <= today), by) {
        (Some(launched), _) => Effective::exact(launched),
        (None, Some(day)) => Effective::not_later_than(day.min(today)),
        (None, None) => Effective::not_later_than(today),
    };
    let disputed = matches!(&row.claim, RowClaim::State { flag: Some(_), .. });
    let registration = Registration {
        names: row.names.clone(),
        identifiers: row.identifiers.clone(),
        unit: unit.to_owned(),
        registered_place: row.place.clone(),
        operating_place: row.operating_place.clone(),
        launched_on: row.launched_on,
        disputed,
    };
    let request = MoveRequest {
        kind: MoveKind::Move,
        to: State::Institution(InstitutionState::Pending),
        effective: since,
        basis: row.basis.clone(),
        reason: Reason::HistoryLoad,
        evidence: row.evidence.clone(),
        detail: MoveDetail { registration: Some(registration), row: Some(row.row), ..MoveDetail::default() },
    };
    pen.move_of_list(subject, request, None)?;
    Ok(subject)
}

/// Records a claim where nothing is in its way; gives the doubt where something is.
pub(in crate::actions) fn claim_record(
    pen: &mut Pen,
    subject: Uuid,
    row: &RowRead,
    claim: &Claim,
) -> Result<Result<RowOutcome, Doubt>, ActionError> {
    let none = Rulebook::default();
    let grounds = (row.basis.as_str(), row.evidence.as_slice());
    // What is decided by an officer takes nothing for a list's word that a list may take back.
    match weigh(pen.entries(subject), claim, grounds, &|_| false, &pen.situation(subject, &none)) {
        Outcome::Agrees => Ok(Ok(RowOutcome::Agreed)),
        Outcome::Steps(steps) => steps_record(pen, subject, row, claim, steps).map(Ok),
        Outcome::Partly(_, doubt) | Outcome::Review(doubt) => Ok(Err(doubt)),
    }
}

pub(super) fn steps_record(
    pen: &mut Pen,
    subject: Uuid,
    row: &RowRead,
    claim: &Claim,
    steps: Vec<Step>,
) -> Result<RowOutcome, ActionError> {
    let mut recorded = RowOutcome::Learned;
    for step in steps {
        match step {
            Step::GiveWay { target, change } => {
                if change.state.is_some() {
                    recorded = RowOutcome::Changed;
                } else if change.effective_on.is_some() && recorded == RowOutcome::Learned {
                    recorded = RowOutcome::Dated;
                }
                let draft = Draft {
                    act: Act::Correct { target, change },
                    effective: claim.effective,
                    basis: row.basis.clone(),
                    reason: Reason::BetterSource,
                    note: None,
                    evidence: row.evidence.clone(),
                };
                // What the claim was weighed against is what stands, so the step is not judged alone: the steps of
                // one claim hold only together.
                pen.entry_add(subject, draft);
            }
            Step::Move(mut request) => {
                request.detail.row = Some(row.row);
                pen.move_of_list(subject, request, row.note.clone())?;
                recorded = RowOutcome::Changed;
            }
        }
    }
    Ok(recorded)
}

/// A row as an earlier list told of an exit, from the entry that it came to. The list in hand has no such row.
pub(super) fn exit_row(entries: &[Entry], seq: i32) -> Option<RowRead> {
    let (first, exit) = (entries.first()?, entries.iter().find(|entry| entry.seq == seq)?);
    let Act::Move { detail: registered, .. } = &first.act else {
        return None;
    };
    let known = registered.registration.as_ref()?;
    Some(RowRead {
        row: 0,
        event: 0,
        own_id: None,
        names: known.names.clone(),
        identifiers: known.identifiers.clone(),
        successions: Vec::new(),
        place: known.registered_place.clone(),
        operating_place: known.operating_place.clone(),
        place_text: None,
        unit: None,
        launched_on: known.launched_on,
        launched_by: None,
        claim: RowClaim::State { state: InstitutionState::Exited, reason: exit.reason, flag: None },
        effective: Some(exit.effective.on),
        not_later_than: exit.effective.precision == Precision::NotLaterThan,
        missing_on: None,
        basis: exit.basis.clone(),
        evidence: exit.evidence.clone(),
        note: exit.note.clone(),
    })
}
