//! What an entry gave of names, identifiers and places, with what corrections say of it.

use super::act::{Act, Correction};
use crate::domain::engine::entry::Entry;
use crate::domain::institution::aspect::AspectFact;
use crate::domain::institution::fact::{Fact, IdentifierGiven, NameGiven, Registration};
use crate::domain::institution::particulars::Particulars;

/// Whether an entry gave everything that a correction sets right.
#[must_use]
pub fn fits(particulars: &Particulars, act: &Act) -> bool {
    let (names, identifiers) = (names_given(act).len(), identifiers_given(act).len());
    let of_registration = particulars.registered_place.is_some()
        || particulars.operating_place.is_some()
        || particulars.unit.is_some()
        || particulars.disputed
        || particulars.launched_on.is_some();
    particulars.names.iter().all(|right| right.item < names)
        && particulars.identifiers.iter().all(|right| right.item < identifiers)
        && (!of_registration || registration_of(act).is_some())
        && (particulars.class.is_none() || aspect_of(act).is_some_and(|fact| fact.class().is_some()))
        && (particulars.registration.is_none() || aspect_of(act).is_some_and(|fact| fact.registration().is_some()))
}

/// The act of an entry with what corrections say of its particulars.
#[must_use]
pub fn act_right(entry: &Entry, entries: &[Entry]) -> Act {
    let mut act = entry.act.clone();
    for particulars in corrections_of(entry.seq, entries).filter_map(|one| one.particulars.as_ref()) {
        if let Act::Move { detail, .. } = &mut act
            && let Some(registration) = &mut detail.registration
        {
            particulars.registration_set(registration);
        } else if let Act::Fact(fact) = &mut act {
            particulars.fact_set(fact);
        }
    }
    act
}

fn corrections_of(seq: i32, entries: &[Entry]) -> impl Iterator<Item = &Correction> {
    entries.iter().filter_map(move |later| {
        if let Act::Correct { target, change } = &later.act
            && *target == seq
        {
            Some(change)
        } else {
            None
        }
    })
}

/// The names that were set right in a chain, wrong and right: a brand that says which one it replaces may say it wrongly.
#[must_use]
pub fn names_righted(entries: &[Entry]) -> Vec<(String, String)> {
    entries
        .iter()
        .flat_map(|entry| {
            let right = act_right(entry, entries);
            let pairs: Vec<(String, String)> = names_given(&entry.act)
                .iter()
                .zip(names_given(&right))
                .filter(|(wrong, right)| wrong.name != right.name)
                .map(|(wrong, right)| (wrong.name.clone(), right.name.clone()))
                .collect();
            pairs
        })
        .collect()
}

/// The names that an entry gave.
#[must_use]
pub fn names_given(act: &Act) -> &[NameGiven] {
    if let Act::Fact(Fact::Named { name, .. }) = act {
        std::slice::from_ref(name)
    } else if let Act::Fact(Fact::Absorbed { names, .. }) = act {
        names
    } else {
        registration_of(act).map_or(&[], |registration| registration.names.as_slice())
    }
}

/// The identifiers that an entry gave.
#[must_use]
pub fn identifiers_given(act: &Act) -> &[IdentifierGiven] {
    if let Act::Fact(Fact::Identified { identifier }) = act {
        std::slice::from_ref(identifier)
    } else if let Act::Fact(Fact::Absorbed { identifiers, .. }) = act {
        identifiers
    } else {
        registration_of(act).map_or(&[], |registration| registration.identifiers.as_slice())
    }
}

const fn aspect_of(act: &Act) -> Option<AspectFact> {
    if let Act::Fact(Fact::Aspect(fact)) = act { Some(*fact) } else { None }
}

const fn registration_of(act: &Act) -> Option<&Registration> {
    if let Act::Move { detail, .. } = act { detail.registration.as_ref() } else { None }
}
