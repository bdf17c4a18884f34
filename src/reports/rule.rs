//! One rule of the rulebook: its rows by unit, and the value that holds.

use chrono::{DateTime, NaiveDate, Utc};

use crate::db::rule::{RuleRecorded, rule_recorded_list};
use crate::db::{DbError, Txn};
use crate::domain::rulebook::set::rulebook_of;
use crate::domain::rulebook::{RuleKey, RuleRow, RuleValue};
use crate::domain::unit::{NATION, unit_ancestors};
use crate::domain::value::word::words;

words! {
    /// How a row of the rulebook stands on a day.
    RuleStanding as "standing of a rule" {
        InForce = "in-force",
        /// A row of a later day took its place.
        Superseded = "superseded",
        /// Its first day has not come.
        Ahead = "ahead",
    }
}

#[derive(Debug, Clone)]
pub struct RuleAsked {
    pub key: RuleKey,
    /// For which unit: its rows and those of the units above it. Every row, and what holds for the nation, where none
    /// is named.
    pub unit: Option<String>,
    pub as_of: NaiveDate,
    /// As known at which moment.
    pub known_at: DateTime<Utc>,
}

/// A rule on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleShown {
    /// The value that holds.
    pub holds: RuleValue,
    /// The rows, the nation's first, each unit's newest first.
    pub rows: Vec<RuleStands>,
}

/// A row and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleStands {
    /// The row.
    pub recorded: RuleRecorded,
    /// How it stands on the day.
    pub standing: RuleStanding,
    /// The day from which another row of the same unit takes its place.
    pub until: Option<NaiveDate>,
}

/// Reads a rule.
///
/// # Errors
/// Those of the database.
pub fn rule_shown(txn: &mut Txn<'_>, asked: &RuleAsked) -> Result<RuleShown, DbError> {
    let mut all = rule_recorded_list(txn, asked.known_at)?;
    all.retain(|one| one.row.key == asked.key);
    let unit = asked.unit.as_deref().unwrap_or(NATION);
    let rows: Vec<RuleRow> = all.iter().map(|one| one.row.clone()).collect();
    let holds = rulebook_of(&rows, unit).value(asked.key, asked.as_of);
    if asked.unit.is_some() {
        let above = unit_ancestors(unit);
        all.retain(|one| one.row.unit == unit || above.iter().any(|ancestor| ancestor.code == one.row.unit));
    }
    Ok(RuleShown { holds, rows: standing(all, asked.as_of) })
}

/// The rows come by unit and first day; the nation's go first, and the newest of each unit.
fn standing(all: Vec<RuleRecorded>, as_of: NaiveDate) -> Vec<RuleStands> {
    let mut rows: Vec<RuleStands> = all
        .iter()
        .enumerate()
        .map(|(at, one)| {
            let next = all.get(at.saturating_add(1));
            let until = next.filter(|next| next.row.unit == one.row.unit).map(|next| next.row.from);
            let standing = if one.row.from > as_of {
                RuleStanding::Ahead
            } else if until.is_some_and(|until| until <= as_of) {
                RuleStanding::Superseded
            } else {
                RuleStanding::InForce
            };
            RuleStands { recorded: one.clone(), standing, until }
        })
        .collect();
    rows.sort_by(|one, two| {
        let key = |stands: &RuleStands| {
            let row = &stands.recorded.row;
            (row.unit != NATION, row.unit.clone())
        };
        key(one).cmp(&key(two)).then(two.recorded.row.from.cmp(&one.recorded.row.from))
    });
    rows
}
