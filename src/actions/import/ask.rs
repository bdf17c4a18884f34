//! What of a row is left to an officer: an item of the queue, or the one that says the same and waits already.

use std::collections::BTreeSet;

use serde_json::json;
use uuid::Uuid;

use super::apply_row::Desk;
use super::memory::Before;
use super::row::RowRead;
use super::{RowOutcome, count};
use crate::actions::error::ActionError;
use crate::db::Txn;
use crate::db::review::{ReviewNew, Sighting};
use crate::domain::engine::timeline::standing;
use crate::domain::institution::claim::{Claim, Doubt, graver};
use crate::domain::institution::review::ReviewKind;
use crate::domain::unit::{NATION, unit_lies_under};

/// So many offices besides its own see an item.
const UNITS_MOST: usize = 64;

impl Desk {
    /// Leaves a row to an officer that does not say the state, or not its day, unless another source said it.
    pub(super) fn open_queue(
        &mut self,
        txn: &mut Txn<'_>,
        row: &RowRead,
        subject: Uuid,
        detail: &serde_json::Value,
    ) -> Result<RowOutcome, ActionError> {
        if row.is_answered(&standing(self.pen.entries(subject))) {
            return Ok(RowOutcome::Settled);
        }
        self.review_add(txn, row, ReviewKind::Undecided, Some(subject), detail)
    }

    /// Leaves a remark to an officer, and what of the state it goes with could not be recorded.
    pub(super) fn flag_queue(
        &mut self,
        txn: &mut Txn<'_>,
        row: &RowRead,
        subject: Uuid,
        flag: &str,
        doubt: Option<Doubt>,
    ) -> Result<RowOutcome, ActionError> {
        let mut detail = json!({ "flag": flag, "stands": self.stands(subject) });
        if let Some(doubt) = doubt {
            detail["found"] = json!(doubt_detail(&doubt).1);
        }
        self.review_add(txn, row, ReviewKind::Flagged, Some(subject), &detail)
    }

    pub(super) fn doubt_queue(
        &mut self,
        txn: &mut Txn<'_>,
        row: &RowRead,
        (subject, claim): (Uuid, &Claim),
        doubt: &Doubt,
    ) -> Result<RowOutcome, ActionError> {
        let (kind, found) = doubt_detail(doubt);
        // Another list set it back, and it waits as that: the list that told of it comes again.
        if kind == ReviewKind::Conflict
            && row.row > 0
            && let Some(before) = self.memory.set_back(subject, claim)
        {
            return Ok(self.known_before(row, kind, before));
        }
        let claims = json!({ "state": claim.state, "on": claim.effective.on });
        let mut detail = json!({ "stands": self.stands(subject), "claims": claims, "found": found });
        if let Doubt::OtherReason { stands, claimed } = doubt {
            let proposed = graver(*stands, *claimed);
            detail["reasons"] = json!({ "record": stands, "row": claimed, "proposed": proposed });
        }
        self.review_add(txn, row, kind, Some(subject), &detail)
    }

    /// The state that stands, for the officer who decides.
    pub(super) fn stands(&self, subject: Uuid) -> serde_json::Value {
        standing(self.pen.entries(subject)).last().map_or(serde_json::Value::Null, |last| {
            json!({ "state": last.to.code(), "since": last.effective.on, "precision": last.effective.precision,
                    "basis": last.basis, "seq": last.seq })
        })
    }

    pub(super) fn review_add(
        &mut self,
        txn: &mut Txn<'_>,
        row: &RowRead,
        kind: ReviewKind,
        subject: Option<Uuid>,
        detail: &serde_json::Value,
    ) -> Result<RowOutcome, ActionError> {
        if let Some(before) = self.memory.before(row, kind.code(), detail) {
            return Ok(self.known_before(row, kind, before));
        }
        let row_number = i32::try_from(row.row).unwrap_or(i32::MAX);
        count(&mut self.counts.review, kind.code());
        let (unit_code, other_units) = self.offices(row, subject, detail);
        let review_id = txn.id();
        self.memory.remember(row, kind.code(), detail, review_id);
        self.seen.push(Sighting { review: review_id, row_number, name_start: row.name_start() });
        self.fate.review = Some((review_id, kind));
        self.review.push(ReviewNew {
            review_id,
            row_number,
            kind: kind.code().to_owned(),
            subject_id: subject,
            unit_code,
            name: row.name().to_owned(),
            detail: detail.to_string(),
            reading: serde_json::to_string(row).map_err(crate::db::DbError::from)?,
            other_units,
        });
        Ok(RowOutcome::Review)
    }

    /// What a row comes to of which the queue knows.
    fn known_before(&mut self, row: &RowRead, kind: ReviewKind, before: Before) -> RowOutcome {
        let Before::Waits(item) = before else {
            return RowOutcome::Settled;
        };
        let row_number = i32::try_from(row.row).unwrap_or(i32::MAX);
        count(&mut self.counts.review, kind.code());
        self.counts.waiting = self.counts.waiting.saturating_add(1);
        self.seen.push(Sighting { review: item, row_number, name_start: String::new() });
        self.fate.review = Some((item, kind));
        RowOutcome::Review
    }

    /// The unit with which a row waits, that of its place, and those of the institutions that it may be about.
    fn offices(&self, row: &RowRead, subject: Option<Uuid>, detail: &serde_json::Value) -> (String, Vec<String>) {
        let of = |subject: Uuid| self.pen.chain(subject).map(|chain| chain.unit.clone());
        let own = subject.and_then(of);
        let seat = row.unit().map(str::to_owned);
        let unit = match (seat, own.clone()) {
            // A province where the record knows the city, or the other way round, is no other office.
            (Some(seat), Some(own)) if is_in_line(&seat, &own) => own,
            (Some(seat), _) => seat,
            (None, Some(own)) => own,
            (None, None) => NATION.to_owned(),
        };
        let candidates = detail.get("candidates").and_then(serde_json::Value::as_array).into_iter().flatten();
        let ids = candidates.filter_map(|id| id.as_str()?.parse().ok());
        let others: BTreeSet<String> =
            own.into_iter().chain(ids.filter_map(of)).filter(|other| *other != unit).collect();
        (unit, others.into_iter().take(UNITS_MOST).collect())
    }
}

/// Whether one unit lies in the province of the other, or is it: a city of its own standing does, too.
fn is_in_line(one: &str, other: &str) -> bool {
    let is_province = |unit: &str| unit.ends_with("0000");
    let is_near = one.get(..2) == other.get(..2) && (is_province(one) || is_province(other));
    is_near || unit_lies_under(one, other) || unit_lies_under(other, one)
}

/// What a doubt is, and what was found, for the officer who decides.
fn doubt_detail(doubt: &Doubt) -> (ReviewKind, String) {
    match doubt {
        Doubt::OtherDate { stands } => (ReviewKind::OtherDate, stands.to_string()),
        Doubt::BeforeLaunch { launched_on } => (ReviewKind::BeforeLaunch, launched_on.to_string()),
        Doubt::OtherReason { stands, .. } => (ReviewKind::OtherReason, stands.to_string()),
        Doubt::Refused(refusal) => (ReviewKind::Conflict, refusal.to_string()),
    }
}
