//! A threshold with where it comes from.

use chrono::NaiveDate;

use crate::domain::rulebook::{RuleKey, RuleValue, Rulebook};
use crate::domain::unit::NATION;

/// A value of the rulebook with the row that decides it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Threshold {
    pub rule: RuleKey,
    /// The value that holds.
    pub value: RuleValue,
    /// The unit whose row decides it; `CN` for the nation and for the default.
    pub unit: String,
    /// The document it comes from.
    pub source: String,
    /// The first day it was in force; `None` for the default of the program.
    pub from: Option<NaiveDate>,
    /// The day on which the rulebook was read.
    pub judged_on: NaiveDate,
}

/// The value of a key on a day, with the row that decides it: of rows with the same value the nation's before others.
#[must_use]
pub fn threshold(rulebook: &Rulebook, rule: RuleKey, day: NaiveDate) -> Threshold {
    let value = rulebook.value(rule, day);
    let row = rulebook.in_force(rule, day).filter(|row| row.value == value).min_by_key(|row| row.unit != NATION);
    let (unit, source, from) = row.map_or_else(
        || (NATION, rule.default_of().source, None),
        |row| (row.unit.as_str(), row.source.as_str(), Some(row.from)),
    );
    Threshold { rule, value, unit: unit.to_owned(), source: source.to_owned(), from, judged_on: day }
}
