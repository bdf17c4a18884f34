//! Why class or registration cannot be recorded.

use chrono::NaiveDate;

use super::fact::{AspectFact, DisposalClass};

/// Why class or registration is not recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AspectRefusal {
    /// It says so already, on another basis or since another day.
    #[error("{} stands already since {since} by entry {seq}", .fact.code())]
    Stands {
        /// What stands.
        fact: AspectFact,
        since: NaiveDate,
        /// The entry that says so.
        seq: i32,
        basis: String,
    },
    /// Something else is on record for the same day.
    #[error("entry {seq} says {} of {on}", .fact.code())]
    SameDay {
        /// What is on record.
        fact: AspectFact,
        on: NaiveDate,
        /// The entry that says so.
        seq: i32,
    },
    /// A legal person that is no more comes into no other status: what was wrong is corrected.
    #[error("deregistered since {since} by entry {seq}")]
    Deregistered {
        since: NaiveDate,
        /// The entry that says so.
        seq: i32,
    },
    /// The police filed a case: by the words of notice 175 that is its class.
    #[error("police filing of {on}, class {class}")]
    PoliceFiled {
        /// The class asked for.
        class: DisposalClass,
        /// The day of the filing.
        on: NaiveDate,
    },
}
