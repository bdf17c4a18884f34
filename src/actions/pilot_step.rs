//! Keeping applications and their institution in step: what is corrected in an application is followed by the moves of
//! the institution that went with it, and a stop of the institution ends its open application.

use uuid::Uuid;

use super::error::ActionError;
use super::pen::{Draft, Pen};
use crate::domain::engine::rule::MoveKind;
use crate::domain::engine::timeline::{Standing, move_on, standing};
use crate::domain::institution::state::InstitutionState;
use crate::domain::pilot::state::PilotState;
use crate::domain::rulebook::Rulebook;
use crate::domain::tracks::State;
use crate::domain::tracks::act::{Act, Correction, MoveDetail, With};
use crate::domain::tracks::lives::chain_judge;
use crate::domain::value::effective::Effective;
use crate::domain::value::reason::Reason;

/// The move of an institution that goes with a move of its application to a stage, with its reason: rule I4 with P2, I6
/// with P9, I5 with the ends.
#[must_use]
pub const fn institution_with(stage: PilotState) -> Option<(InstitutionState, Reason)> {
    match stage {
        PilotState::Applied => Some((InstitutionState::Transforming, Reason::PilotAccepted)),
        PilotState::Licensed => Some((InstitutionState::Transformed, Reason::Licensed)),
        PilotState::Rejected => Some((InstitutionState::Reducing, Reason::PilotRejected)),
        PilotState::Withdrawn => Some((InstitutionState::Reducing, Reason::PilotWithdrawn)),
        PilotState::Lapsed => Some((InstitutionState::Reducing, Reason::PilotLapsed)),
        PilotState::Intent
        | PilotState::CityReview
        | PilotState::ProvinceReview
        | PilotState::NationalReview
        | PilotState::Provisional
        | PilotState::Capitalised
        | PilotState::RunOff
        | PilotState::Acceptance
        | PilotState::Returned => None,
    }
}

impl Pen {
    /// Brings the moves of an institution that went with moves of an application in step with those.
    ///
    /// # Errors
    /// The refusal where the institution could not follow.
    pub(super) fn institution_follow(&mut self, pilot: Uuid) -> Result<(), ActionError> {
        let Some((institution, _)) = self.chain(pilot).and_then(|chain| chain.parent) else {
            return Ok(());
        };
        let of_pilot = standing(self.entries(pilot));
        let because = self.because(pilot);
        let mut followed = None;
        for own in standing(self.entries(institution)) {
            let Some(with) = own.detail.with.filter(|with| with.subject == pilot) else {
                continue;
            };
            let one = of_pilot.iter().find(|one| one.seq == with.seq);
            if let Some(draft) = following(&own, one, &because) {
                self.entry_add(institution, draft);
                followed = Some(own.seq);
            }
        }
        followed.map_or(Ok(()), |seq| self.whole_judge(institution, seq))
    }

    /// Brings the applications of an institution in step with it: a stop ends the one that is open on its day, with the
    /// document of the stop, and follows it to whatever day it is corrected to. Every application is judged again.
    ///
    /// # Errors
    /// The refusal where an application could not follow.
    pub(super) fn pilots_keep_in_step(&mut self, institution: Uuid) -> Result<(), ActionError> {
        let moves = standing(self.entries(institution));
        let because = self.because(institution);
        for pilot in self.pilots_of(institution).to_vec() {
            let own = standing(self.entries(pilot));
            if own.is_empty() {
                continue;
            }
            for end in &own {
                let Some(with) = end.detail.with.filter(|with| with.subject == institution) else {
                    continue;
                };
                let stop = moves.iter().find(|one| one.seq == with.seq && ends(one));
                if let Some(draft) = following_stop(end, stop, &because) {
                    self.entry_add(pilot, draft);
                }
            }
            for stop in moves.iter().filter(|one| ends(one)) {
                if let Some(draft) = self.stop_draft(institution, pilot, stop) {
                    self.entry_add(pilot, draft);
                }
            }
            self.whole_judge(pilot, 0)?;
        }
        Ok(())
    }

