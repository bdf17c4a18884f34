//! The facts of an institution as its entries tell them: names, identifiers, places and jurisdiction over time.

use chrono::NaiveDate;

use super::fact::{Fact, IdentifierGiven, NameGiven, Registration};
use super::succession::SuccessionGiven;
use crate::domain::engine::entry::Entry;
use crate::domain::engine::timeline::{Standing, effective_of, standing};
use crate::domain::tracks::act::Act;
use crate::domain::tracks::righted::{act_right, names_righted};
use crate::domain::value::name::NameKind;

/// A name over the days it held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedName {
    /// The entry that gave it.
    pub seq: i32,
    /// Which name of that entry.
    pub item: i32,
    pub name: NameGiven,
    pub from: NaiveDate,
    /// The day it ended, not included.
    pub to: Option<NaiveDate>,
}

/// An identifier over the days it held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedIdentifier {
    /// The entry that gave it.
    pub seq: i32,
    /// Which identifier of that entry.
    pub item: i32,
    pub identifier: IdentifierGiven,
    pub from: NaiveDate,
}

/// Who came after an institution, and since when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedSuccession {
    /// The entry that says so.
    pub seq: i32,
    pub given: SuccessionGiven,
    pub from: NaiveDate,
}

/// What lists say of an institution between two days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    pub from: NaiveDate,
    /// The day it ended, not included.
    pub to: Option<NaiveDate>,
    /// The legal name, or the platform's where no legal name is known.
    pub name: String,
    /// The unit with jurisdiction.
    pub unit: String,
    /// Division code of registration.
    pub registered_place: Option<String>,
    /// Division code of operation.
    pub operating_place: Option<String>,
    /// The day the platform went online.
    pub launched_on: Option<NaiveDate>,
    /// A source calls it disputed.
    pub disputed: bool,
}

/// Everything known of an institution besides its timeline.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dossier {
    /// Its names, in the order they were given.
    pub names: Vec<DatedName>,
    /// Its identifiers, in the order they were given.
    pub identifiers: Vec<DatedIdentifier>,
    /// Its profiles, by day.
    pub profiles: Vec<Profile>,
    /// Who came after it, in the order they were given.
    pub successions: Vec<DatedSuccession>,
    /// A transfer offered and not yet answered: the entry, the unit it is offered to, and from which day.
    pub offer: Option<Offer>,
}

/// A transfer of jurisdiction that awaits the other unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The entry that offers it.
    pub seq: i32,
    /// The unit it is offered to.
    pub to: String,
    /// The first of the month from which it holds.
    pub on: NaiveDate,
}

/// Draws the dossier of an institution from its chain.
#[must_use]
pub fn dossier(entries: &[Entry]) -> Dossier {
    let Some((registration, since)) = registered(entries) else {
        return Dossier::default();
    };
    let mut drawn = Dossier::default();
    let seq = standing(entries).first().map_or(1, |first| first.seq);
    for (item, name) in (0_i32..).zip(registration.names.iter().cloned()) {
        drawn.names.push(DatedName { seq, item, name, from: since, to: None });
    }
    for (item, identifier) in (0_i32..).zip(registration.identifiers.iter().cloned()) {
        drawn.identifiers.push(DatedIdentifier { seq, item, identifier, from: since });
    }
    let mut units = vec![(since, registration.unit.clone())];
    let righted = names_righted(entries);
    for (entry, fact, on) in facts(entries) {
        // No act records a fact from before the registration. Where a chain has one, it holds from the registration on.
        fact_apply(&mut drawn, &mut units, entry, &fact, on.max(since), &righted);
    }
    drawn.profiles = profiles(&registration, &drawn.names, &units);
    drawn
}

fn registered(entries: &[Entry]) -> Option<(Registration, NaiveDate)> {
    let Standing { detail, effective, .. } = standing(entries).into_iter().next()?;
    detail.registration.map(|registration| (registration, effective.on))
}

/// Facts that were not struck, as they stand, by effective day and place in the chain.
fn facts(entries: &[Entry]) -> Vec<(&Entry, Fact, NaiveDate)> {
    let mut found: Vec<_> = entries
        .iter()
        .filter_map(|entry| {
            if let Act::Fact(fact) = act_right(entry, entries) {
                effective_of(entry, entries).map(|effective| (entry, fact, effective.on))
            } else {
                None
            }
        })
        .collect();
    found.sort_by_key(|(entry, _, on)| (*on, entry.seq));
    found
}

