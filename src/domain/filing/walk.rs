//! Walks the filings with their rows: is every row there that was filed, as it was filed, and no other.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::fact::{Filing, FilingDigest, ReturnRow};

/// What is wrong with a filing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilingBreak {
    /// Rows are gone.
    Removed {
        /// Rows that were filed.
        filed: u32,
        /// Rows there are.
        found: u32,
    },
    /// Rows were put in.
    Added {
        /// Rows that were filed.
        filed: u32,
        /// Rows there are.
        found: u32,
    },
    /// Rows are not as they were filed.
    Altered,
    /// A row names another moment or officer than the filing.
    Misdated {
        /// Its place.
        file_row: i32,
    },
    /// A row stands that has a successor, or none stands in its place.
    Standing {
        /// Its place.
        file_row: i32,
    },
    /// Rows name a filing that has no entry, or one that cannot be read.
    Orphaned { found: u32 },
}

/// The entry of a filing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilingEntry {
    /// What it says; none where that cannot be read.
    pub says: Option<Filing>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    pub officer: String,
}

/// A stored row of a filing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiledRow {
    pub row: ReturnRow,
    pub officer: String,
    pub known_from: DateTime<Utc>,
}

/// The walk: filings in any order, each entry before its rows, these in the order of their places.
pub struct FilingWalk {
    sees_all: bool,
    at: Option<At>,
    /// Filings walked.
    pub filings: u64,
    /// Rows walked.
    pub rows: u64,
    /// Filings of which the officer sees only some rows.
    pub partly_seen: u64,
}

struct At {
    filing: Uuid,
    entry: Option<FilingEntry>,
    digest: FilingDigest,
    found: u32,
    misdated: Option<i32>,
}

impl FilingWalk {
    /// A walk of an officer who sees every row, or of one who sees those of a unit.
    #[must_use]
    pub const fn new(sees_all: bool) -> Self {
        Self { sees_all, at: None, filings: 0, rows: 0, partly_seen: 0 }
    }

    /// The next entry; gives what is wrong with the filing before.
    pub fn entry(&mut self, filing: Uuid, entry: FilingEntry) -> Option<(Uuid, FilingBreak)> {
        let before = self.end();
        self.at = Some(At::new(filing, Some(entry)));
        before
    }

    /// The next row; gives what is wrong with the filing before, where the row begins another.
    pub fn row(&mut self, filing: Uuid, row: &FiledRow) -> Option<(Uuid, FilingBreak)> {
        let mut before = None;
        if self.at.as_ref().is_none_or(|at| at.filing != filing) {
            before = self.end();
        }
        let at = self.at.get_or_insert_with(|| At::new(filing, None));
        at.found = at.found.saturating_add(1);
        at.digest.add(&row.row);
        if let Some(entry) = &at.entry
            && (entry.recorded_at != row.known_from || entry.officer != row.officer)
        {
            at.misdated.get_or_insert(row.row.file_row);
        }
        before
    }

    /// Ends the filing that is walked; gives what is wrong with it.
    pub fn end(&mut self) -> Option<(Uuid, FilingBreak)> {
        let at = self.at.take()?;
        let (filing, found) = (at.filing, at.found);
        let Some(entry) = at.entry else {
            // Rows of a filing that is somebody else's to see.
            return self.sees_all.then_some((filing, FilingBreak::Orphaned { found }));
        };
        self.filings = self.filings.saturating_add(1);
        self.rows = self.rows.saturating_add(u64::from(found));
        let Some(says) = entry.says else {
            return Some((filing, FilingBreak::Orphaned { found }));
        };
        let filed = says.rows;
        if found < filed && !self.sees_all {
            self.partly_seen = self.partly_seen.saturating_add(1);
            return None;
        }
        let fault = if found < filed {
            FilingBreak::Removed { filed, found }
        } else if found > filed {
            FilingBreak::Added { filed, found }
        } else if at.digest.finish() != says.digest {
            FilingBreak::Altered
        } else {
            let file_row = at.misdated?;
            FilingBreak::Misdated { file_row }
        };
        Some((filing, fault))
    }
}

impl At {
    fn new(filing: Uuid, entry: Option<FilingEntry>) -> Self {
        Self { filing, entry, digest: FilingDigest::default(), found: 0, misdated: None }
    }
}
