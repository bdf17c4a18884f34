//! An officer says that another came after an institution, as a row has it.

use super::bench::{Bench, Whom};
use super::{Resolved, ReviewDecision, ReviewResolve};
use crate::actions::error::{ActionError, ReviewNeed};
use crate::actions::import::{RowOutcome, RowRead, fact_add};
use crate::db::review::ReviewRow;
use crate::db::{DbError, Txn};
use crate::domain::institution::dossier::dossier;
use crate::domain::institution::fact::Fact;
use crate::domain::institution::review::Resolution;
use crate::domain::institution::succession::SuccessionGiven;
use crate::domain::value::effective::Effective;

/// Records who came after the institution of an item: the one that is named, else the only one of that name, else the name
/// alone.
pub(super) fn record(
    bench: &mut Bench,
    txn: &mut Txn<'_>,
    (resolve, whom): (&ReviewResolve, Whom),
    item: &ReviewRow,
    (row, resolved): (&RowRead, &mut Resolved),
) -> Result<(), ActionError> {
    let detail: serde_json::Value = serde_json::from_str(&item.detail).map_err(DbError::from)?;
    let told = detail.get("succession").cloned().unwrap_or_default();
    let mut given: SuccessionGiven = serde_json::from_value(told).map_err(DbError::from)?;
    let needs = || ActionError::ReviewNeeds(ReviewNeed::Institution);
    let subject = item.subject_id.ok_or_else(needs)?;
    let bearers = bench.known.bearers(&given.name);
    given.institution = match (&resolve.decision, whom, bearers) {
        // Whoever is new to the record is put there by an act of its own, and named then.
        (ReviewDecision::New { .. }, _, _) => return Err(needs()),
        (ReviewDecision::AsFound | ReviewDecision::Same { .. } | ReviewDecision::Dismiss, Whom::Is(other), _) => {
            Some(other)
        }
        (_, Whom::NotNamed, [one]) => Some(*one),
        (_, Whom::NotNamed, _) => None,
    };
    if given.institution == Some(subject) {
        return Err(needs());
    }
    resolved.subject = Some(subject);
    resolved.resolution = Resolution::Applied;
    let has = dossier(bench.pen.entries(subject)).successions;
    if has.iter().any(|one| one.given == given) {
        resolved.recorded = Some(RowOutcome::Agreed);
        return Ok(());
    }
    let mut dated = row.clone();
    if let Some(on) = resolve.effective.map(Effective::exact) {
        (dated.effective, dated.not_later_than) = (Some(on.on), false);
    }
    fact_add(&mut bench.pen, txn.today(), &dated, subject, Fact::Succeeded(given), &row.evidence);
    bench.is_written = true;
    resolved.recorded = Some(RowOutcome::Learned);
    Ok(())
}
