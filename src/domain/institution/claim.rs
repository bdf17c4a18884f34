//! What a foreign list claims of an institution, and what that comes to against the record.
//!
//! A later source never silently overwrites an earlier one. An entry that only says "not later than" gives way to a
//! source that knows the date; everything else that disagrees is left to an officer.

use chrono::NaiveDate;

use super::fact::Fact;
use super::guard::InstitutionGuard;
use super::life::InstitutionRecord;
use super::state::InstitutionState;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::fact::facts_of;
use crate::domain::engine::judge::timeline_fault;
use crate::domain::engine::request::{Decision, MoveRequest};
use crate::domain::engine::rule::MoveKind;
use crate::domain::engine::timeline::{Standing, move_on, standing};
use crate::domain::tracks::State;
use crate::domain::tracks::act::{Act, Correction, MoveDetail};
use crate::domain::tracks::guard::Guard;
use crate::domain::tracks::lives::decide;
use crate::domain::tracks::moves::rule_of;
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
    /// The record has the same state since the same day, for another reason.
    OtherReason { stands: Reason, claimed: Reason },
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
    /// These record what follows from it; the rest of it an officer decides.
    Partly(Vec<Step>, Doubt),
    /// An officer decides.
    Review(Doubt),
}

/// Weighs a claim against an institution's chain. `of_list` says which entries of it are of lists, and may be set right by
/// one.
#[must_use]
pub fn weigh(
    entries: &[Entry],
    claim: &Claim,
    (basis, evidence): (&str, &[Evidence]),
    of_list: &dyn Fn(i32) -> bool,
    situation: &Situation<'_>,
) -> Outcome {
    let told = Told { claim, basis, evidence, of_list, situation };
    match told.weigh(entries) {
        Outcome::Review(doubt) if claim.state == InstitutionState::Exited => told.exit(entries, doubt),
        Outcome::Review(doubt) => match told.exit_set_back(entries) {
            Some(outcome) => outcome,
            None if told.is_over_on_its_day(entries, &doubt) => Outcome::Agrees,
            None => Outcome::Review(doubt),
        },
        outcome => outcome,
    }
}

/// A claim, with what it rests on.
#[derive(Clone, Copy)]
pub(super) struct Told<'told> {
    pub claim: &'told Claim,
    pub basis: &'told str,
    pub evidence: &'told [Evidence],
    pub of_list: &'told dyn Fn(i32) -> bool,
    pub situation: &'told Situation<'told>,
}

impl Told<'_> {
    /// Weighs it against a chain as it is.
    pub fn weigh(&self, entries: &[Entry]) -> Outcome {
        let moves = standing(entries);
        if moves.is_empty() {
            return Outcome::Agrees;
        }
        match weigh_same(&moves, self) {
            Some(Outcome::Steps(steps)) => match fault(entries, &steps, self.situation) {
                Some(doubt) => Outcome::Review(doubt),
                None => Outcome::Steps(steps),
            },
            Some(Outcome::Partly(steps, doubt)) => match fault(entries, &steps, self.situation) {
                Some(doubt) => Outcome::Review(doubt),
                None => Outcome::Partly(steps, doubt),
            },
            Some(outcome @ (Outcome::Agrees | Outcome::Review(_))) => outcome,
            None => weigh_new(entries, &moves, self),
        }
    }

    /// Whether a state that no rule lets stand where it is told is one that led to the state which began on that very day. It
    /// held on no day that the record knows otherwise: had it been told first, it would stand before that one, and end on the
    /// day.
    pub fn is_over_on_its_day(&self, entries: &[Entry], doubt: &Doubt) -> bool {
        let moves = standing(entries);
        let on = self.claim.effective.on;
        let Some(place) = moves.iter().position(|one| one.effective.on == on) else {
            return false;
        };
        let (before, rest) = moves.split_at(place);
        let told = State::Institution(self.claim.state);
        let leads = |from: Option<State>, to: State| rule_of(from, to).is_some();
        matches!(doubt, Doubt::Refused(_))
            && leads(before.last().map(|one| one.to), told)
            && rest.first().is_some_and(|next| leads(Some(told), next.to))
    }
}

/// What does not hold together in a chain with these steps.
fn fault(entries: &[Entry], steps: &[Step], situation: &Situation<'_>) -> Option<Doubt> {
    let chain = chain_with(entries, steps);
    let (moves, facts) = (standing(&chain), facts_of::<Fact>(&chain));
    timeline_fault::<InstitutionRecord>(&moves, &facts, situation).map(|fault| Doubt::Refused(fault.in_the_way()))
}

