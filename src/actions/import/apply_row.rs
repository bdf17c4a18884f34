//! One row: which institution it is, and what its claim comes to.

use std::collections::BTreeSet;

use serde_json::json;
use uuid::Uuid;

use super::fate::{RowFate, RowWord, joined};
use super::lists::Lists;
use super::matching::{Known, Matched};
use super::memory::Memory;
use super::record_row::{exit_row, institution_register, steps_record};
use super::row::{RowClaim, RowRead};
use super::{Counts, RowOutcome};
use crate::actions::error::ActionError;
use crate::actions::pen::Pen;
use crate::db::Txn;
use crate::db::review::{ReviewNew, Sighting};
use crate::domain::engine::timeline::standing;
use crate::domain::institution::claim::{Claim, Outcome, Step, weigh};
use crate::domain::institution::meant::Meant;
use crate::domain::institution::review::ReviewKind;
use crate::domain::institution::state::InstitutionState;
use crate::domain::rulebook::Rulebook;
use crate::domain::tracks::State;
use crate::domain::value::reason::Reason;

/// What is at hand while rows are applied.
pub(super) struct Desk {
    pub pen: Pen,
    pub known: Known,
    pub lists: Lists,
    /// What rows of this list said that officers were asked about before.
    pub memory: Memory,
    pub counts: Counts,
    pub review: Vec<ReviewNew>,
    /// Items that rows of this file came to, or say again.
    pub seen: Vec<Sighting>,
    pub decided: BTreeSet<Uuid>,
    /// Rows of several events of which an officer is asked what else differs in them: once for all events of a row.
    pub asked: BTreeSet<u32>,
    /// The same of who came after the institution.
    pub asked_after: BTreeSet<u32>,
    pub created: Vec<Uuid>,
    /// Institutions that rows which wait may be about.
    pub perhaps: BTreeSet<Uuid>,
    /// What becomes of the row in hand.
    pub fate: RowFate,
}

impl Desk {
    pub fn row_apply(&mut self, txn: &mut Txn<'_>, row: &RowRead) -> Result<RowOutcome, ActionError> {
        if self.memory.is_dismissed(row) && !self.is_agreed(row) {
            self.fate.subject = self.known.one(row);
            return Ok(RowOutcome::Settled);
        }
        // An institution that was struck since is nobody's any more, and the row is looked at anew.
        if let Some(subject) = self.memory.meant(row).filter(|subject| self.is_there(*subject)) {
            self.fate.matched_by = RowWord::Decision.code().to_owned();
            return self.row_of(txn, row, subject, true);
        }
        if let Some(code) = row.doubtful_codes().find(|code| !self.known.has(code)) {
            let detail = json!({ "doubtful": code.value });
            let subject = self.known.without_doubtful(row);
            return self.review_add(txn, row, ReviewKind::CodeDoubt, subject, &detail);
        }
        match self.known.find(row) {
            Matched::Elsewhere { code, unit } => {
                let detail = json!({ "code": code, "unit": unit });
                self.review_add(txn, row, ReviewKind::CodeHeld, None, &detail)
            }
            Matched::Shared { number, names } => {
                let detail = json!({ "number": number, "names": names });
                self.review_add(txn, row, ReviewKind::WordsApart, None, &detail)
            }
            Matched::Meant(meant) => self.row_meant(txn, row, meant),
        }
    }

    /// Whether an institution stands on the register, and is not void.
    fn is_there(&self, subject: Uuid) -> bool {
        let moves = standing(self.pen.entries(subject));
        moves.last().is_some_and(|last| last.to != State::Institution(InstitutionState::Void))
    }

    /// Whether the record says what a row claims.
    fn is_agreed(&self, row: &RowRead) -> bool {
        let (RowClaim::State { state, reason, .. }, Some(effective)) = (&row.claim, row.effective()) else {
            return false;
        };
        let Some(subject) = self.known.one(row) else {
            return false;
        };
        let claim = Claim { state: *state, reason: *reason, effective };
        self.weigh(subject, row, &claim) == Outcome::Agrees
    }

    fn row_meant(&mut self, txn: &mut Txn<'_>, row: &RowRead, meant: Meant) -> Result<RowOutcome, ActionError> {
        match meant {
            Meant::Candidates(candidates) => {
                let first = candidates.first().copied();
                self.perhaps.extend(&candidates);
                self.review_add(txn, row, ReviewKind::Candidate, first, &json!({ "candidates": candidates }))
            }
            Meant::Apart(pointings) => {
                let points: Vec<_> = pointings
                    .iter()
                    .map(|one| json!({ "word": row.as_written(&one.word), "of": one.holders }))
                    .collect();
                let mut candidates: Vec<Uuid> = pointings.into_iter().flat_map(|one| one.holders).collect();
                candidates.sort_unstable();
                candidates.dedup();
                self.perhaps.extend(&candidates);
                let detail = json!({ "candidates": candidates, "points": points });
                self.review_add(txn, row, ReviewKind::WordsApart, None, &detail)
            }
            Meant::Nobody => self.row_create(txn, row),
            Meant::One { subject, place_differs, launch_differs } => {
                self.counts.places_differ = self.counts.places_differ.saturating_add(u32::from(place_differs));
                self.counts.launches_differ = self.counts.launches_differ.saturating_add(u32::from(launch_differs));
                let differs = [(place_differs, RowWord::Place), (launch_differs, RowWord::Launch)];
                let differing = differs.iter().filter(|(differs, _)| *differs).map(|(_, word)| word.code());
                self.fate.left_out = joined(self.fate.left_out.split_whitespace().chain(differing));
                self.fate.matched_by = self.known.why(subject, row);
                self.row_of(txn, row, subject, false)
            }
        }
    }

