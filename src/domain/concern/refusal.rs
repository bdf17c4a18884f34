//! Why an issue cannot be recorded.

use chrono::NaiveDate;

use crate::domain::value::privacy::Personal;

/// Why an issue is not recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConcernRefusal {
    /// A text seems to hold a number of a person.
    #[error("personal data: {0:?}")]
    Personal(Personal),
    /// What it is, who sees to it or how it was resolved is missing or too long.
    #[error("a text of {length} characters")]
    Text {
        /// Characters given.
        length: usize,
    },
    /// It is due before it is raised.
    #[error("due {due} before {raised_on}")]
    DueBefore {
        /// The day it is due.
        due: NaiveDate,
        /// The day it was raised.
        raised_on: NaiveDate,
    },
    /// No such issue is on record on the day.
    #[error("no issue {seq} on {on}")]
    NoSuch {
        seq: i32,
        on: NaiveDate,
        /// The issues there are on that day.
        known: Vec<i32>,
    },
    #[error("issue {seq} is resolved since {since}")]
    Resolved {
        /// The issue.
        seq: i32,
        since: NaiveDate,
    },
    #[error("issue {seq} is open")]
    Open {
        /// The issue.
        seq: i32,
    },
    /// Neither an owner nor a day is named, or they are those it has.
    #[error("nothing is changed in issue {seq}")]
    NothingNew {
        /// The issue.
        seq: i32,
    },
}
