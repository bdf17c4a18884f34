//! What may not be recorded of class and registration. The guards are few: what the words themselves rule out.

use chrono::NaiveDate;

use super::drawn::{AspectStanding, aspects_standing};
use super::fact::{AspectFact, DisposalClass, RegistrationStatus};
use super::refusal::AspectRefusal;
use crate::domain::case::state::ClearanceState;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::timeline::{Standing, move_on, standing};
use crate::domain::institution::state::InstitutionState;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::situation::Situation;
use crate::domain::tracks::{State, Track};
use crate::domain::value::reason::Reason;

/// What a request comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// It is recorded already, by this entry.
    Already(i32),
    /// It is to be recorded.
    New,
}

/// Judges what is asked for against what stands: the same again is a retry, the same on another basis or day is not.
///
/// # Errors
/// [`AspectRefusal::Stands`].
pub fn request_judge(entries: &[Entry], fact: AspectFact, on: NaiveDate, basis: &str) -> Result<Asked, AspectRefusal> {
    let track: Vec<AspectStanding> = track_of(entries, fact);
    let same = |one: &&AspectStanding| one.on == on && one.fact == fact && one.basis == basis;
    if let Some(same) = track.iter().find(same) {
        return Ok(Asked::Already(same.seq));
    }
    let before = track.iter().rfind(|one| one.on <= on);
    let after = track.iter().find(|one| one.on > on);
    match [before, after].into_iter().flatten().find(|one| one.fact == fact) {
        Some(stands) => {
            Err(AspectRefusal::Stands { fact, since: stands.on, seq: stands.seq, basis: stands.basis.clone() })
        }
        None => Ok(Asked::New),
    }
}

fn track_of(entries: &[Entry], fact: AspectFact) -> Vec<AspectStanding> {
    let mut track = aspects_standing(entries);
    track.retain(|one| one.fact.is_of_the_track_of(fact));
    track
}

/// Judges both tracks of a chain in the order of their days. A refusal of what entry `asked` records is the refusal
/// itself; of any other, that entry is in the way.
///
/// # Errors
/// The first [`Refusal`] found.
pub fn chain_judge(entries: &[Entry], asked: i32, situation: &Situation<'_>) -> Result<(), Refusal> {
    let all = aspects_standing(entries);
    let mut before: [Option<&AspectStanding>; 2] = [None, None];
    let [class, registration] = &mut before;
    for one in &all {
        let last = match one.fact {
            AspectFact::Class(_) => &mut *class,
            AspectFact::Registration(_) => &mut *registration,
        };
        if let Some(why) = last.and_then(|last| follows(last, one, asked)) {
            return Err(if one.seq == asked || why_names(&why, asked) {
                why.into()
            } else {
                Refusal::FactInTheWay { seq: one.seq, on: one.on, why: Box::new(why.into()) }
            });
        }
        *last = Some(one);
    }
    let own = all.iter().find(|one| one.seq == asked);
    own.map_or(Ok(()), |own| asked_judge(own, &standing(entries), situation))
}

/// Why one fact may not follow another of its track.
fn follows(last: &AspectStanding, one: &AspectStanding, asked: i32) -> Option<AspectRefusal> {
    if last.on == one.on {
        let other = if one.seq == asked { last } else { one };
        return Some(AspectRefusal::SameDay { fact: other.fact, on: other.on, seq: other.seq });
    }
    match last.fact {
        AspectFact::Registration(RegistrationStatus::Deregistered) if one.fact != last.fact => {
            Some(AspectRefusal::Deregistered { since: last.on, seq: last.seq })
        }
        AspectFact::Registration(_) | AspectFact::Class(_) => None,
    }
}

/// Of two facts of one day the other than the one asked for is named, whichever comes first.
const fn why_names(why: &AspectRefusal, asked: i32) -> bool {
    match why {
        AspectRefusal::SameDay { seq, .. } => *seq != asked,
        AspectRefusal::Stands { .. } | AspectRefusal::Deregistered { .. } | AspectRefusal::PoliceFiled { .. } => false,
    }
}

/// Judges what is asked for against the life of its institution.
fn asked_judge(own: &AspectStanding, moves: &[Standing], situation: &Situation<'_>) -> Result<(), Refusal> {
    if let Some(first) = moves.first().filter(|first| own.on < first.effective.on) {
        let (track, since) = (Track::Institution, first.effective.on);
        return Err(Refusal::BeforeExistence { track, effective: own.on, since });
    }
    let Some(class) = own.fact.class() else {
        return Ok(());
    };
    let fits = match class {
        DisposalClass::ArFiled | DisposalClass::Unclassified => true,
        DisposalClass::ArUnfiled
        | DisposalClass::Zombie
        | DisposalClass::Small
        | DisposalClass::LargeHigh
        | DisposalClass::LargeNormal => false,
    };
    match police_filed_on(moves, &situation.cases, own.on) {
        Some(on) if !fits => Err(AspectRefusal::PoliceFiled { class, on }.into()),
        Some(_) | None => Ok(()),
    }
}

/// The day on which the police filed the case that runs on a day: as the cause of the stop, or as the stage of a case. A
/// filing that they refused or withdrew since is none.
fn police_filed_on(moves: &[Standing], cases: &[Vec<Standing>], day: NaiveDate) -> Option<NaiveDate> {
    let criminal = cases
        .iter()
        .filter_map(|case| move_on(case, day))
        .find(|now| now.to == State::Clearance(ClearanceState::Criminal));
    if let Some(criminal) = criminal {
        return Some(criminal.effective.on);
    }
    let stop = moves.iter().rfind(|one| {
        one.effective.on <= day
            && matches!(
                one.to,
                State::Institution(
                    InstitutionState::Operating | InstitutionState::Reducing | InstitutionState::ClosedUnresolved
                )
            )
    })?;
    let is_filing =
        stop.to == State::Institution(InstitutionState::ClosedUnresolved) && stop.reason == Reason::PoliceFiling;
    let taken_back = cases.iter().flatten().any(|one| {
        matches!(one.reason, Reason::FilingRefused | Reason::FilingWithdrawn)
            && stop.effective.on <= one.effective.on
            && one.effective.on <= day
    });
    (is_filing && !taken_back).then_some(stop.effective.on)
}
