//! The dossier: every entry of an institution and of its cases, and what became of each.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::db::import::{EntryRow, import_row_of_entries};
use crate::db::ledger::{Chain, chain_entry_list, chain_list, hash_list};
use crate::db::unreadable::Unreadable;
use crate::db::{DbError, Txn};
use crate::domain::engine::entry::Entry;
use crate::domain::engine::timeline::{Standing, effective_of, standing};
use crate::domain::institution::fact::Fact;
use crate::domain::tracks::Track;
use crate::domain::tracks::act::Act;
use crate::domain::value::digest::hex;
use crate::domain::value::effective::Effective;
use crate::domain::value::word::words;

words! {
    /// What became of an entry.
    Fate as "fate of an entry" {
        /// It holds as recorded.
        Stands = "stands",
        /// Later entries correct it.
        Corrected = "corrected",
        /// It does not hold at all.
        Struck = "struck",
    }
}

/// An entry, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryLine {
    pub entry: Entry,
    /// What became of it.
    pub fate: Fate,
    /// The entries that correct it.
    pub corrected_by: Vec<i32>,
    /// For a correction: how the entry it corrects stood before.
    pub was: Option<Was>,
    /// Its hash, in hexadecimal.
    pub hash: String,
    /// For an entry that came from a list: the file, where it is known, and the row in it.
    pub listed: Option<(Option<String>, u32)>,
}

/// How an entry stood before a correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Was {
    /// When it took effect.
    pub effective: Effective,
    /// The move it made, where it made one.
    pub standing: Option<Standing>,
}

/// A dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// The institution.
    pub subject: Uuid,
    /// For a record that was a duplicate: the one that stays.
    pub merged_into: Option<Uuid>,
    /// Duplicates that were merged into it.
    pub absorbed: Vec<Uuid>,
    /// Its entries in the order they were recorded.
    pub lines: Vec<HistoryLine>,
    /// Entries of it that cannot be read.
    pub unreadable: Vec<Unreadable>,
}

/// The dossier of an institution as known at a moment; `None` where nothing was known of it.
///
/// # Errors
/// Those of the database.
pub fn history(
    txn: &mut Txn<'_>,
    subject: Uuid,
    known_at: DateTime<Utc>,
    track: Option<Track>,
) -> Result<Option<History>, DbError> {
    let (chains, unreadable) = chain_entry_list(txn, &[subject])?;
    let chains = known_by(chains, known_at);
    let own: &[Entry] = match chains.get(&subject) {
        Some(own) => &own.entries,
        None if unreadable.is_empty() => return Ok(None),
        None => &[],
    };
    let absorbed = absorbed(own);
    let merged_into = crate::domain::engine::timeline::survivor(&standing(own));
    let subjects: Vec<Uuid> = chains.keys().copied().collect();
    let hashes = hash_list(txn, &subjects)?;
    let mut lines: Vec<HistoryLine> = chains
        .values()
        .filter(|chain| track.is_none_or(|track| chain.track == track))
        .flat_map(|chain| lines(&chain.entries))
        .collect();
    for line in &mut lines {
        if let Some(hash) = hashes.get(&(line.entry.subject, line.entry.seq)) {
            line.hash = hex(hash);
        }
    }
    let of_rows = import_row_of_entries(txn, subject)?;
    for line in lines.iter_mut().filter(|line| line.entry.subject == subject) {
        listed_find(line, &of_rows);
    }
    lines.sort_by_key(|line| {
        let entry = &line.entry;
        (entry.recorded_at, entry.track, entry.subject, entry.seq)
    });
    Ok(Some(History { subject, merged_into, absorbed, lines, unreadable }))
}

/// The chains of an institution and its cases, with what had been recorded at a moment.
pub(super) fn chains_known(
    txn: &mut Txn<'_>,
    subject: Uuid,
    known_at: DateTime<Utc>,
) -> Result<BTreeMap<Uuid, Chain>, DbError> {
    Ok(known_by(chain_list(txn, &[subject])?, known_at))
}

fn known_by(mut chains: BTreeMap<Uuid, Chain>, known_at: DateTime<Utc>) -> BTreeMap<Uuid, Chain> {
    for chain in chains.values_mut() {
        chain.entries.retain(|entry| entry.recorded_at <= known_at);
    }
    chains.retain(|_, chain| !chain.entries.is_empty());
    chains
}

/// Records that entries say were merged into their institution.
pub(super) fn absorbed(entries: &[Entry]) -> Vec<Uuid> {
    entries
        .iter()
        .filter(|entry| effective_of(entry, entries).is_some())
        .filter_map(
            |entry| if let Act::Fact(Fact::Absorbed { duplicate, .. }) = &entry.act { Some(*duplicate) } else { None },
        )
        .collect()
}

