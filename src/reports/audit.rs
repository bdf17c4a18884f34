//! Walks the chains: is every entry there, linked to the one before, and unaltered.

use std::sync::atomic::{AtomicUsize, Ordering};

use uuid::Uuid;

use crate::db::duty::{duty_entry_list, duty_list};
use crate::db::filing_walk::{Filed, filed_each, misstanding_list};
use crate::db::ledger::{Span, span_list, stored_entry_each};
use crate::db::session::{Snapshot, in_snapshot};
use crate::db::{DbError, Session, Txn};
use crate::domain::filing::walk::{FilingBreak, FilingWalk};
use crate::domain::unit::NATION;
use crate::domain::unit::duty_ledger::{DutyBreak, ledger_breaks};
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
    /// Entries of the ledger of duties walked.
    pub duty_entries: usize,
    /// What is wrong with the ledger of duties, and with the duties drawn from it.
    pub duty_breaks: Vec<DutyBreak>,
}

/// Spans that each session is given on average: several, so that none is left with the longest chains while others are idle.
const SPANS_A_SESSION: usize = 16;

/// Walks every chain the officer may see, or those of one institution and its cases.
///
/// # Errors
/// Those of the database.
pub fn audit(txn: &mut Txn<'_>, institution: Option<Uuid>) -> Result<Audit, DbError> {
    let mut found = chains_audit(txn, Span { subject: institution, ..Span::default() })?;
    filings_audit(txn, institution, &mut found)?;
    if institution.is_none() {
        duties_audit(txn, &mut found)?;
    }
    Ok(found)
}

/// Walks every chain the officer may see by several sessions of the officer at once, which read what the transaction reads; the
/// filings are walked by the transaction itself meanwhile. `told` is told how many spans of how many are walked.
///
/// # Errors
/// Those of the database.
pub fn audit_by(
    txn: &mut Txn<'_>,
    sessions: &mut [Session],
    told: &(dyn Fn(usize, usize) + Sync),
) -> Result<Audit, DbError> {
    let spans = i32::try_from(sessions.len().saturating_mul(SPANS_A_SESSION)).unwrap_or(i32::MAX);
    let (snapshot, spans) = (txn.snapshot()?, span_list(txn, spans)?);
    let walk = Walk { spans: &spans, begun: AtomicUsize::new(0), walked: AtomicUsize::new(0), told };
    let mut found = Audit::default();
    let mut parts = std::thread::scope(|scope| {
        let walk = &walk;
        let walkers: Vec<_> =
            sessions.iter_mut().map(|session| scope.spawn(|| walk.spans_audit(session, &snapshot))).collect();
        let filings = filings_audit(txn, None, &mut found);
        let mut parts = Vec::new();
        for walker in walkers {
            // A panic of a walker is one of ours.
            parts.extend(walker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?);
        }
        filings.map(|()| parts)
    })?;
    parts.sort_unstable_by_key(|(place, _)| *place);
    for (_, part) in parts {
        found.chains_add(part);
    }
    duties_audit(txn, &mut found)?;
    Ok(found)
}

/// Walks the ledger of duties.
fn duties_audit(txn: &mut Txn<'_>, found: &mut Audit) -> Result<(), DbError> {
    let entries = duty_entry_list(txn, None)?;
    found.duty_entries = entries.len();
    found.duty_breaks = ledger_breaks(&entries, &duty_list(txn)?);
    let breaks = u64::try_from(found.duty_breaks.len()).unwrap_or(u64::MAX);
    found.break_count = found.break_count.saturating_add(breaks);
    Ok(())
}

/// Spans of chains, of which whoever is free takes the next.
struct Walk<'w> {
    spans: &'w [Span],
    begun: AtomicUsize,
    walked: AtomicUsize,
    told: &'w (dyn Fn(usize, usize) + Sync),
}

impl Walk<'_> {
    /// Walks span after span, until there is none left; each is given back with its place.
    fn spans_audit(&self, session: &mut Session, snapshot: &Snapshot) -> Result<Vec<(usize, Audit)>, DbError> {
        in_snapshot(session, snapshot, |txn| {
            let mut parts = Vec::new();
            loop {
                let place = self.begun.fetch_add(1, Ordering::Relaxed);
                let Some(span) = self.spans.get(place) else { return Ok(parts) };
                parts.push((place, chains_audit(txn, *span)?));
                let walked = self.walked.fetch_add(1, Ordering::Relaxed).saturating_add(1);
                (self.told)(walked, self.spans.len());
            }
        })
    }
}

impl Audit {
    /// Adds the chains of a span that comes after those here.
    fn chains_add(&mut self, part: Self) {
        self.entries = self.entries.saturating_add(part.entries);
        self.chains = self.chains.saturating_add(part.chains);
        self.break_count = self.break_count.saturating_add(part.break_count);
        self.breaks.extend(part.breaks);
        self.breaks.truncate(BREAKS_TOLD);
    }
}

/// Walks the chains of a span.
fn chains_audit(txn: &mut Txn<'_>, span: Span) -> Result<Audit, DbError> {
    let mut walk = ChainWalk::default();
    let mut found = Audit::default();
    let mut last = None;
    stored_entry_each(txn, span, |entry| {
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
