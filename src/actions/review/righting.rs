//! What an entry of the record said and an officer sets right by a row: the reason of a stop, a place, a launch day.

use uuid::Uuid;

use super::bench::Bench;
use crate::actions::error::ActionError;
use crate::actions::import::{RowOutcome, RowRead, RowWord};
use crate::actions::pen::Draft;
use crate::domain::engine::timeline::standing;
use crate::domain::institution::claim::Claim;
use crate::domain::institution::particulars::Particulars;
use crate::domain::tracks::State;
use crate::domain::tracks::act::{Act, Correction};
use crate::domain::value::reason::Reason;

/// Sets the reason of a stop right; the record keeps it where the officer decides for the one it has.
pub(super) fn reason_right(
    bench: &mut Bench,
    row: &RowRead,
    subject: Uuid,
    claim: &Claim,
    (stands, reason): (Reason, Reason),
) -> Result<RowOutcome, ActionError> {
    let moves = standing(bench.pen.entries(subject));
    let state = State::Institution(claim.state);
    let stop = moves.iter().rfind(|one| one.to == state && one.effective.on <= claim.effective.on);
    let Some(stop) = stop.filter(|_| stands != reason) else {
        return Ok(RowOutcome::Agreed);
    };
    let change = Correction { reason: Some(reason), basis: Some(row.basis.clone()), ..Correction::default() };
    correct(bench, row, subject, stop.seq, change)
}

/// Sets right what the row has otherwise of where an institution is, or since when.
pub(super) fn particulars_right(
    bench: &mut Bench,
    row: &RowRead,
    subject: Uuid,
    differs: &[String],
) -> Result<RowOutcome, ActionError> {
    let is_told = |word: RowWord| differs.iter().any(|one| one == word.code());
    let place = is_told(RowWord::Place);
    let right = Particulars {
        registered_place: row.place.clone().filter(|_| place),
        operating_place: row.operating_place.clone().filter(|_| place),
        launched_on: row.launched_on.filter(|_| is_told(RowWord::Launch)),
        ..Particulars::default()
    };
    let Some(first) = standing(bench.pen.entries(subject)).first().map(|first| first.seq) else {
        return Ok(RowOutcome::Agreed);
    };
    correct(bench, row, subject, first, Correction { particulars: Some(right), ..Correction::default() })
}

fn correct(
    bench: &mut Bench,
    row: &RowRead,
    subject: Uuid,
    target: i32,
    change: Correction,
) -> Result<RowOutcome, ActionError> {
    let effective = bench.pen.entries(subject).iter().find(|entry| entry.seq == target).map(|entry| entry.effective);
    let Some(effective) = effective else {
        return Ok(RowOutcome::Agreed);
    };
    let draft = Draft {
        act: Act::Correct { target, change: change.clone() },
        effective,
        basis: row.basis.clone(),
        reason: Reason::NewDocument,
        note: None,
        evidence: row.evidence.clone(),
    };
    let (_, already) = bench.pen.correction_add(subject, target, change, draft)?;
    Ok(if already { RowOutcome::Agreed } else { RowOutcome::Learned })
}
