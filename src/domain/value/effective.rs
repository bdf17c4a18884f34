//! The day something took effect, and how exactly it is known.

use chrono::NaiveDate;

use super::word::words;

words! {
    /// How exactly an effective day is known.
    Precision as "precision" said "precision-" {
        /// It happened on that day.
        Exact = "exact",
        /// The source saw the state on that day and does not know since when.
        NotLaterThan = "not-later-than",
    }
}

/// The day something took effect, in the office's legal time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Effective {
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
