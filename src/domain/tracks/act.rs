//! What an entry says: a move, a correction, or a fact of one of the tracks.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::State;
use crate::domain::case::fact::CaseFact;
use crate::domain::case::outcome::Outcome;
use crate::domain::concern::ConcernFact;
use crate::domain::engine::rule::MoveKind;
use crate::domain::filing::fact::Filing;
use crate::domain::institution::fact::{Fact, Registration};
use crate::domain::institution::particulars::Particulars;
use crate::domain::lead::fact::LeadFact;
use crate::domain::pilot::fact::PilotFact;
use crate::domain::unit::fact::UnitFact;
use crate::domain::value::effective::Precision;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

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
    pub subject: Uuid,
    pub seq: i32,
}