/// Whether the record answers a word which leaves open whether an institution stopped: it has it stopped, or in some state
/// on that day or later.
#[must_use]
pub fn answers(moves: &[Standing], on: Option<NaiveDate>) -> bool {
    moves.iter().filter_map(|one| Some((one.to.institution()?, one.effective.on))).any(|(to, since)| match to {
        InstitutionState::Pending | InstitutionState::Void => false,
        InstitutionState::ClosedUnresolved
        | InstitutionState::Exited
        | InstitutionState::Cleared
        | InstitutionState::Transformed => true,
        InstitutionState::Operating | InstitutionState::Reducing | InstitutionState::Transforming => {
            on.is_some_and(|on| since >= on)
        }
    })
}

/// A chain as these steps leave it.
pub(super) fn chain_with(entries: &[Entry], steps: &[Step]) -> Vec<Entry> {
    let mut chain = entries.to_vec();
    for step in steps {
        match step {
            Step::GiveWay { target, change } => {
                let Some(wrong) = chain.iter().find(|entry| entry.seq == *target).cloned() else {
                    continue;
                };
                let seq = chain.last().map_or(1, |last| last.seq.saturating_add(1));
                chain.push(Entry { seq, act: Act::Correct { target: *target, change: change.clone() }, ..wrong });
            }
            Step::Move(request) => {
                let from = move_on(&standing(&chain), request.effective.on).map(|one| one.to);
                let (kind, to, detail) = (request.kind, request.to, request.detail.clone());
                chain.push(entry_draft(&chain, Act::Move { kind, from, to, detail }, request));
            }
        }
    }
    chain
}

