//! A ledger entry, and what it can say.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::transition::MoveKind;
use crate::domain::case::fact::CaseFact;
use crate::domain::case::outcome::Outcome;
use crate::domain::concern::ConcernFact;
use crate::domain::filing::fact::Filing;
use crate::domain::institution::aspect::AspectFact;
use crate::domain::institution::handover::HandOverFact;
use crate::domain::institution::particulars::Particulars;
use crate::domain::lead::fact::LeadFact;
use crate::domain::pilot::fact::PilotFact;
use crate::domain::returns::PlanGiven;
use crate::domain::tracks::{State, Track};
use crate::domain::unit::fact::UnitFact;
use crate::domain::value::evidence::Evidence;
use crate::domain::value::identifier::IdentifierKind;
use crate::domain::value::money::Money;
use crate::domain::value::name::NameKind;
use crate::domain::value::reason::Reason;
use crate::domain::value::word::words;

words! {
    /// How exactly an effective day is known.
    Precision as "precision" {
        /// It happened on that day.
        Exact = "exact",
        /// The source saw the state on that day and does not know since when.
        NotLaterThan = "not-later-than",
    }
}

/// The day something took effect, in the office's legal time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Effective {
    /// The day.
    pub on: NaiveDate,
    /// How exactly it is known.
    pub precision: Precision,
}

impl Effective {
    /// A day known exactly.
    #[must_use]
    pub const fn exact(on: NaiveDate) -> Self {
        Self { on, precision: Precision::Exact }
    }

    /// A day on which a state was seen.
    #[must_use]
    pub const fn not_later_than(on: NaiveDate) -> Self {
        Self { on, precision: Precision::NotLaterThan }
    }
}

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

/// What is known of an institution when it is put on the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    /// Its names; at least one.
    pub names: Vec<NameGiven>,
    /// Its identifiers.
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
        /// The name.
        #[serde(flatten)]
        name: NameGiven,
        /// For a brand: the one it replaces.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        replaces: Option<String>,
    },
    /// An identifier from that day on.
    Identified {
        /// The identifier.
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
    /// The class of notice 175 it is in, or how its legal entity is registered.
    Aspect(AspectFact),
}

/// What a correction changes in the entry it points at. What is `None` stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The entry does not hold at all.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub strike: bool,
    /// The day it took effect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective_on: Option<NaiveDate>,
    /// How exactly that day is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub precision: Option<Precision>,
    /// The state entered, as a word of the track.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// The reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// The document it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
    /// The amount of a fact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// The number of lenders of a fact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lenders: Option<u32>,
    /// Names, identifiers, places and the launch day of an institution.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub particulars: Option<Particulars>,
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// A move of the timeline.
    Move {
        /// Whether by `log` or by `reopen`.
        kind: MoveKind,
        /// The state left, as it stood when recorded.
        from: Option<State>,
        /// The state entered.
        to: State,
        /// What the move carries.
        detail: MoveDetail,
    },
    /// A correction of an earlier entry.
    Correct {
        /// The entry it corrects.
        target: i32,
        /// What it changes.
        change: Correction,
    },
    /// A fact about an institution.
    Fact(Fact),
    /// A fact about a case.
    Case(CaseFact),
    /// A fact about an application to convert.
    Pilot(PilotFact),
    /// A fact about a lead.
    Lead(LeadFact),
    /// An issue of whatever the chain is about.
    Concern(ConcernFact),
    /// A fact about a reporting unit.
    Unit(UnitFact),
    /// Returns were filed.
    Filing(Filing),
}

/// What a move carries beyond the states.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveDetail {
    /// For the first move of an institution: what is known of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration: Option<Registration>,
    /// For a duplicate that becomes void: the institution that stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub survivor: Option<Uuid>,
    /// For a move taken from a file: its row there, as a spreadsheet shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<u32>,
    /// For the opening of a case: the body responsible from the first day on, the unit with jurisdiction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// For the closing of a case, and for the clearance of its institution: what it came to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// The entry of another chain it was made with: for a reopened case the reopening of its institution, for a cleared
    /// institution the closing of its case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub with: Option<With>,
}

/// An entry of another chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct With {
    /// Its subject.
    pub subject: Uuid,
    /// Its place.
    pub seq: i32,
}

/// A ledger entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Whose entry.
    pub subject: Uuid,
    /// Place in the chain, from 1.
    pub seq: i32,
    /// The subject's track.
    pub track: Track,
    /// What it says.
    pub act: Act,
    /// When it took effect.
    pub effective: Effective,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Who recorded it.
    pub officer: String,
    /// The document it rests on.
    pub basis: String,
    /// Reason code.
    pub reason: Reason,
    /// Free text.
    pub note: Option<String>,
    /// Evidence given.
    pub evidence: Vec<Evidence>,
    /// The act it belongs to.
    pub act_id: Uuid,
}
