//! Class and registration over their days, drawn from the chain of an institution.

use chrono::NaiveDate;

use super::fact::{AspectFact, DisposalClass};
use crate::domain::engine::entry::Entry;
use crate::domain::engine::timeline::effective_of;
use crate::domain::institution::fact::Fact;
use crate::domain::tracks::act::Act;
use crate::domain::tracks::righted::act_right;

/// A fact as it stands: the entry with its corrections applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AspectStanding {
    /// The entry that recorded it.
    pub seq: i32,
    pub on: NaiveDate,
    pub fact: AspectFact,
    /// The document it rests on.
    pub basis: String,
}

/// The facts of both tracks that stand in a chain, by day and, on one day, by place in the chain.
#[must_use]
pub fn aspects_standing(entries: &[Entry]) -> Vec<AspectStanding> {
    let mut standing: Vec<AspectStanding> = entries
        .iter()
        .filter(|entry| matches!(entry.act, Act::Fact(Fact::Aspect(_))))
        .filter_map(|entry| {
            let Act::Fact(Fact::Aspect(fact)) = act_right(entry, entries) else {
                return None;
            };
            Some(AspectStanding {
                seq: entry.seq,
                on: effective_of(entry, entries)?.on,
                fact,
                basis: basis_right(entry, entries),
            })
        })
        .collect();
    standing.sort_by_key(|one| (one.on, one.seq));
    standing
}

/// The basis of an entry, with what corrections say of it.
fn basis_right(entry: &Entry, entries: &[Entry]) -> String {
    let righted = entries.iter().rev().find_map(|later| match &later.act {
        Act::Correct { target, change } if *target == entry.seq => change.basis.clone(),
        Act::Correct { .. }
        | Act::Move { .. }
        | Act::Fact(_)
        | Act::Case(_)
        | Act::Pilot(_)
        | Act::Lead(_)
        | Act::Concern(_)
        | Act::Unit(_)
        | Act::Filing(_) => None,
    });
    righted.unwrap_or_else(|| entry.basis.clone())
}

/// A word of one track between two days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AspectDrawn {
    /// The entry that recorded it first.
    pub seq: i32,
    pub fact: AspectFact,
    pub from: NaiveDate,
    /// The day something else became so, not included.
    pub to: Option<NaiveDate>,
    /// The document it rests on.
    pub basis: String,
}

impl AspectDrawn {
    /// Whether it is so on a day.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day < to)
    }
}

/// Both tracks of a chain over their days. One word said twice on end, as a strike between can leave it, is one row since
/// the first.
#[must_use]
pub fn aspects(entries: &[Entry]) -> Vec<AspectDrawn> {
    let mut drawn: Vec<AspectDrawn> = Vec::new();
    for one in aspects_standing(entries) {
        let last = drawn.iter_mut().rfind(|row| row.fact.is_of_the_track_of(one.fact));
        if let Some(last) = last {
            if last.fact == one.fact {
                continue;
            }
            last.to = Some(one.on);
        }
        drawn.push(AspectDrawn { seq: one.seq, fact: one.fact, from: one.on, to: None, basis: one.basis });
    }
    drawn.retain(|row| row.to != Some(row.from));
    drawn
}

/// Since when an institution has been in one class or another on a day, without a day between on which it was in none: a
/// change of class begins nothing anew. `None` where it is in none.
#[must_use]
pub fn classed_since(entries: &[Entry], day: NaiveDate) -> Option<NaiveDate> {
    let mut since = None;
    let by_day = aspects_standing(entries);
    for one in by_day.iter().filter(|one| one.on <= day) {
        match one.fact.class() {
            Some(DisposalClass::Unclassified) => since = None,
            Some(
                DisposalClass::ArFiled
                | DisposalClass::ArUnfiled
                | DisposalClass::Zombie
                | DisposalClass::Small
                | DisposalClass::LargeHigh
                | DisposalClass::LargeNormal,
            ) => since = since.or(Some(one.on)),
            None => {}
        }
    }
    since
}
