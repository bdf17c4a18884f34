//! The hash of an entry, computed here a second time in another language than the database's, so that each checks the
//! other: SHA-256 over the fields, each preceded by its length in four bytes (big-endian), -1 where there is no value.

use chrono::{DateTime, NaiveDate, Utc};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// An entry as stored: the texts exactly as they were hashed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEntry {
    /// Whose entry.
    pub subject: Uuid,
    /// Place in the chain.
    pub seq: i32,
    /// Track word.
    pub track: String,
    /// Kind word.
    pub kind: String,
    /// State left.
    pub from_state: Option<String>,
    /// State entered.
    pub to_state: Option<String>,
    /// Effective day.
    pub effective_on: NaiveDate,
    /// Precision word.
    pub precision: String,
    pub recorded_at: DateTime<Utc>,
    /// Login role.
    pub officer: String,
    pub basis: String,
    /// Reason word.
    pub reason: String,
    pub note: Option<String>,
    /// Entry corrected.
    pub corrects: Option<i32>,
    pub act_id: Uuid,
    /// Payload, verbatim.
    pub payload: String,
    /// Evidence, verbatim.
    pub evidence: String,
    /// Hash of the entry before.
    pub prev_hash: Option<Vec<u8>>,
    pub hash: Vec<u8>,
}

/// Lower-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing into a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The bytes of a text in lower-case hexadecimal.
#[must_use]
pub fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> = text
        .bytes()
        .map(|digit| match digit {
            b'0'..=b'9' => Some(digit - b'0'),
            b'a'..=b'f' => Some(digit - b'a' + 10),
            _ => None,
        })
        .collect::<Option<_>>()?;
    let pairs = digits.chunks(2).map(|pair| if let [high, low] = pair { Some(high * 16 + low) } else { None });
    pairs.collect()
}

/// SHA-256 of bytes.
#[must_use]
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// SHA-256 of bytes, in hexadecimal.
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&sha256(bytes))
}

/// The hash an entry must have.
#[must_use]
pub fn entry_digest(entry: &StoredEntry) -> [u8; 32] {
    let mut digest = Sha256::new();
    let mut part = |text: Option<&str>| match text {
        None => digest.update((-1_i32).to_be_bytes()),
        Some(text) => {
            // A field is at most a gigabyte in PostgreSQL; what does not fit cannot have been stored.
            digest.update(i32::try_from(text.len()).unwrap_or(i32::MAX).to_be_bytes());
            digest.update(text.as_bytes());
        }
    };
    part(Some("winddown-entry-1"));
    part(entry.prev_hash.as_deref().map(hex).as_deref());
    part(Some(&entry.subject.to_string()));
    part(Some(&entry.seq.to_string()));
    part(Some(&entry.track));
    part(Some(&entry.kind));
    part(entry.from_state.as_deref());
    part(entry.to_state.as_deref());
    part(Some(&entry.effective_on.to_string()));
    part(Some(&entry.precision));
    part(Some(&entry.recorded_at.timestamp_micros().to_string()));
    part(Some(&entry.officer));
    part(Some(&entry.basis));
    part(Some(&entry.reason));
    part(entry.note.as_deref());
    part(entry.corrects.map(|seq| seq.to_string()).as_deref());
    part(Some(&entry.act_id.to_string()));
    part(Some(&entry.payload));
    part(Some(&entry.evidence));
    digest.finalize().into()
}

/// What is wrong with a chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Break {
    /// An entry is missing, or out of order.
    Gap {
        /// The place that should have come.
        expected: i32,
        /// The place that came.
        found: i32,
    },
    /// It does not point at the entry before.
    Unlinked { seq: i32 },
    /// Its content does not give its hash.
    Altered { seq: i32 },
    /// It was recorded before the entry before it.
    Earlier { seq: i32 },
}

/// Walks the entries of one chain after another, in order of subject and place, in constant memory.
#[derive(Debug, Default)]
pub struct ChainWalk {
    last: Option<(Uuid, i32, Vec<u8>, DateTime<Utc>)>,
}

impl ChainWalk {
    /// Takes the next entry; gives what is wrong with it.
    pub fn step(&mut self, entry: &StoredEntry) -> Vec<Break> {
        let mut found = Vec::new();
        let before = self.last.take().filter(|(subject, ..)| *subject == entry.subject);
        let expected = before.as_ref().map_or(1, |(_, seq, ..)| seq.saturating_add(1));
        if entry.seq != expected {
            found.push(Break::Gap { expected, found: entry.seq });
        } else if entry.prev_hash.as_deref() != before.as_ref().map(|(_, _, hash, _)| hash.as_slice()) {
            found.push(Break::Unlinked { seq: entry.seq });
        }
        if before.as_ref().is_some_and(|(.., moment)| entry.recorded_at < *moment) {
            found.push(Break::Earlier { seq: entry.seq });
        }
        if entry.hash != entry_digest(entry) {
            found.push(Break::Altered { seq: entry.seq });
        }
        self.last = Some((entry.subject, entry.seq, entry.hash.clone(), entry.recorded_at));
        found
    }
}