fn fact_apply(
    drawn: &mut Dossier,
    units: &mut Vec<(NaiveDate, String)>,
    entry: &Entry,
    fact: &Fact,
    on: NaiveDate,
    righted: &[(String, String)],
) {
    match fact {
        Fact::Named { name, replaces } => {
            // Whoever named the one replaced may have repeated a name that was set right since.
            let replaces = replaces.as_ref().map(|named| {
                let right = righted.iter().find(|(wrong, _)| wrong == named);
                right.map_or(named, |(_, right)| right)
            });
            for earlier in drawn.names.iter_mut().filter(|earlier| earlier.to.is_none()) {
                let ends = match name.kind {
                    NameKind::Legal => earlier.name.kind == NameKind::Legal,
                    NameKind::Brand => earlier.name.kind == NameKind::Brand && replaces == Some(&earlier.name.name),
                    NameKind::Former => false,
                };
                if ends {
                    earlier.to = Some(on);
                }
            }
            drawn.names.push(DatedName { seq: entry.seq, item: 0, name: name.clone(), from: on, to: None });
        }
        Fact::Identified { identifier } => {
            let identifier = identifier.clone();
            drawn.identifiers.push(DatedIdentifier { seq: entry.seq, item: 0, identifier, from: on });
        }
        Fact::TransferOffered { to } => drawn.offer = Some(Offer { seq: entry.seq, to: to.clone(), on }),
        Fact::TransferDeclined { .. } => drawn.offer = None,
        Fact::TransferAccepted { to } => {
            drawn.offer = None;
            units.push((on, to.clone()));
        }
        Fact::Absorbed { duplicate: _, names, identifiers } => {
            for (item, name) in (0_i32..).zip(names.iter().cloned()) {
                drawn.names.push(DatedName { seq: entry.seq, item, name, from: on, to: None });
            }
            for (item, identifier) in (0_i32..).zip(identifiers.iter().cloned()) {
                drawn.identifiers.push(DatedIdentifier { seq: entry.seq, item, identifier, from: on });
            }
        }
        // Plans, hand-overs, class and registration are drawn apart: they are no part of what an institution is.
        Fact::PlanSet(_) | Fact::HandOver(_) | Fact::Aspect(_) => {}
        Fact::Succeeded(given) => {
            drawn.successions.push(DatedSuccession { seq: entry.seq, given: given.clone(), from: on });
        }
    }
}

fn profiles(registration: &Registration, names: &[DatedName], units: &[(NaiveDate, String)]) -> Vec<Profile> {
    let mut days: Vec<NaiveDate> = units.iter().map(|(on, _)| *on).chain(names.iter().map(|name| name.from)).collect();
    days.sort_unstable();
    days.dedup();
    let mut drawn: Vec<Profile> = Vec::new();
    for day in days {
        let next = Profile {
            from: day,
            to: None,
            name: name_on(names, day),
            unit: units.iter().rev().find(|(on, _)| *on <= day).map_or(&registration.unit, |(_, unit)| unit).clone(),
            registered_place: registration.registered_place.clone(),
            operating_place: registration.operating_place.clone(),
            launched_on: registration.launched_on,
            disputed: registration.disputed,
        };
        match drawn.last_mut() {
            Some(last) if last.name == next.name && last.unit == next.unit => {}
            Some(last) => {
                last.to = Some(day);
                drawn.push(next);
            }
            None => drawn.push(next),
        }
    }
    drawn
}

/// The name shown on a day: the legal name, else the newest brand, else whatever name there is.
fn name_on(names: &[DatedName], day: NaiveDate) -> String {
    let held = |kind: NameKind| {
        names.iter().rev().find(|name| name.name.kind == kind && name.from <= day && name.to.is_none_or(|to| day < to))
    };
    held(NameKind::Legal)
        .or_else(|| held(NameKind::Brand))
        .or_else(|| names.first())
        .map(|name| name.name.name.clone())
        .unwrap_or_default()
}
