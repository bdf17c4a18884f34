//! The dated rulebook: thresholds and switches, judged on the effective date of an act.

use chrono::NaiveDate;

use super::word::words;

words! {
    /// What a value of the rulebook is for.
    RuleKey as "rule key" {
        /// Days without new issuance between a stop and an exit (I8: at least a month).
        ExitQuietDays = "exit.quiet-days",
        /// Whether a stopped institution may resume (I11: off by default).
        ResumeAllowed = "resume.allowed",
    }
}

/// A value of the rulebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleValue {
    /// Whole days.
    Days(u32),
    /// A switch.
    Switch(bool),
}

/// A row of the rulebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleRow {
    /// What it is for.
    pub key: RuleKey,
    /// The unit where it holds; `CN` for the nation.
    pub unit: String,
    /// First day in force.
    pub from: NaiveDate,
    /// The value.
    pub value: RuleValue,
    /// The document it comes from.
    pub source: String,
}

/// The rows that hold for one unit: the nation's, and those of the units above it and its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rulebook {
    rows: Vec<RuleRow>,
}

impl RuleKey {
    /// Reads a value as the key means it.
    #[must_use]
    pub fn value_parse(self, text: &str) -> Option<RuleValue> {
        match self {
            Self::ExitQuietDays => text.parse().ok().map(RuleValue::Days),
            Self::ResumeAllowed => text.parse().ok().map(RuleValue::Switch),
        }
    }
}

impl Rulebook {
    /// A rulebook of these rows.
    #[must_use]
    pub const fn new(rows: Vec<RuleRow>) -> Self {
        Self { rows }
    }

    /// The rows in force on a day: of each unit the newest not after it.
    fn in_force(&self, key: RuleKey, day: NaiveDate) -> impl Iterator<Item = &RuleRow> {
        self.rows.iter().filter(move |row| {
            row.key == key
                && row.from <= day
                && !self.rows.iter().any(|other| {
                    other.key == key
                        && other.unit == row.unit
                        && other.from <= day
                        && other.from > row.from
                })
        })
    }

    /// Days without new issuance before an exit. A province may ask for more, never for less.
    #[must_use]
    pub fn exit_quiet_days(&self, day: NaiveDate) -> u32 {
        self.in_force(RuleKey::ExitQuietDays, day)
            .filter_map(|row| match row.value {
                RuleValue::Days(days) => Some(days),
                RuleValue::Switch(_) => None,
            })
            .max()
            .unwrap_or(0)
    }

    /// Whether a stopped institution may resume. Every unit concerned must allow it; where nobody does, it may not.
    #[must_use]
    pub fn resume_allowed(&self, day: NaiveDate) -> bool {
        let mut values = self
            .in_force(RuleKey::ResumeAllowed, day)
            .map(|row| matches!(row.value, RuleValue::Switch(true)))
            .peekable();
        values.peek().is_some() && values.all(|allowed| allowed)
    }
}