    /// Records what a row says of an institution that was there, and leaves to an officer what the record says otherwise: not
    /// again where one said which institution it is, with both in sight.
    fn row_of(
        &mut self,
        txn: &mut Txn<'_>,
        row: &RowRead,
        subject: Uuid,
        is_decided: bool,
    ) -> Result<RowOutcome, ActionError> {
        let learned = self.learn(txn, row, subject);
        let learned_to = learned.is_any.then(|| self.pen.entries(subject).last().map(|last| last.seq)).flatten();
        let outcome = self.row_change(txn, row, subject)?;
        self.fate.seq = self.fate.seq.or(learned_to);
        let is_asked = row.event > 0 && !learned.differs.is_empty() && !self.asked.insert(row.row);
        let is_apart = if learned.differs.is_empty() || is_decided || is_asked {
            false
        } else {
            let detail = json!({ "differs": learned.differs });
            let before = self.fate.review;
            let is_queued =
                self.review_add(txn, row, ReviewKind::Differs, Some(subject), &detail)? == RowOutcome::Review;
            self.fate.review = before.or(self.fate.review);
            is_queued
        };
        let is_after = self.successions_queue(txn, row, subject)?;
        Ok(match outcome {
            RowOutcome::Agreed if learned.is_any => RowOutcome::Learned,
            RowOutcome::Agreed if is_apart || is_after => RowOutcome::Review,
            outcome => outcome,
        })
    }

    fn row_create(&mut self, txn: &mut Txn<'_>, row: &RowRead) -> Result<RowOutcome, ActionError> {
        let Some(unit) = row.unit() else {
            let detail = json!({ "place": row.place_text });
            return self.review_add(txn, row, ReviewKind::PlaceUnknown, None, &detail);
        };
        let subject = institution_register(&mut self.pen, txn, row, unit)?;
        self.known.remember(subject, row);
        self.created.push(subject);
        self.fate.seq = self.pen.entries(subject).last().map(|last| last.seq);
        let is_for_review = self.row_change(txn, row, subject)? == RowOutcome::Review;
        self.successions_queue(txn, row, subject)?;
        Ok(if is_for_review { RowOutcome::CreatedForReview } else { RowOutcome::Created })
    }

    /// Records what a row claims of an institution, or leaves it to an officer.
    fn row_change(&mut self, txn: &mut Txn<'_>, row: &RowRead, subject: Uuid) -> Result<RowOutcome, ActionError> {
        self.fate.subject = Some(subject);
        self.fate.institution = Some(self.known.name(subject)).filter(|name| !name.is_empty()).map(str::to_owned);
        let (state, reason) = match &row.claim {
            RowClaim::Nothing => return Ok(RowOutcome::Agreed),
            RowClaim::Undecided { word, .. } => {
                let detail = json!({ "word": word });
                return self.open_queue(txn, row, subject, &detail);
            }
            RowClaim::State { state, reason, .. } => (*state, *reason),
        };
        let Some(effective) = row.effective() else {
            let detail = json!({ "stands": self.stands(subject) });
            return self.open_queue(txn, row, subject, &detail);
        };
        let claim = Claim { state, reason, effective };
        let outcome = self.weigh(subject, row, &claim);
        let (steps, doubt) = match outcome {
            Outcome::Agrees => (Vec::new(), None),
            Outcome::Steps(steps) => (steps, None),
            Outcome::Partly(steps, doubt) => (steps, Some(doubt)),
            Outcome::Review(doubt) => (Vec::new(), Some(doubt)),
        };
        let recorded = self.steps_record(txn, row, (subject, &claim), steps)?;
        let waits = match (row.flag(), doubt) {
            (Some(flag), doubt) => self.flag_queue(txn, row, subject, flag, doubt)?,
            (None, Some(doubt)) => self.doubt_queue(txn, row, (subject, &claim), &doubt)?,
            (None, None) => recorded,
        };
        Ok(if recorded == RowOutcome::Agreed { waits } else { recorded })
    }

    fn weigh(&self, subject: Uuid, row: &RowRead, claim: &Claim) -> Outcome {
        let none = Rulebook::default();
        let entries = self.pen.entries(subject);
        let of_list = |seq| self.lists.wrote(entries, seq);
        weigh(entries, claim, (&row.basis, &row.evidence), &of_list, &self.pen.situation(subject, &none))
    }

    /// Records what a claim comes to. An exit that is set back to the stop it shows waits from then on.
    fn steps_record(
        &mut self,
        txn: &mut Txn<'_>,
        row: &RowRead,
        (subject, claim): (Uuid, &Claim),
        steps: Vec<Step>,
    ) -> Result<RowOutcome, ActionError> {
        if steps.is_empty() {
            return Ok(RowOutcome::Agreed);
        }
        let set_back = steps.iter().find_map(|step| match step {
            Step::GiveWay { target, change } => change.state.is_some().then_some(*target),
            Step::Move(_) => None,
        });
        let exit = set_back.and_then(|seq| exit_row(self.pen.entries(subject), seq));
        let outcome = steps_record(&mut self.pen, subject, row, claim, steps)?;
        if outcome == RowOutcome::Changed {
            self.decided.insert(subject);
        }
        self.fate.seq = self.pen.entries(subject).last().map(|last| last.seq);
        if let Some(exit) = exit {
            let effective = exit.effective().unwrap_or(claim.effective);
            let told = Claim { state: InstitutionState::Exited, reason: Reason::LegacyExit, effective };
            if let Outcome::Review(doubt) = self.weigh(subject, &exit, &told) {
                let fate = self.fate.clone();
                self.doubt_queue(txn, &exit, (subject, &told), &doubt)?;
                self.fate = fate;
            }
        }
        Ok(outcome)
    }
}
