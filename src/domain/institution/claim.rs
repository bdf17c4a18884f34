//! What a foreign list claims of an institution, and what that comes to against the record.
//!
//! A later source never silently overwrites an earlier one. An entry that only says "not later than" gives way to a
//! source that knows the date; everything else that disagrees is left to an officer.

use chrono::NaiveDate;

use super::guard::InstitutionGuard;
use super::state::InstitutionState;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::request::{Decision, MoveRequest};
use crate::domain::engine::rule::MoveKind;
use crate::domain::engine::timeline::{Standing, move_on, standing};
use crate::domain::tracks::State;
use crate::domain::tracks::act::{Correction, MoveDetail};
use crate::domain::tracks::guard::Guard;
use crate::domain::tracks::lives::decide;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::situation::Situation;
use crate::domain::value::effective::{Effective, Precision};
use crate::domain::value::evidence::Evidence;
use crate::domain::value::reason::Reason;

/// A claim: in this state, since or on that day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The state claimed.
    pub state: InstitutionState,
    /// The reason, where the source gives one that fits.
    pub reason: Reason,
    /// The day, and how exactly the source knows it.
    pub effective: Effective,
}

/// One thing to record so that the claim holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// An earlier "not later than" gives way.
    GiveWay {
        target: i32,
        /// What it becomes.
        change: Correction,
    },
    Move(MoveRequest),
}

/// Why a claim is left to an officer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// The record has the same state since another day.
    OtherDate {
        /// Since when the record has it.
        stands: NaiveDate,
    },
    /// The claim is older than the institution's launch.
    BeforeLaunch { launched_on: NaiveDate },
    /// The record says otherwise, or the move is not legal.
    Refused(Refusal),
}

/// What a claim comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The record says so already.
    Agrees,
    /// These steps record it.
    Steps(Vec<Step>),
    /// An officer decides.
    Review(Doubt),
}

/// Weighs a claim against an institution's chain.
#[must_use]
pub fn weigh(
    entries: &[Entry],
    claim: &Claim,
    basis: &str,
    evidence: &[Evidence],
    situation: &Situation<'_>,
) -> Outcome {
    let moves = standing(entries);
    let Some(last) = moves.last() else {
        return Outcome::Agrees;
    };
    if last.to == State::Institution(claim.state) {
        return weigh_same(&moves, last, claim);
    }
    let mut steps = Vec::new();
    let mut chain = entries.to_vec();
    if let Some(first) = moves.first().filter(|first| claim.effective.on < first.effective.on) {
        match first.effective.precision {
            Precision::NotLaterThan => give_way(&mut chain, &mut steps, first.seq, claim.effective.on),
            Precision::Exact => {
                return Outcome::Review(Doubt::BeforeLaunch { launched_on: first.effective.on });
            }
        }
    }
    for mut request in path(&moves, claim, basis, evidence) {
        let mut decided = decide(&chain, &request, situation);
        if is_exit_unprepared(&moves, &request, &decided) {
            // A list says that it exited, and nothing else: a legacy exit, and listed as one.
            request.reason = Reason::LegacyExit;
            decided = decide(&chain, &request, situation);
        }
        match decided {
            Ok(Decision::Already { .. }) => {}
            Ok(Decision::Record { act, .. }) => {
                chain.push(entry_draft(&chain, act, &request));
                steps.push(Step::Move(request));
            }
            Err(refusal) => return Outcome::Review(Doubt::Refused(refusal)),
        }
    }
    Outcome::Steps(steps)
}

/// Whether a list tells an exit of a stopped institution that lacks its route or its window for claims, or tells it
/// without the reason that rule I8 asks for.
fn is_exit_unprepared(moves: &[Standing], request: &MoveRequest, decided: &Result<Decision, Refusal>) -> bool {
    let stopped =
        move_on(moves, request.effective.on).is_some_and(|one| one.to == InstitutionState::ClosedUnresolved.into());
    let guarded =
        matches!(decided, Err(Refusal::Guarded { guard: Guard::Institution(InstitutionGuard::RouteAndWindow), .. }));
    let unsaid = matches!(decided, Err(Refusal::ReasonNotAllowed { .. }))
        && matches!(request.reason, Reason::Other | Reason::HistoryLoad);
    stopped && request.to == InstitutionState::Exited.into() && (guarded || unsaid)
}

