//! Walks the chains: is every entry there, linked to the one before, and unaltered.

use uuid::Uuid;

use crate::db::ledger::stored_entry_each;
use crate::db::{DbError, Txn};
use crate::domain::digest::{Break, ChainWalk};

/// Breaks told one by one at most; what is behind them is counted.
pub const BREAKS_TOLD: usize = 1000;

/// What a walk found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Audit {
    /// Entries walked.
    pub entries: u64,
    /// Chains walked.
    pub chains: u64,
    /// Breaks found, with their chain; [`BREAKS_TOLD`] at most.
    pub breaks: Vec<(Uuid, Break)>,
    /// How many there are.
    pub break_count: u64,
}

/// Walks every chain the officer may see, or those of one institution and its cases.
///
/// # Errors
/// Those of the database.
pub fn audit(txn: &mut Txn<'_>, institution: Option<Uuid>) -> Result<Audit, DbError> {
    let mut walk = ChainWalk::default();
    let mut found = Audit::default();
    let mut last = None;
    stored_entry_each(txn, institution, |entry| {
        found.entries = found.entries.saturating_add(1);
        if last != Some(entry.subject) {
            found.chains = found.chains.saturating_add(1);
            last = Some(entry.subject);
        }
        for fault in walk.step(entry) {
            found.break_count = found.break_count.saturating_add(1);
            if found.breaks.len() < BREAKS_TOLD {
                found.breaks.push((entry.subject, fault));
            }
        }
    })?;
    Ok(found)
}
