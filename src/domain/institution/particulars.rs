//! What an institution is called and numbered, where it is and since when: setting right what an entry said of it wrongly.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::aspect::{AspectFact, DisposalClass, RegistrationStatus};
use super::fact::{Fact, IdentifierGiven, NameGiven, Registration};

/// The right particulars in place of those an entry gave. What is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Particulars {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<NameRight>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<IdentifierRight>,
    /// Division code of registration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered_place: Option<String>,
    /// Division code of operation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operating_place: Option<String>,
    /// The unit with jurisdiction, where a place that is known more exactly lies in another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The day the platform went online.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub launched_on: Option<NaiveDate>,
    /// A source calls it disputed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub disputed: bool,
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
        if let Some(unit) = &self.unit {
            registration.unit.clone_from(unit);
        }
        registration.disputed |= self.disputed;
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
            | Fact::Succeeded(_)
            | Fact::HandOver(_) => {}
        }
    }
}
