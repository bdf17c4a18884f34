//! What is recorded of an institution besides its moves.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::aspect::AspectFact;
use super::handover::HandOverFact;
use super::succession::SuccessionGiven;
use crate::domain::returns::PlanGiven;
use crate::domain::value::identifier::IdentifierKind;
use crate::domain::value::name::NameKind;

/// A name given to an institution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameGiven {
    /// What kind of name.
    pub kind: NameKind,
    /// As written.
    pub name: String,
}

/// An identifier given to an institution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdentifierGiven {
    /// What kind of identifier.
    pub kind: IdentifierKind,
    /// The identifier, normalised.
    pub value: String,
    /// A unified social credit code whose check digit fails, accepted on evidence (legacy check).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub check_accepted: bool,
}

impl IdentifierGiven {
    /// The key under which it is looked up: kind and value, with a blank between.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{} {}", self.kind, self.value)
    }
}

/// What is known of an institution when it is put on the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    /// Its names; at least one.
    pub names: Vec<NameGiven>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<IdentifierGiven>,
    /// The unit with jurisdiction.
    pub unit: String,
    /// Division code of registration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered_place: Option<String>,
    /// Division code of operation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operating_place: Option<String>,
    /// The day the platform went online.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub launched_on: Option<NaiveDate>,
    /// A source calls the platform disputed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub disputed: bool,
}

/// A fact about an institution that is not a move.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "kebab-case")]
pub enum Fact {
    /// A name from that day on. A legal name ends the one before; a brand ends the one it replaces.
    Named {
        #[serde(flatten)]
        name: NameGiven,
        /// For a brand: the one it replaces.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        replaces: Option<String>,
    },
    /// An identifier from that day on.
    Identified {
        #[serde(flatten)]
        identifier: IdentifierGiven,
    },
    /// Jurisdiction is offered to another unit, from a first of a month on.
    TransferOffered {
        /// The unit it is offered to.
        to: String,
    },
    /// The other unit accepts; jurisdiction passes.
    TransferAccepted {
        /// The unit that accepts.
        to: String,
    },
    /// The offer is taken back or refused.
    TransferDeclined {
        /// The unit it was offered to.
        to: String,
    },
    /// Another record of the same institution was merged into this one; its names and identifiers hold here too.
    Absorbed {
        /// The record that was merged.
        duplicate: Uuid,
        /// Names taken over.
        names: Vec<NameGiven>,
        /// Identifiers taken over.
        identifiers: Vec<IdentifierGiven>,
    },
    /// A plan of reduction (rule I3).
    PlanSet(PlanGiven),
    /// Borrowers were handed over to others, or taken back.
    HandOver(HandOverFact),
    /// Who came after it, from that day on.
    Succeeded(SuccessionGiven),
    /// The class of notice 175 it is in, or how its legal entity is registered.
    Aspect(AspectFact),
}
