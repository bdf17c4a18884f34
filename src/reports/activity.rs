//! Who recorded what: every entry in the officer's scope recorded since a moment.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::history::{HistoryLine, lines};
use crate::db::activity::{ActivityFilter, activity_list};
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

/// The entries that answer to the filter, in the order they were recorded.
///
/// # Errors
/// Those of the database.
pub fn activity(txn: &mut Txn<'_>, filter: &ActivityFilter) -> Result<Vec<Recorded>, DbError> {
    let rows = activity_list(txn, filter)?;
    let mut subjects: Vec<Uuid> = rows.iter().map(|row| row.subject_id).collect();
    subjects.sort_unstable();
    subjects.dedup();
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

/// What each officer recorded, by login.
#[must_use]
pub fn officer_totals(rows: &[Recorded]) -> Vec<OfficerTotal> {
    let mut by: BTreeMap<&str, Vec<&Recorded>> = BTreeMap::new();
    for row in rows {
        by.entry(&row.line.entry.officer).or_default().push(row);
    }
    by.into_iter()
        .filter_map(|(officer, rows)| {
            let moments = || rows.iter().map(|row| row.line.entry.recorded_at);
            let mut subjects: Vec<Uuid> = rows.iter().map(|row| row.line.entry.subject).collect();
            subjects.sort_unstable();
            subjects.dedup();
            let count = |all: usize| i64::try_from(all).unwrap_or(i64::MAX);
            Some(OfficerTotal {
                officer: officer.to_owned(),
                entries: count(rows.len()),
                subjects: count(subjects.len()),
                first: moments().min()?,
                last: moments().max()?,
            })
        })
        .collect()
}
