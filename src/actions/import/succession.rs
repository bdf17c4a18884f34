//! Who came after an institution, as a row says: never written, always left to an officer, with both names.

use serde_json::json;
use uuid::Uuid;

use super::RowOutcome;
use super::apply_row::Desk;
use super::row::RowRead;
use crate::actions::error::ActionError;
use crate::db::Txn;
use crate::domain::institution::dossier::dossier;
use crate::domain::institution::review::ReviewKind;
use crate::domain::institution::succession::SuccessionGiven;
use crate::domain::value::name::name_key;

impl Desk {
    /// Leaves who came after an institution to an officer, where the record does not say it. Gives whether one waits.
    pub(super) fn successions_queue(
        &mut self,
        txn: &mut Txn<'_>,
        row: &RowRead,
        subject: Uuid,
    ) -> Result<bool, ActionError> {
        // Of the events of a row, the first to come asks.
        let is_asked = row.event > 0 && !row.successions.is_empty() && !self.asked_after.insert(row.row);
        if row.successions.is_empty() || is_asked {
            return Ok(false);
        }
        let has = dossier(self.pen.entries(subject)).successions;
        let is_known = |told: &&SuccessionGiven| {
            let same = |given: &SuccessionGiven| given.how == told.how && name_key(&given.name) == name_key(&told.name);
            has.iter().any(|one| same(&one.given))
        };
        let mut waits = false;
        for given in row.successions.iter().filter(|told| !is_known(told)) {
            let candidates: Vec<Uuid> =
                self.known.bearers(&given.name).iter().copied().filter(|one| *one != subject).collect();
            let detail = json!({ "succession": given, "candidates": candidates });
            let before = self.fate.review;
            waits |= self.review_add(txn, row, ReviewKind::Succession, Some(subject), &detail)? == RowOutcome::Review;
            self.fate.review = before.or(self.fate.review);
        }
        Ok(waits)
    }
}
