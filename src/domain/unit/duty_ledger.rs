//! The ledger of duties: entries bound to one another by their hashes, and what they draw.

use chrono::{DateTime, Utc};

use super::duty::{Duty, DutyChange, duty_apply};
use crate::domain::value::digest::sha256;

/// An entry of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyEntry {
    pub seq: i32,
    pub recorded_at: DateTime<Utc>,
    /// Who recorded it.
    pub officer: String,
    /// Whose duty.
    pub login: String,
    /// The name shown from then on.
    pub name: String,
    pub unit: String,
    pub change: DutyChange,
    pub basis: String,
    /// SHA-256 over the hash before and the rest, as the schema's `duty_entry_hash` says.
    pub hash: Vec<u8>,
}

impl DutyEntry {
    /// The hash that it should have behind another.
    #[must_use]
    pub fn hash_behind(&self, prior: &[u8]) -> Vec<u8> {
        let span = self.change.span();
        let kinds: Vec<&str> = self.change.kinds().iter().map(|kind| kind.code()).collect();
        let fields = [
            Some(self.seq.to_string()),
            Some(self.recorded_at.timestamp_micros().to_string()),
            Some(self.officer.clone()),
            Some(self.change.act().code().to_owned()),
            Some(self.login.clone()),
            Some(self.name.clone()),
            Some(self.unit.clone()),
            Some(kinds.join(" ")),
            span.since.map(|day| day.to_string()),
            span.until.map(|day| day.to_string()),
            Some(self.basis.clone()),
        ];
        let written = |field: &Option<String>| match field {
            Some(field) => format!("{}:{field}", field.len()),
            None => "-".to_owned(),
        };
        let text: String = fields.iter().map(written).collect();
        sha256(&[prior, text.as_bytes()].concat()).to_vec()
    }
}

/// What is wrong with the ledger of duties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DutyBreak {
    /// An entry is missing before this one.
    Gap { seq: i32 },
    /// This entry is not the one that was recorded behind the one before it.
    Altered { seq: i32 },
    /// This entry was recorded before the one before it.
    Earlier { seq: i32 },
    /// The duty that stands is not what its entries say.
    Undrawn { login: String, unit: String },
}

/// Walks the ledger, and holds the duties that stand against it.
#[must_use]
pub fn ledger_breaks(entries: &[DutyEntry], duties: &[Duty]) -> Vec<DutyBreak> {
    let mut breaks = Vec::new();
    let (mut prior, mut expected, mut moment): (&[u8], i32, Option<DateTime<Utc>>) = (&[], 1, None);
    for entry in entries {
        if entry.seq != expected {
            breaks.push(DutyBreak::Gap { seq: entry.seq });
        } else if entry.hash_behind(prior) != entry.hash {
            breaks.push(DutyBreak::Altered { seq: entry.seq });
        } else if moment.is_some_and(|before| entry.recorded_at < before) {
            breaks.push(DutyBreak::Earlier { seq: entry.seq });
        }
        (prior, expected, moment) = (&entry.hash, entry.seq.saturating_add(1), Some(entry.recorded_at));
    }
    let drawn = duties_drawn(entries);
    let known = |duty: &&Duty| !drawn.contains(duty);
    let lost = |duty: &&Duty| !duties.iter().any(|one| one.login == duty.login && one.unit == duty.unit);
    let differing = duties.iter().filter(known).chain(drawn.iter().filter(lost));
    breaks.extend(differing.map(|duty| DutyBreak::Undrawn { login: duty.login.clone(), unit: duty.unit.clone() }));
    breaks
}

/// The duties that the ledger says stand, by login and unit.
#[must_use]
pub fn duties_drawn(entries: &[DutyEntry]) -> Vec<Duty> {
    let mut duties: Vec<Duty> = Vec::new();
    for entry in entries {
        duty_apply(&mut duties, (&entry.login, Some(&entry.name)), &entry.unit, &entry.change);
    }
    duties.sort_by(|one, other| (&one.login, &one.unit).cmp(&(&other.login, &other.unit)));
    duties
}
