//! Keeping cases in step with their institutions: a stop opens a case, a reopening reopens the one that was closed, and
//! what is corrected in the one is followed in the other, all in the act that records it.

use chrono::NaiveDate;
use uuid::Uuid;

use super::error::ActionError;
use super::pen::{Draft, Pen};
use crate::db::Txn;
use crate::domain::case::outcome::Outcome;
use crate::domain::case::state::ClearanceState;
use crate::domain::engine::rule::MoveKind;
use crate::domain::engine::timeline::{Standing, move_on, standing};
use crate::domain::institution::state::InstitutionState;
use crate::domain::institution::stop::{ends_case, opens_case};
use crate::domain::rulebook::Rulebook;
use crate::domain::tracks::act::{Act, Correction, MoveDetail, With};
use crate::domain::tracks::lives::chain_judge;
use crate::domain::tracks::{State, Track};
use crate::domain::value::reason::Reason;

impl Pen {
    /// Brings the cases of an institution in step with it; cases opened are added to `opened`.
    ///
    /// # Errors
    /// The refusal where a case could not follow.
    pub(super) fn cases_keep_in_step(
        &mut self,
        txn: &mut Txn<'_>,
        institution: Uuid,
        opened: &mut Vec<(Uuid, Uuid)>,
    ) -> Result<(), ActionError> {
        let Some(chain) = self.chain(institution) else {
            return Ok(());
        };
        let unit = chain.unit.clone();
        let moves = standing(&chain.entries);
        // What moved or struck a move is what the act recorded last: its document is the case's too.
        let because = chain.entries.last().map_or_else(String::new, |last| last.basis.clone());
        for case in self.cases_of(institution).to_vec() {
            self.case_follow(case, &moves, &because)?;
        }
        for (place, stop) in moves.iter().enumerate() {
            let before = place.checked_sub(1).and_then(|place| moves.get(place));
            if ends_case(before.map(|before| before.to), stop.to) {
                self.case_end(institution, stop)?;
            }
            if !opens_case(before.map(|before| before.to), stop.to) || self.case_knows(institution, stop.seq) {
                continue;
            }
            if let Some(case) = self.case_to_reopen(institution, before, stop.effective.on) {
                self.case_reopen(case, institution, stop)?;
            } else {
                let case = txn.id();
                let with = (institution, stop.seq);
                self.subject_add(case, Track::Clearance, &unit, Some(with));
                self.entry_add(case, case_opening(stop, institution, &unit));
                opened.push((institution, case));
            }
        }
        Ok(())
    }

    /// Rule C21: a case does not outlive its stop. What it came to is said, and nothing of R1 to R9 is asked.
    fn case_end(&mut self, institution: Uuid, end: &Standing) -> Result<(), ActionError> {
        if self.case_knows(institution, end.seq) {
            return Ok(());
        }
        let day = end.effective.on;
        let Some(case) = self.case_on(institution, day) else {
            return Ok(());
        };
        let moves = standing(self.entries(case));
        let from = move_on(&moves, day).map(|one| one.to);
        let Some(State::Clearance(stage)) = from.filter(|_| !moves.is_empty()) else {
            return Ok(());
        };
        if !stage.is_running() {
            return Ok(());
        }
        let draft = Draft {
            act: Act::Move {
                kind: MoveKind::Move,
                from,
                to: State::Clearance(ClearanceState::Ended),
                detail: MoveDetail {
                    outcome: Some(Outcome::of_an_end(end.reason)),
                    with: Some(With { subject: institution, seq: end.seq }),
                    ..MoveDetail::default()
                },
            },
            effective: end.effective,
            basis: end.basis.clone(),
            reason: end.reason,
            note: None,
            evidence: Vec::new(),
        };
        let seq = self.entry_add(case, draft);
        self.case_judge(case, seq)
    }

    /// Whether a case was opened, reopened or ended with that entry of its institution.
    fn case_knows(&self, institution: Uuid, seq: i32) -> bool {
        self.cases_of(institution).iter().any(|case| {
            let opened = self.chain(*case).and_then(|chain| chain.parent);
            opened.is_some_and(|(_, with)| with == seq)
                || standing(self.entries(*case)).iter().any(|one| one.detail.with.is_some_and(|with| with.seq == seq))
        })
    }

    /// The closed case that a reopening of a cleared institution goes on with. One that was cleared before the register
    /// has none.
    fn case_to_reopen(&self, institution: Uuid, before: Option<&Standing>, day: NaiveDate) -> Option<Uuid> {
        let cleared = State::Institution(InstitutionState::Cleared);
        before.filter(|before| before.to == cleared)?;
        let case = self.case_on(institution, day)?;
        let closed = State::Clearance(ClearanceState::Closed);
        let moves = standing(self.entries(case));
        (move_on(&moves, day)?.to == closed).then_some(case)
    }