/// The record has the state. Does it have the day?
fn weigh_same(moves: &[Standing], last: &Standing, claim: &Claim) -> Outcome {
    let stands = last.effective;
    let earlier = claim.effective.on <= stands.on;
    match (stands.precision, claim.effective.precision) {
        (Precision::NotLaterThan, Precision::Exact) if earlier => give_way_to(moves, last, claim),
        (Precision::NotLaterThan, Precision::NotLaterThan) if claim.effective.on < stands.on => {
            give_way_to(moves, last, claim)
        }
        (Precision::NotLaterThan | Precision::Exact, Precision::NotLaterThan) if claim.effective.on >= stands.on => {
            Outcome::Agrees
        }
        (Precision::Exact, Precision::Exact) if claim.effective.on == stands.on => Outcome::Agrees,
        (Precision::NotLaterThan | Precision::Exact, Precision::NotLaterThan | Precision::Exact) => {
            Outcome::Review(Doubt::OtherDate { stands: stands.on })
        }
    }
}

/// The last move, and those before it that are not exact and would now come later, take the claim's day.
fn give_way_to(moves: &[Standing], last: &Standing, claim: &Claim) -> Outcome {
    // Of one day, what was recorded later comes later: the last move would no longer be the last.
    let overtaken = |one: &&Standing| one.seq > last.seq && one.effective.on >= claim.effective.on;
    if moves.iter().any(|one| overtaken(&one)) {
        return Outcome::Review(Doubt::OtherDate { stands: last.effective.on });
    }
    let mut steps = Vec::new();
    for one in moves.iter().filter(|one| one.seq != last.seq && one.effective.on > claim.effective.on) {
        match one.effective.precision {
            Precision::NotLaterThan => steps.push(Step::GiveWay {
                target: one.seq,
                change: Correction { effective_on: Some(claim.effective.on), ..Correction::default() },
            }),
            Precision::Exact => {
                return Outcome::Review(Doubt::BeforeLaunch { launched_on: one.effective.on });
            }
        }
    }
    let better = claim.reason != last.reason && last.reason == Reason::Other;
    steps.push(Step::GiveWay {
        target: last.seq,
        change: Correction {
            effective_on: Some(claim.effective.on),
            precision: Some(claim.effective.precision),
            reason: better.then_some(claim.reason),
            ..Correction::default()
        },
    });
    Outcome::Steps(steps)
}

fn give_way(chain: &mut Vec<Entry>, steps: &mut Vec<Step>, target: i32, on: NaiveDate) {
    let change = Correction { effective_on: Some(on), ..Correction::default() };
    if let Some(wrong) = chain.iter().find(|entry| entry.seq == target).cloned() {
        let seq = chain.last().map_or(1, |last| last.seq.saturating_add(1));
        chain.push(Entry {
            seq,
            act: crate::domain::tracks::act::Act::Correct { target, change: change.clone() },
            ..wrong
        });
    }
    steps.push(Step::GiveWay { target, change });
}

/// The moves that lead to the claimed state. A list that first sees an institution reducing or converting saw it in
/// operation too: the register says so, on the same day, before the move itself.
fn path(moves: &[Standing], claim: &Claim, basis: &str, evidence: &[Evidence]) -> Vec<MoveRequest> {
    let request = |to: InstitutionState, reason: Reason, effective: Effective| MoveRequest {
        kind: MoveKind::Move,
        to: State::Institution(to),
        effective,
        basis: basis.to_owned(),
        reason,
        evidence: evidence.to_vec(),
        detail: MoveDetail::default(),
    };
    let pending = moves.last().is_some_and(|last| last.to == State::Institution(InstitutionState::Pending));
    let bridged = matches!(claim.state, InstitutionState::Reducing | InstitutionState::Transforming);
    let mut path = Vec::new();
    if pending && bridged {
        let seen = Effective::not_later_than(claim.effective.on);
        path.push(request(InstitutionState::Operating, Reason::HistoryLoad, seen));
    }
    path.push(request(claim.state, claim.reason, claim.effective));
    path
}

/// The entry as it will stand in the chain, for judging the step after it.
fn entry_draft(chain: &[Entry], act: crate::domain::tracks::act::Act, request: &MoveRequest) -> Entry {
    let like = chain.last().cloned();
    Entry {
        subject: like.as_ref().map_or_else(uuid::Uuid::nil, |entry| entry.subject),
        seq: like.as_ref().map_or(1, |entry| entry.seq.saturating_add(1)),
        track: request.to.track(),
        act,
        effective: request.effective,
        recorded_at: like.as_ref().map_or_else(Default::default, |entry| entry.recorded_at),
        officer: like.as_ref().map_or_else(String::new, |entry| entry.officer.clone()),
        basis: request.basis.clone(),
        reason: request.reason,
        note: None,
        evidence: request.evidence.clone(),
        act_id: uuid::Uuid::nil(),
    }
}