/// What a claim comes to of a state that the record has not: the moves that lead there, where rules do.
fn weigh_new(entries: &[Entry], moves: &[Standing], told: &Told<'_>) -> Outcome {
    let Told { claim, basis, evidence, situation, .. } = *told;
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
    for mut request in path(&standing(&chain), claim, basis, evidence) {
        let mut decided = decide(&chain, &request, situation);
        if is_exit_unprepared(moves, &request, &decided) {
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

/// What a claim comes to where the record has the state at some time; `None` where the day is before or after all of it.
///
/// A claim that the state was seen is held against the state of its own day, never against that of today.
fn weigh_same(moves: &[Standing], told: &Told<'_>) -> Option<Outcome> {
    let Told { claim, basis, .. } = *told;
    let on = claim.effective.on;
    let is_same = |one: &Standing| one.to == State::Institution(claim.state);
    let ends = |place: usize| moves.get(place.saturating_add(1)).map(|next| next.effective.on);
    let mut same = moves.iter().enumerate().filter(|(_, one)| is_same(one));
    let around = same.clone().find(|(place, one)| {
        one.effective.on <= on && ends(*place).is_none_or(|end| on <= end) && one.effective.on != on
    });
    let begun = same.clone().find(|(_, one)| one.effective.on == on);
    let later = same.find(|(_, one)| one.effective.on > on);
    let other_date = |one: &Standing| Outcome::Review(Doubt::OtherDate { stands: one.effective.on });
    match claim.effective.precision {
        Precision::NotLaterThan => match (begun.or(around), later) {
            (Some((_, one)), _) => Some(same_stop(one, told)),
            (None, Some((place, one))) => Some(match one.effective.precision {
                Precision::NotLaterThan => give_way_to(moves, place, claim, basis),
                Precision::Exact => other_date(one),
            }),
            (None, None) => None,
        },
        Precision::Exact => match (begun, around, later) {
            (Some((_, one)), _, _) if one.effective.precision == Precision::Exact => Some(same_stop(one, told)),
            (Some((place, _)), _, _) => Some(give_way_to(moves, place, claim, basis)),
            (None, Some((_, one)), _) => Some(other_date(one)),
            (None, None, Some((place, one))) => Some(match one.effective.precision {
                Precision::NotLaterThan => give_way_to(moves, place, claim, basis),
                Precision::Exact => other_date(one),
            }),
            (None, None, None) => None,
        },
    }
}

/// Reasons of a stop, the graver first: two that are told of one stop are a difference.
const GRAVER: [Reason; 5] = [Reason::PoliceFiling, Reason::Court, Reason::Ban, Reason::LostContact, Reason::Voluntary];

/// The graver of two reasons of a stop.
#[must_use]
pub fn graver(one: Reason, other: Reason) -> Reason {
    GRAVER.into_iter().find(|reason| *reason == one || *reason == other).unwrap_or(one)
}

/// What a claim comes to where the record has the state on that day: of a stop, the reasons are compared. One that the record
/// lacks is learned. Of two, that of a source which knows the day goes before that of one which saw the stop later.
fn same_stop(one: &Standing, told: &Told<'_>) -> Outcome {
    let Told { claim, basis, of_list, .. } = *told;
    let is_stop = claim.state == InstitutionState::ClosedUnresolved;
    let is_same_day = claim.effective.on == one.effective.on;
    let is_known_better =
        one.effective.precision == Precision::Exact && claim.effective.precision == Precision::NotLaterThan;
    match (GRAVER.contains(&one.reason), GRAVER.contains(&claim.reason)) {
        (true, true) if is_stop && one.reason != claim.reason && !is_known_better => {
            Outcome::Review(Doubt::OtherReason { stands: one.reason, claimed: claim.reason })
        }
        (false, true) if is_stop && one.reason == Reason::Other && (is_same_day || of_list(one.seq)) => {
            let basis = is_same_day.then(|| basis.to_owned());
            let change = Correction { reason: Some(claim.reason), basis, ..Correction::default() };
            Outcome::Steps(vec![Step::GiveWay { target: one.seq, change }])
        }
        (true | false, true | false) => Outcome::Agrees,
    }
}

/// A move that was only seen takes the claim's day, and with it the document and the reason of whoever knows the day.
/// What was put before it on no better knowledge comes along, unless it was itself seen between the two days.
fn give_way_to(moves: &[Standing], place: usize, claim: &Claim, basis: &str) -> Outcome {
    let Some(last) = moves.get(place) else {
        return Outcome::Agrees;
    };
    let on = claim.effective.on;
    let other_date = Outcome::Review(Doubt::OtherDate { stands: last.effective.on });
    let before = moves.get(..place).unwrap_or_default();
    // Of one day, what was recorded later comes later: the move would no longer come after those before it.
    if before.iter().any(|one| one.seq > last.seq && one.effective.on >= on) {
        return other_date;
    }
    let mut steps = Vec::new();
    for one in before.iter().filter(|one| one.effective.on > on) {
        let is_seen = one.effective.on < last.effective.on && one.to != InstitutionState::Pending.into();
        match one.effective.precision {
            Precision::NotLaterThan if is_seen => return other_date,
            Precision::NotLaterThan => steps.push(Step::GiveWay {
                target: one.seq,
                change: Correction { effective_on: Some(on), ..Correction::default() },
            }),
            Precision::Exact => {
                return Outcome::Review(Doubt::BeforeLaunch { launched_on: one.effective.on });
            }
        }
    }
    let says = |reason: Reason| !matches!(reason, Reason::Other | Reason::HistoryLoad);
    let is_other = claim.reason != last.reason && says(claim.reason) && last.reason != Reason::LegacyExit;
    let is_better = is_other && (claim.effective.precision == Precision::Exact || !says(last.reason));
    steps.push(Step::GiveWay {
        target: last.seq,
        change: Correction {
            effective_on: Some(on),
            precision: Some(claim.effective.precision),
            reason: is_better.then_some(claim.reason),
            basis: Some(basis.to_owned()),
            ..Correction::default()
        },
    });
    let is_stop = claim.state == InstitutionState::ClosedUnresolved;
    if is_stop && is_other && !is_better {
        // The stop was seen earlier than the record has it, and for another reason.
        return Outcome::Partly(steps, Doubt::OtherReason { stands: last.reason, claimed: claim.reason });
    }
    Outcome::Steps(steps)
}

fn give_way(chain: &mut Vec<Entry>, steps: &mut Vec<Step>, target: i32, on: NaiveDate) {
    let step = Step::GiveWay { target, change: Correction { effective_on: Some(on), ..Correction::default() } };
    *chain = chain_with(chain, std::slice::from_ref(&step));
    steps.push(step);
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
    let on_day = move_on(moves, claim.effective.on);
    let pending = on_day.is_some_and(|one| one.to == State::Institution(InstitutionState::Pending));
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
fn entry_draft(chain: &[Entry], act: Act, request: &MoveRequest) -> Entry {
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
