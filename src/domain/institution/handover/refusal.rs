//! Why a hand-over cannot be recorded.

use chrono::NaiveDate;

use super::fact::HandOverList;
use crate::domain::rulebook::{RuleKey, Rulebook};
use crate::domain::value::privacy::Personal;

/// Why a hand-over is not recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HandOverRefusal {
    /// A text seems to hold a number of a person.
    #[error("personal data: {0:?}")]
    Personal(Personal),
    /// The receiver, or the number of the receipt, is missing or too long.
    #[error("a text of {length} characters")]
    Text {
        /// Characters given.
        length: usize,
    },
    /// Nobody is handed over, or taken off.
    #[error("nobody")]
    Nobody,
    /// More were accepted and rejected than handed over.
    #[error("{accepted} accepted and {rejected} rejected of {handed}")]
    MoreAnswered {
        /// Handed over.
        handed: u32,
        accepted: u32,
        rejected: u32,
    },
    /// The debts are too young for the list.
    #[error("{found:?} days overdue, {} needed", .submit.days)]
    TooYoung {
        list: HandOverList,
        /// Days of the youngest debt; `None` where that was not said.
        found: Option<u32>,
        /// From when a debt may be handed over.
        submit: Box<Threshold>,
        /// From when the platform itself may publish it.
        platform: Box<Threshold>,
    },
    /// The court list takes those who do not obey a judgment.
    #[error("no judgment")]
    NoJudgment,
    /// Joint punishment has to say which lists it rests on.
    #[error("joint punishment rests on nothing")]
    RestsOnNothing,
    /// Only joint punishment rests on other lists, and not on itself.
    #[error("{0} rests on no joint punishment or other list")]
    RestsOnWrong(HandOverList),
    /// Nobody stands on the list it rests on.
    #[error("nobody stands on {list} on {on}")]
    NobodyStands {
        /// The list it should rest on.
        list: HandOverList,
        on: NaiveDate,
    },
    /// The receipt is older than the hand-over.
    #[error("receipt of {receipt_on} before {on}")]
    ReceiptBefore {
        /// The day of the receipt.
        receipt_on: NaiveDate,
        /// The day of the hand-over.
        on: NaiveDate,
    },
    /// The receipt is on record for the list.
    #[error("receipt {receipt:?} is on record for {list} by entry {seq}")]
    ReceiptTwice {
        list: HandOverList,
        receipt: String,
        /// The entry that recorded it.
        seq: i32,
        on: NaiveDate,
    },
    /// No hand-over with that receipt is on record.
    #[error("no receipt {receipt:?} for {list}")]
    NoReceipt {
        list: HandOverList,
        receipt: String,
        /// The receipts there are.
        known: Vec<String>,
    },
    /// The hand-over was not made by then.
    #[error("entry {seq} is no hand-over on {on}")]
    NotMade { seq: i32, on: NaiveDate },
    /// More are taken off than stand on the list.
    #[error("{persons} of {standing}")]
    MoreRemoved {
        /// To be taken off.
        persons: u32,
        /// On the list.
        standing: u32,
    },
    /// Fewer would have been accepted than were taken off again.
    #[error("{accepted} accepted, {removed} taken off")]
    BelowRemoved {
        accepted: u32,
        /// Taken off.
        removed: u32,
    },
}

/// A threshold of the rulebook as it holds on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Threshold {
    pub key: RuleKey,
    pub days: u32,
    /// The unit whose row it is, and since when; `None` where it is the default.
    pub since: Option<(String, NaiveDate)>,
    /// The document it comes from.
    pub source: String,
}

impl Threshold {
    pub(super) fn of(rulebook: &Rulebook, key: RuleKey, day: NaiveDate) -> Self {
        let value = rulebook.value(key, day);
        let row = rulebook.in_force(key, day).find(|row| row.value == value);
        Self {
            key,
            days: rulebook.days(key, day),
            since: row.map(|row| (row.unit.clone(), row.from)),
            source: row.map_or_else(|| key.default_of().source.to_owned(), |row| row.source.clone()),
        }
    }
}
