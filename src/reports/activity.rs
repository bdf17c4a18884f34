//! Who recorded what: every entry in the officer's scope recorded since a moment.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::history::{HistoryLine, lines};
use crate::db::activity::{ActivityFilter, ActivityRow, activity_list};
use crate::db::ledger::chain_entry_list;
use crate::db::unreadable::unreadable_note;
use crate::db::{DbError, Txn};

/// An entry, with what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// The entry as a dossier has it.
    pub line: HistoryLine,
    /// The institution, or the number of the lead; none for a unit's own.
    pub name: Option<String>,
    /// The unit with jurisdiction.
    pub unit: String,
}

/// What one officer recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficerTotal {
    /// The login.
    pub officer: String,
    pub entries: i64,
    /// Records they are about, each once.
    pub subjects: i64,
    /// When the first was recorded.
    pub first: DateTime<Utc>,
    /// When the last was.
    pub last: DateTime<Utc>,
}

/// What was recorded, in the order it was, and how much of it by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// As many as are shown.
    pub shown: Vec<Recorded>,
    /// How many entries there are, shown or not.
    pub entries: i64,
    /// By login, of all of them.
    pub totals: Vec<OfficerTotal>,
}

/// The entries that answer to the filter; told are the first of them, as many as are asked for.
///
/// # Errors
/// Those of the database.
pub fn activity(txn: &mut Txn<'_>, filter: &ActivityFilter, shown: usize) -> Result<Activity, DbError> {
    let mut rows = activity_list(txn, filter)?;
    let totals = officer_totals(&rows);
    let entries = counted(rows.len());
    rows.truncate(shown);
    Ok(Activity { shown: told(txn, filter, rows)?, entries, totals })
}

/// The entries as a dossier has them, but those that cannot be read.
fn told(txn: &mut Txn<'_>, filter: &ActivityFilter, rows: Vec<ActivityRow>) -> Result<Vec<Recorded>, DbError> {
    let subjects: Vec<Uuid> = rows.iter().map(|row| row.subject_id).collect::<BTreeSet<_>>().into_iter().collect();
    // A correction is told by what it corrects, so the chains are read whole.
    let mut told: BTreeMap<(Uuid, i32), HistoryLine> = BTreeMap::new();
    let (chains, unreadable) = chain_entry_list(txn, &subjects)?;
    unreadable.into_iter().for_each(unreadable_note);
    for chain in chains.into_values() {
        let mut entries = chain.entries;
        entries.retain(|entry| entry.recorded_at <= filter.known_at);
        told.extend(lines(&entries).into_iter().map(|line| ((line.entry.subject, line.entry.seq), line)));
    }
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            Some(Recorded { line: told.remove(&(row.subject_id, row.seq))?, name: row.name, unit: row.unit_code })
        })
        .collect())
}

/// What each officer recorded, by login. The rows stand in the order in which they were recorded.
fn officer_totals(rows: &[ActivityRow]) -> Vec<OfficerTotal> {
    let mut by: BTreeMap<&str, Vec<&ActivityRow>> = BTreeMap::new();
    for row in rows {
        by.entry(&row.officer).or_default().push(row);
    }
    by.into_iter()
        .filter_map(|(officer, rows)| {
            let subjects: BTreeSet<Uuid> = rows.iter().map(|row| row.subject_id).collect();
            Some(OfficerTotal {
                officer: officer.to_owned(),
                entries: counted(rows.len()),
                subjects: counted(subjects.len()),
                first: rows.first()?.recorded_at,
                last: rows.last()?.recorded_at,
            })
        })
        .collect()
}

fn counted(all: usize) -> i64 {
    i64::try_from(all).unwrap_or(i64::MAX)
}
