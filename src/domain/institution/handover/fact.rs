//! What can be recorded of a hand-over, in the chain of the institution.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::value::money::Money;
use crate::domain::value::word::words;

words! {
    /// A list that borrowers are handed over to (domain note §1).
    HandOverList as "list" said "hand-over-list-" {
        /// Bad record in a credit database (征信不良记录): that of the central bank, 百行征信 or another credit body.
        Credit = "credit",
        /// The evasion list (逃废债名单) of an association or an office.
        Evasion = "evasion",
        /// The court's list of those who do not obey a judgment (失信被执行人).
        Court = "court",
        /// Joint punishment (联合惩戒) by other offices, because of another list.
        JointPunishment = "joint-punishment",
    }
}

words! {
    /// Why persons are taken off a list again.
    RemovalGround as "ground of removal" said "removal-ground-" {
        Paid = "paid",
        /// They should not have been on it.
        Mistake = "mistake",
        /// A court decided so.
        CourtDecision = "court-decision",
        /// Their objection was upheld.
        ObjectionUpheld = "objection-upheld",
    }
}

/// A hand-over as it is recorded. Persons answered for neither way are pending.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandOver {
    pub list: HandOverList,
    /// Who took it.
    pub receiver: String,
    /// The number of the receipt.
    pub receipt: String,
    /// The day of the receipt.
    pub receipt_on: NaiveDate,
    /// Persons handed over.
    pub handed: u32,
    /// Persons taken onto the list.
    pub accepted: u32,
    /// Persons refused.
    pub rejected: u32,
    /// What they owe together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Days overdue of the youngest debt in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overdue_days: Option<u32>,
    /// For joint punishment: the lists it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rests_on: Vec<HandOverList>,
}

/// The counts of a hand-over anew: the receiver answered, or a number was wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    /// The entry of the hand-over.
    pub of: i32,
    /// Persons handed over.
    pub handed: u32,
    /// Persons taken onto the list.
    pub accepted: u32,
    /// Persons refused.
    pub rejected: u32,
}

/// Persons were taken off the list again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Removal {
    /// The entry of the hand-over.
    pub of: i32,
    pub persons: u32,
    /// Why.
    pub ground: RemovalGround,
}

/// What is recorded of a hand-over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "kebab-case")]
pub enum HandOverFact {
    Made(HandOver),
    /// Its counts are these.
    Counted(Counted),
    /// Persons were taken off.
    Removed(Removal),
}
