//! From how many days overdue on a debt may be handed over.

use chrono::NaiveDate;

use crate::domain::rulebook::{RuleKey, Rulebook};

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
