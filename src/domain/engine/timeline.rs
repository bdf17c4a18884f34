//! The timeline: moves as they stand after corrections, in the order of their effective days, and the periods between.

use chrono::NaiveDate;
use uuid::Uuid;

use super::entry::Entry;
use super::rule::MoveKind;
use crate::domain::tracks::act::{Act, MoveDetail};
use crate::domain::tracks::moves::rule_of;
use crate::domain::tracks::{State, Track};
use crate::domain::value::effective::{Effective, Precision};
use crate::domain::value::evidence::Evidence;
use crate::domain::value::reason::Reason;

/// A move as it stands: the entry with its corrections applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The entry that made it.
    pub seq: i32,
    /// Whether by `log` or by `reopen`.
    pub kind: MoveKind,
    /// The state entered.
    pub to: State,
    /// When it took effect.
    pub effective: Effective,
    pub reason: Reason,
    /// The document it rests on.
    pub basis: String,
    /// Evidence given with the entry and with its corrections.
    pub evidence: Vec<Evidence>,
    pub detail: MoveDetail,
    /// Who recorded the entry.
    pub officer: String,
}

/// From which day to which a subject was in a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// The entry that began it.
    pub seq: i32,
    /// The subject's track.
    pub track: Track,
    /// The state before.
    pub previous: Option<State>,
    pub state: State,
    pub from: NaiveDate,
    /// The day it ended, not included; `None` while it lasts.
    pub to: Option<NaiveDate>,
    /// How exactly the first day is known.
    pub precision: Precision,
    /// Reason of the move.
    pub reason: Reason,
    /// Basis of the move.
    pub basis: String,
    /// Evidence still owed, one word a need.
    pub owed: Vec<String>,
}

/// The effective day of an entry after its corrections, or `None` where it was struck.
#[must_use]
pub fn effective_of(entry: &Entry, entries: &[Entry]) -> Option<Effective> {
    let mut effective = entry.effective;
    for later in entries {
        if let Act::Correct { target, change } = &later.act
            && *target == entry.seq
        {
            if change.strike {
                return None;
            }
            effective.on = change.effective_on.unwrap_or(effective.on);
            effective.precision = change.precision.unwrap_or(effective.precision);
        }
    }
    Some(effective)
}

/// The moves that stand, by effective day and, on one day, by place in the chain.
///
/// `entries` is one subject's chain in order.
#[must_use]
pub fn standing(entries: &[Entry]) -> Vec<Standing> {
    let mut moves: Vec<Standing> = entries.iter().filter_map(|entry| standing_of(entry, entries)).collect();
    moves.sort_by_key(|one| (one.effective.on, one.seq));
    moves
}

fn standing_of(entry: &Entry, entries: &[Entry]) -> Option<Standing> {
    let Act::Move { kind, from: _, to, detail } = &entry.act else {
        return None;
    };
    let mut one = Standing {
        seq: entry.seq,
        kind: *kind,
        to: *to,
        effective: effective_of(entry, entries)?,
        reason: entry.reason,
        basis: entry.basis.clone(),
        evidence: entry.evidence.clone(),
        detail: detail.clone(),
        officer: entry.officer.clone(),
    };
    for later in entries {
        let Act::Correct { target, change } = &later.act else {
            continue;
        };
        if *target != entry.seq {
            continue;
        }
        if let Some(state) = change.state.as_deref().and_then(|code| State::parse(entry.track, code).ok()) {
            one.to = state;
        }
        one.reason = change.reason.unwrap_or(one.reason);
        if let Some(basis) = &change.basis {
            one.basis.clone_from(basis);
        }
        if let (Some(particulars), Some(registration)) = (&change.particulars, &mut one.detail.registration) {
            particulars.registration_set(registration);
        }
        one.evidence.extend(later.evidence.iter().cloned());
    }
    Some(one)
}

/// The periods between moves. Of two moves on one day the earlier has an empty period, so that it stays on record.
#[must_use]
pub fn periods(track: Track, moves: &[Standing]) -> Vec<Period> {
    let mut previous = None;
    let mut drawn = Vec::with_capacity(moves.len());
    for (place, one) in moves.iter().enumerate() {
        drawn.push(Period {
            seq: one.seq,
            track,
            previous,
            state: one.to,
            from: one.effective.on,
            to: moves.get(place + 1).map(|next| next.effective.on),
            precision: one.effective.precision,
            reason: one.reason,
            basis: one.basis.clone(),
            owed: owed(previous, one),
        });
        previous = Some(one.to);
    }
    drawn
}

/// The evidence a move still owes. The end of an application that goes with a stop rests on the stop's own.
fn owed(from: Option<State>, one: &Standing) -> Vec<String> {
    if one.reason == Reason::InstitutionStopped {
        return Vec::new();
    }
    rule_of(from, one.to)
        .map(|rule| {
            rule.needs_for(one.reason)
                .iter()
                .filter(|need| !need.satisfied_by(&one.evidence))
                .map(|need| need.code())
                .collect()
        })
        .unwrap_or_default()
}

/// The move in force on a day: the last that took effect on it or before.
#[must_use]
pub fn move_on(moves: &[Standing], day: NaiveDate) -> Option<&Standing> {
    moves.iter().rev().find(|one| one.effective.on <= day)
}

/// The institution a voided record was merged into, where it was.
#[must_use]
pub fn survivor(moves: &[Standing]) -> Option<Uuid> {
    moves.last().and_then(|last| last.detail.survivor)
}
