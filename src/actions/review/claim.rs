//! What is recorded of a row that an officer decides: its claim, with what the officer knows better.

use super::ReviewResolve;
use crate::actions::error::{ActionError, ReviewNeed};
use crate::actions::import::{RowClaim, RowRead};
use crate::actions::pen::Pen;
use crate::domain::engine::timeline::standing;
use crate::domain::institution::claim::{Claim, Doubt};
use crate::domain::tracks::Track;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::told::Change;
use crate::domain::value::effective::Effective;
use crate::domain::value::reason::Reason;
use uuid::Uuid;

/// What is to be recorded: the row's claim, with what the officer knows better.
pub(super) fn claim_of(resolve: &ReviewResolve, row: &RowRead) -> Result<Option<Claim>, ActionError> {
    let (state, reason) = match (resolve.state, &row.claim) {
        (Some(state), RowClaim::State { state: claimed, reason, .. }) if state == *claimed => (state, Some(*reason)),
        (Some(state), RowClaim::State { .. } | RowClaim::Undecided { .. } | RowClaim::Nothing) => (state, None),
        (None, RowClaim::State { state, reason, .. }) => (*state, Some(*reason)),
        (None, RowClaim::Undecided { .. }) => {
            return Err(ActionError::ReviewNeeds(ReviewNeed::State));
        }
        (None, RowClaim::Nothing) => return Ok(None),
    };
    let reason = resolve.reason.or(reason).unwrap_or(Reason::Other);
    let effective = resolve
        .effective
        .map(Effective::exact)
        .or_else(|| row.effective())
        .ok_or(ActionError::ReviewNeeds(ReviewNeed::Effective))?;
    Ok(Some(Claim { state, reason, effective }))
}

/// What is in the way of an officer's decision is a refusal like any other.
pub(super) fn refusal_of(doubt: Doubt, claim: &Claim, pen: &Pen, subject: Uuid) -> Refusal {
    match doubt {
        Doubt::Refused(refusal) => refusal,
        Doubt::OtherReason { .. } => already(claim, pen, subject, claim.effective.on),
        Doubt::BeforeLaunch { launched_on } => {
            Refusal::BeforeExistence { track: Track::Institution, effective: claim.effective.on, since: launched_on }
        }
        Doubt::OtherDate { stands } => already(claim, pen, subject, stands),
    }
}

/// That the record has the state already, since another day or for another reason.
fn already(claim: &Claim, pen: &Pen, subject: Uuid, since: chrono::NaiveDate) -> Refusal {
    let last = standing(pen.entries(subject)).pop();
    Refusal::AlreadyStands {
        state: claim.state.into(),
        since,
        seq: last.as_ref().map_or(0, |last| last.seq),
        basis: last.as_ref().map_or_else(String::new, |last| last.basis.clone()),
        officer: last.map_or_else(String::new, |last| last.officer),
        asked: Box::new(Change { effective: Some(claim.effective.on), ..Change::default() }),
    }
}
