//! One row: which institution it is, and what its claim comes to.

use std::collections::BTreeSet;

use serde_json::json;
use uuid::Uuid;

use super::fate::{RowFate, RowWord, joined};
use super::lists::Lists;
use super::matching::{Known, Matched};
use super::memory::{Before, Memory};
use super::row::{RowClaim, RowRead};
use super::{Counts, RowOutcome, count};
use crate::actions::error::ActionError;
use crate::actions::pen::{Draft, Pen};
use crate::db::Txn;
use crate::db::review::{ReviewNew, Sighting};
use crate::domain::engine::entry::Entry;
use crate::domain::engine::request::MoveRequest;
use crate::domain::engine::rule::MoveKind;
use crate::domain::engine::timeline::standing;
use crate::domain::institution::claim::{Claim, Doubt, Outcome, Step, graver, weigh};
use crate::domain::institution::fact::Registration;
use crate::domain::institution::meant::Meant;
use crate::domain::institution::review::ReviewKind;
use crate::domain::institution::state::InstitutionState;
use crate::domain::rulebook::Rulebook;
use crate::domain::tracks::act::{Act, MoveDetail};
use crate::domain::tracks::{State, Track};
use crate::domain::unit::{NATION, unit_lies_under};
use crate::domain::value::effective::{Effective, Precision};
use crate::domain::value::reason::Reason;

/// So many offices besides its own see an item.
const UNITS_MOST: usize = 64;

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

    /// Leaves a row to an officer that does not say the state, or not its day, unless another source said it.
    fn open_queue(
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

    /// Leaves a remark to an officer, and what of the state it goes with could not be recorded.
    fn flag_queue(
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

    fn doubt_queue(
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
    fn stands(&self, subject: Uuid) -> serde_json::Value {
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

fn steps_record(
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
fn exit_row(entries: &[Entry], seq: i32) -> Option<RowRead> {
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