/// The lines of one chain.
pub fn lines(entries: &[Entry]) -> Vec<HistoryLine> {
    entries
        .iter()
        .enumerate()
        .map(|(place, entry)| {
            let corrected_by: Vec<i32> =
                entries.iter().filter(|later| corrects(later, entry.seq)).map(|later| later.seq).collect();
            let fate = if effective_of(entry, entries).is_none() {
                Fate::Struck
            } else if corrected_by.is_empty() {
                Fate::Stands
            } else {
                Fate::Corrected
            };
            HistoryLine {
                entry: entry.clone(),
                fate,
                corrected_by,
                was: was(entry, entries.get(..place).unwrap_or_default()),
                hash: String::new(),
                listed: listed(entry),
            }
        })
        .collect()
}

/// The row of a file from which a move was taken, as the entry itself says it.
fn listed(entry: &Entry) -> Option<(Option<String>, u32)> {
    let Act::Move { detail, .. } = &entry.act else {
        return None;
    };
    Some((file_of(entry), detail.row?))
}

/// The file among the evidence of an entry that is the list it came from.
fn file_of(entry: &Entry) -> Option<String> {
    entry.evidence.iter().find_map(|one| one.file.as_ref()).map(|file| file.name.clone())
}

/// The row that an entry came from, as the import kept it: of the rows of its act the first that came to it or one after.
fn listed_find(line: &mut HistoryLine, rows: &[EntryRow]) {
    let entry = &line.entry;
    let found =
        rows.iter().filter(|row| row.import_id == entry.act_id && row.seq >= entry.seq).min_by_key(|row| row.seq);
    if let Some(row) = found
        && let Ok(number) = u32::try_from(row.row_number)
    {
        let file = row.file_name.clone().or_else(|| file_of(entry));
        line.listed = Some((file, number));
    }
}

fn corrects(entry: &Entry, seq: i32) -> bool {
    matches!(&entry.act, Act::Correct { target, .. } if *target == seq)
}

fn was(entry: &Entry, before: &[Entry]) -> Option<Was> {
    let Act::Correct { target, .. } = &entry.act else {
        return None;
    };
    let wrong = before.iter().find(|earlier| earlier.seq == *target)?;
    Some(Was {
        effective: effective_of(wrong, before)?,
        standing: standing(before).into_iter().find(|one| one.seq == *target),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::engine::rule::MoveKind;
    use crate::domain::institution::state::InstitutionState;
    use crate::domain::tracks::State;
    use crate::domain::tracks::act::{Correction, MoveDetail};
    use crate::domain::value::reason::Reason;

    fn entry(seq: i32, act: Act, on: &str) -> Entry {
        Entry {
            subject: Uuid::nil(),
            seq,
            track: Track::Institution,
            act,
            effective: Effective::exact(on.parse().unwrap()),
            recorded_at: DateTime::UNIX_EPOCH,
            officer: "wang".to_owned(),
            basis: "文".to_owned(),
            reason: Reason::Ban,
            note: None,
            evidence: Vec::new(),
            act_id: Uuid::nil(),
        }
    }

    fn stop() -> Act {
        Act::Move {
            kind: MoveKind::Move,
            from: None,
            to: State::Institution(InstitutionState::ClosedUnresolved),
            detail: MoveDetail::default(),
        }
    }

    fn corrected(to: &str) -> Act {
        let effective_on = Some(to.parse().unwrap());
        let change = Correction { effective_on, ..Correction::default() };
        Act::Correct { target: 1, change }
    }

    #[test]
    fn a_second_correction_starts_from_the_first() {
        let entries = [
            entry(1, stop(), "2019-01-01"),
            entry(2, corrected("2019-02-01"), "2019-02-01"),
            entry(3, corrected("2019-03-01"), "2019-03-01"),
        ];
        let lines = lines(&entries);
        assert_eq!(lines[0].fate, Fate::Corrected);
        assert_eq!(lines[0].corrected_by, [2, 3]);
        let was: Vec<String> =
            lines[1..].iter().map(|line| line.was.as_ref().unwrap().effective.on.to_string()).collect();
        assert_eq!(was, ["2019-01-01", "2019-02-01"]);
    }

    #[test]
    fn what_was_struck_says_by_which_entry() {
        let change = Correction { strike: true, ..Correction::default() };
        let strike = Act::Correct { target: 1, change };
        let entries = [entry(1, stop(), "2019-01-01"), entry(2, strike, "2019-01-01")];
        let lines = lines(&entries);
        assert_eq!((lines[0].fate, lines[1].fate), (Fate::Struck, Fate::Stands));
        assert_eq!(lines[0].corrected_by, [2]);
    }
}