    /// Rule C18, with rule I10 of the institution.
    fn case_reopen(&mut self, case: Uuid, institution: Uuid, stop: &Standing) -> Result<(), ActionError> {
        let draft = Draft {
            act: Act::Move {
                kind: MoveKind::Reopen,
                from: Some(State::Clearance(ClearanceState::Closed)),
                to: State::Clearance(ClearanceState::Reopened),
                detail: MoveDetail {
                    with: Some(With { subject: institution, seq: stop.seq }),
                    ..MoveDetail::default()
                },
            },
            effective: stop.effective,
            basis: stop.basis.clone(),
            reason: stop.reason,
            note: None,
            evidence: Vec::new(),
        };
        let seq = self.entry_add(case, draft);
        self.case_judge(case, seq)
    }

    /// Brings the moves of a case that go with moves of its institution in step with those.
    fn case_follow(&mut self, case: Uuid, moves: &[Standing], because: &str) -> Result<(), ActionError> {
        let Some((_, opened_with)) = self.chain(case).and_then(|chain| chain.parent) else {
            return Ok(());
        };
        let mut followed = None;
        for own in standing(self.entries(case)) {
            let with = match own.to {
                State::Clearance(ClearanceState::Open) => moves.iter().find(|one| one.seq == opened_with),
                State::Clearance(ClearanceState::Reopened | ClearanceState::Ended) => {
                    own.detail.with.and_then(|with| moves.iter().find(|one| one.seq == with.seq))
                }
                State::Clearance(ClearanceState::Closed) => {
                    moves.iter().find(|one| one.detail.with == Some(With { subject: case, seq: own.seq }))
                }
                State::Clearance(
                    ClearanceState::Notice
                    | ClearanceState::Verify
                    | ClearanceState::Plan
                    | ClearanceState::Vote
                    | ClearanceState::Execute
                    | ClearanceState::Criminal
                    | ClearanceState::Bankruptcy
                    | ClearanceState::Distribution
                    | ClearanceState::FinalNotice
                    | ClearanceState::Accept,
                )
                | State::Institution(_)
                | State::Pilot(_)
                | State::Lead(_) => continue,
            };
            if let Some(draft) = following(&own, with, because) {
                self.entry_add(case, draft);
                followed = Some(own.seq);
            }
        }
        followed.map_or(Ok(()), |seq| self.case_judge(case, seq))
    }

    /// Judges the whole of a case that followed its institution.
    fn case_judge(&self, case: Uuid, seq: i32) -> Result<(), ActionError> {
        let none = Rulebook::default();
        let entries = self.entries(case);
        Ok(chain_judge(&standing(entries), entries, seq, &self.situation(case, &none))?)
    }
}

/// The correction that brings a case's move in step with its institution's; `None` where they are.
fn following(own: &Standing, with: Option<&Standing>, because: &str) -> Option<Draft> {
    let change = match with {
        None => Correction { strike: true, ..Correction::default() },
        Some(with) if with.effective != own.effective || is_other_reason(own, with) => {
            let is_moved = with.effective != own.effective;
            let reason = is_other_reason(own, with).then_some(with.reason);
            Correction {
                effective_on: is_moved.then_some(with.effective.on),
                precision: is_moved.then_some(with.effective.precision),
                basis: (is_opening(own) && with.basis != own.basis).then(|| with.basis.clone()),
                reason,
                ..Correction::default()
            }
        }
        Some(_) => return None,
    };
    Some(Draft {
        act: Act::Correct { target: own.seq, change },
        effective: with.map_or(own.effective, |with| with.effective),
        basis: because.to_owned(),
        reason: match with {
            Some(with) if with.effective == own.effective => Reason::BetterSource,
            Some(_) => Reason::WrongDate,
            None => Reason::Mistake,
        },
        note: None,
        evidence: Vec::new(),
    })
}

/// Whether a case says another reason of the stop that opened it, or opened it again, than its institution does.
fn is_other_reason(own: &Standing, with: &Standing) -> bool {
    is_opening(own) && own.reason != with.reason
}

fn is_opening(own: &Standing) -> bool {
    matches!(own.to, State::Clearance(ClearanceState::Open | ClearanceState::Reopened))
}

/// Rule C1. The unit with jurisdiction is responsible until somebody else is (属地); nothing else is known yet.
fn case_opening(stop: &Standing, institution: Uuid, unit: &str) -> Draft {
    Draft {
        act: Act::Move {
            kind: MoveKind::Move,
            from: None,
            to: State::Clearance(ClearanceState::Open),
            detail: MoveDetail {
                body: Some(unit.to_owned()),
                with: Some(With { subject: institution, seq: stop.seq }),
                ..MoveDetail::default()
            },
        },
        effective: stop.effective,
        basis: stop.basis.clone(),
        reason: stop.reason,
        note: None,
        evidence: Vec::new(),
    }
}
