//! What an institution is called and numbered, where it is and since when: setting right what an entry said of it wrongly.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::aspect::{AspectFact, DisposalClass, RegistrationStatus};
use crate::domain::engine::entry::{Act, Correction, Entry, Fact, IdentifierGiven, NameGiven, Registration};

/// The right particulars in place of those an entry gave. What is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Particulars {
    /// Names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<NameRight>,
    /// Identifiers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<IdentifierRight>,
    /// Division code of registration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered_place: Option<String>,
    /// Division code of operation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operating_place: Option<String>,
    /// The day the platform went online.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub launched_on: Option<NaiveDate>,
    /// The class of notice 175.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<DisposalClass>,
    /// How the legal entity is registered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration: Option<RegistrationStatus>,
}

/// The right name in place of one that an entry gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameRight {
    /// Which name of the entry, from 0.
    pub item: usize,
    /// The name.
    pub name: String,
}

/// The right identifier in place of one that an entry gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IdentifierRight {
    /// Which identifier of the entry, from 0.
    pub item: usize,
    /// The identifier, normalised.
    pub value: String,
    /// Its check digit fails, and was accepted on evidence.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub check_accepted: bool,
}

impl Particulars {
    /// Whether an entry gave everything that this sets right.
    #[must_use]
    pub fn fit(&self, act: &Act) -> bool {
        let (names, identifiers) = (names_given(act).len(), identifiers_given(act).len());
        let of_registration =
            self.registered_place.is_some() || self.operating_place.is_some() || self.launched_on.is_some();
        self.names.iter().all(|right| right.item < names)
            && self.identifiers.iter().all(|right| right.item < identifiers)
            && (!of_registration || registration_of(act).is_some())
            && (self.class.is_none() || aspect_of(act).is_some_and(|fact| fact.class().is_some()))
            && (self.registration.is_none() || aspect_of(act).is_some_and(|fact| fact.registration().is_some()))
    }

    fn names_set(&self, names: &mut [NameGiven]) {
        for right in &self.names {
            if let Some(given) = names.get_mut(right.item) {
                given.name.clone_from(&right.name);
            }
        }
    }

    fn identifiers_set(&self, identifiers: &mut [IdentifierGiven]) {
        for right in &self.identifiers {
            if let Some(given) = identifiers.get_mut(right.item) {
                given.value.clone_from(&right.value);
                given.check_accepted = right.check_accepted;
            }
        }
    }

    /// Sets a registration right.
    pub fn registration_set(&self, registration: &mut Registration) {
        self.names_set(&mut registration.names);
        self.identifiers_set(&mut registration.identifiers);
        if let Some(place) = &self.registered_place {
            registration.registered_place = Some(place.clone());
        }
        if let Some(place) = &self.operating_place {
            registration.operating_place = Some(place.clone());
        }
        registration.launched_on = self.launched_on.or(registration.launched_on);
    }

    /// Sets a fact right.
    pub fn fact_set(&self, fact: &mut Fact) {
        match fact {
            Fact::Named { name, .. } => self.names_set(std::slice::from_mut(name)),
            Fact::Identified { identifier } => {
                self.identifiers_set(std::slice::from_mut(identifier));
            }
            Fact::Absorbed { names, identifiers, .. } => {
                self.names_set(names);
                self.identifiers_set(identifiers);
            }
            Fact::Aspect(AspectFact::Class(class)) => *class = self.class.unwrap_or(*class),
            Fact::Aspect(AspectFact::Registration(status)) => {
                *status = self.registration.unwrap_or(*status);
            }
            Fact::TransferOffered { .. }
            | Fact::TransferAccepted { .. }
            | Fact::TransferDeclined { .. }
            | Fact::PlanSet(_)
            | Fact::HandOver(_) => {}
        }
    }
}

/// The act of an entry with what corrections say of its particulars.
#[must_use]
pub fn act_right(entry: &Entry, entries: &[Entry]) -> Act {
    let mut act = entry.act.clone();
    for particulars in corrections_of(entry.seq, entries).filter_map(|one| one.particulars.as_ref()) {
        match &mut act {
            Act::Move { detail, .. } => {
                if let Some(registration) = &mut detail.registration {
                    particulars.registration_set(registration);
                }
            }
            Act::Fact(fact) => particulars.fact_set(fact),
            Act::Correct { .. }
            | Act::Case(_)
            | Act::Pilot(_)
            | Act::Lead(_)
            | Act::Concern(_)
            | Act::Unit(_)
            | Act::Filing(_) => {}
        }
    }
    act
}

fn corrections_of(seq: i32, entries: &[Entry]) -> impl Iterator<Item = &Correction> {
    entries.iter().filter_map(move |later| match &later.act {
        Act::Correct { target, change } if *target == seq => Some(change),
        Act::Correct { .. }
        | Act::Move { .. }
        | Act::Fact(_)
        | Act::Case(_)
        | Act::Pilot(_)
        | Act::Lead(_)
        | Act::Concern(_)
        | Act::Unit(_)
        | Act::Filing(_) => None,
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
    match act {
        Act::Move { .. } => registration_of(act).map_or(&[], |registration| registration.names.as_slice()),
        Act::Fact(Fact::Named { name, .. }) => std::slice::from_ref(name),
        Act::Fact(Fact::Absorbed { names, .. }) => names,
        Act::Fact(_)
        | Act::Correct { .. }
        | Act::Case(_)
        | Act::Pilot(_)
        | Act::Lead(_)
        | Act::Concern(_)
        | Act::Unit(_)
        | Act::Filing(_) => &[],
    }
}

/// The identifiers that an entry gave.
#[must_use]
pub fn identifiers_given(act: &Act) -> &[IdentifierGiven] {
    match act {
        Act::Move { .. } => registration_of(act).map_or(&[], |registration| registration.identifiers.as_slice()),
        Act::Fact(Fact::Identified { identifier }) => std::slice::from_ref(identifier),
        Act::Fact(Fact::Absorbed { identifiers, .. }) => identifiers,
        Act::Fact(_)
        | Act::Correct { .. }
        | Act::Case(_)
        | Act::Pilot(_)
        | Act::Lead(_)
        | Act::Concern(_)
        | Act::Unit(_)
        | Act::Filing(_) => &[],
    }
}

const fn aspect_of(act: &Act) -> Option<AspectFact> {
    match act {
        Act::Fact(Fact::Aspect(fact)) => Some(*fact),
        Act::Fact(_)
        | Act::Move { .. }
        | Act::Correct { .. }
        | Act::Case(_)
        | Act::Pilot(_)
        | Act::Lead(_)
        | Act::Concern(_)
        | Act::Unit(_)
        | Act::Filing(_) => None,
    }
}

const fn registration_of(act: &Act) -> Option<&Registration> {
    match act {
        Act::Move { detail, .. } => detail.registration.as_ref(),
        Act::Fact(_)
        | Act::Correct { .. }
        | Act::Case(_)
        | Act::Pilot(_)
        | Act::Lead(_)
        | Act::Concern(_)
        | Act::Unit(_)
        | Act::Filing(_) => None,
    }
}
