//! Which life judges the chain of which track, and the questions to the engine that ask for the track of a chain first.

use super::refusal::Refusal;
use super::situation::Situation;
use super::{State, Track};
use crate::domain::case::record::CaseRecord;
use crate::domain::engine::correction;
use crate::domain::engine::decide;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::fact::facts_of;
use crate::domain::engine::judge::timeline_judge;
use crate::domain::engine::open::{Open, moves_open};
use crate::domain::engine::request::{Decision, MoveRequest};
use crate::domain::engine::timeline::Standing;
use crate::domain::filing::life::FilingRecord;
use crate::domain::institution::life::InstitutionRecord;
use crate::domain::lead::record::LeadRecord;
use crate::domain::pilot::record::PilotRecord;
use crate::domain::unit::life::UnitRecord;

/// Calls a function of the engine with the life of a track.
macro_rules! by_life {
    ($track:expr, $($function:ident)::+, $($argument:expr),+) => {
        match $track {
            Track::Institution => $($function)::+::<InstitutionRecord>($($argument),+),
            Track::Clearance => $($function)::+::<CaseRecord>($($argument),+),
            Track::Pilot => $($function)::+::<PilotRecord>($($argument),+),
            Track::Lead => $($function)::+::<LeadRecord>($($argument),+),
            Track::Unit => $($function)::+::<UnitRecord>($($argument),+),
            Track::Filing => $($function)::+::<FilingRecord>($($argument),+),
        }
    };
}

fn track_of(entries: &[Entry], to: State) -> Track {
    entries.first().map_or_else(|| to.track(), |first| first.track)
}

/// Decides on a move. `entries` is the subject's chain in order.
///
/// # Errors
/// The [`Refusal`] that names the rule in the way.
pub fn decide(entries: &[Entry], request: &MoveRequest, situation: &Situation<'_>) -> Result<Decision, Refusal> {
    by_life!(track_of(entries, request.to), decide::decide, entries, request, situation)
}

/// Decides on a correction of entry `target`, which may also bring evidence that was owed.
///
/// # Errors
/// The [`Refusal`] that names the rule, or the entry, in the way.
pub fn decide_correction(
    entries: &[Entry],
    target: i32,
    proposed: &Entry,
    situation: &Situation<'_>,
) -> Result<Decision, Refusal> {
    by_life!(proposed.track, correction::decide_correction, entries, target, proposed, situation)
}

/// Judges a chain by the life of its track: these moves, and the facts of its entries.
///
/// # Errors
/// The first [`Refusal`] found.
pub fn chain_judge(
    moves: &[Standing],
    entries: &[Entry],
    asked: i32,
    situation: &Situation<'_>,
) -> Result<(), Refusal> {
    // A chain whose moves are all struck is judged too: its facts may rest on them.
    let track = entries.first().map(|first| first.track).or_else(|| moves.first().map(|first| first.to.track()));
    match track {
        Some(track) => by_life!(track, timeline_judge, moves, &facts_of(entries), asked, situation),
        None => Ok(()),
    }
}

/// The moves open on the situation's day, each with what is in its way. What took effect later is left out.
#[must_use]
pub fn open_moves(entries: &[Entry], situation: &Situation<'_>) -> Vec<Open> {
    match entries.first() {
        Some(first) => by_life!(first.track, moves_open, entries, situation),
        None => Vec::new(),
    }
}
