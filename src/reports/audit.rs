//! Walks the chains: is every entry there, linked to the one before, and unaltered.

use uuid::Uuid;

use crate::db::filing_walk::{Filed, filed_each, misstanding_list};
use crate::db::ledger::stored_entry_each;
use crate::db::{DbError, Txn};
use crate::domain::filing::walk::{FilingBreak, FilingWalk};
use crate::domain::unit::NATION;
use crate::domain::value::digest::{Break, ChainWalk};

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
    /// How many there are, those of filings included.
    pub break_count: u64,
    /// Filings of returns walked.
    pub filings: u64,
    pub returns: u64,
    /// Filings of which the officer sees only some rows: they can be verified by the nation.
    pub partly_seen: u64,
    /// Filings that do not hold what was filed; [`BREAKS_TOLD`] at most.
    pub filing_breaks: Vec<(Uuid, FilingBreak)>,
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
    filings_audit(txn, institution, &mut found)?;
    Ok(found)
}

/// Walks the filings of returns: the digest of each is taken again from its rows.
fn filings_audit(txn: &mut Txn<'_>, institution: Option<Uuid>, found: &mut Audit) -> Result<(), DbError> {
    let sees_all = txn.officer.units.iter().any(|unit| unit == NATION);
    let mut walk = FilingWalk::new(sees_all);
    let mut take = |fault: Option<(Uuid, FilingBreak)>| {
        if let Some(fault) = fault {
            found.break_count = found.break_count.saturating_add(1);
            if found.filing_breaks.len() < BREAKS_TOLD {
                found.filing_breaks.push(fault);
            }
        }
    };
    filed_each(txn, institution, |filing, filed| {
        take(match filed {
            Filed::Entry(entry) => walk.entry(filing, entry),
            Filed::Row(row) => walk.row(filing, &row),
        });
    })?;
    take(walk.end());
    for (filing, file_row) in misstanding_list(txn, institution)? {
        take(Some((filing, FilingBreak::Standing { file_row })));
    }
    found.filings = walk.filings;
    found.returns = walk.rows;
    found.partly_seen = walk.partly_seen;
    Ok(())
}