    /// The withdrawal of an application that was open when its institution stopped (rule P11).
    fn stop_draft(&self, institution: Uuid, pilot: Uuid, stop: &Standing) -> Option<Draft> {
        let own = standing(self.entries(pilot));
        let stands = move_on(&own, stop.effective.on)?;
        if !stands.to.pilot().is_some_and(PilotState::is_open) {
            return None;
        }
        Some(Draft {
            act: Act::Move {
                kind: MoveKind::Move,
                from: Some(stands.to),
                to: State::Pilot(PilotState::Withdrawn),
                detail: MoveDetail {
                    with: Some(With { subject: institution, seq: stop.seq }),
                    ..MoveDetail::default()
                },
            },
            effective: stop.effective,
            basis: stop.basis.clone(),
            reason: Reason::InstitutionStopped,
            note: None,
            evidence: Vec::new(),
        })
    }

    /// What moved or struck a move is what the act recorded last: its document is that of what follows too.
    fn because(&self, subject: Uuid) -> String {
        self.entries(subject).last().map_or_else(String::new, |last| last.basis.clone())
    }

    /// Judges the whole of a chain that followed another.
    fn whole_judge(&self, subject: Uuid, seq: i32) -> Result<(), ActionError> {
        let none = Rulebook::default();
        let entries = self.entries(subject);
        Ok(chain_judge(&standing(entries), entries, seq, &self.situation(subject, &none))?)
    }
}

/// Whether a move of an institution ends its open application: it stopped, or its record is void.
fn ends(one: &Standing) -> bool {
    one.to.institution().is_some_and(|state| match state {
        InstitutionState::ClosedUnresolved
        | InstitutionState::Exited
        | InstitutionState::Cleared
        | InstitutionState::Void => true,
        InstitutionState::Pending
        | InstitutionState::Operating
        | InstitutionState::Reducing
        | InstitutionState::Transforming
        | InstitutionState::Transformed => false,
    })
}

/// The correction that brings a move of an institution in step with its application's; `None` where they are.
fn following(own: &Standing, with: Option<&Standing>, because: &str) -> Option<Draft> {
    let Some(with) = with else {
        return Some(corrected(own, strike(), own.effective, because));
    };
    let right = with.to.pilot().and_then(institution_with);
    let (state, reason) = right?;
    if own.to != State::Institution(state) {
        return Some(corrected(own, strike(), own.effective, because));
    }
    let moved = with.effective != own.effective;
    let change = Correction {
        effective_on: moved.then_some(with.effective.on),
        precision: moved.then_some(with.effective.precision),
        reason: (own.reason != reason).then_some(reason),
        ..Correction::default()
    };
    (change != Correction::default()).then(|| corrected(own, change, with.effective, because))
}

/// The correction that brings the end of an application in step with the stop; `None` where they are.
fn following_stop(own: &Standing, stop: Option<&Standing>, because: &str) -> Option<Draft> {
    let Some(stop) = stop else {
        return Some(corrected(own, strike(), own.effective, because));
    };
    if stop.effective == own.effective {
        return None;
    }
    let change = Correction {
        effective_on: Some(stop.effective.on),
        precision: Some(stop.effective.precision),
        ..Correction::default()
    };
    Some(corrected(own, change, stop.effective, because))
}

fn strike() -> Correction {
    Correction { strike: true, ..Correction::default() }
}

fn corrected(own: &Standing, change: Correction, effective: Effective, because: &str) -> Draft {
    Draft {
        reason: if change.strike { Reason::Mistake } else { Reason::WrongDate },
        act: Act::Correct { target: own.seq, change },
        effective,
        basis: because.to_owned(),
        note: None,
        evidence: Vec::new(),
    }
}
