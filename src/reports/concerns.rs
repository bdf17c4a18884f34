//! The issue log: what is open, the oldest first, and what was resolved.

use uuid::Uuid;

use super::Cut;
use crate::db::concern::{ConcernFilter, ConcernRead, concern_list};
use crate::db::{DbError, Txn};
use crate::domain::concern::ConcernCategory;

/// Which issues.
#[derive(Debug, Clone, Default)]
pub struct ConcernsAsked {
    /// Categories; all where none is named.
    pub categories: Vec<ConcernCategory>,
    /// Those that one person or body sees to.
    pub owner: Option<String>,
    /// An institution with its cases and applications, or a lead.
    pub subject: Option<Uuid>,
    pub resolved_too: bool,
}

/// How many issues.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ConcernCount {
    /// All that were asked for.
    pub all: i64,
    pub open: i64,
    /// Open past their day.
    pub overdue: i64,
}

/// The issues, open ones first, the oldest first; and how many there are, whatever the limit of rows.
///
/// # Errors
/// Those of the database.
pub fn concerns_listed(
    txn: &mut Txn<'_>,
    cut: &Cut,
    asked: &ConcernsAsked,
) -> Result<(Vec<ConcernRead>, ConcernCount), DbError> {
    let filter = ConcernFilter {
        as_of: cut.as_of,
        known_at: cut.known_at,
        units: cut.units.clone(),
        categories: asked.categories.clone(),
        owner: asked.owner.clone(),
        subject: asked.subject,
        resolved_too: asked.resolved_too,
    };
    let mut rows = concern_list(txn, &filter)?;
    let count = |is: &dyn Fn(&ConcernRead) -> bool| {
        i64::try_from(rows.iter().filter(|row| is(row)).count()).unwrap_or(i64::MAX)
    };
    let counts = ConcernCount {
        all: count(&|_| true),
        open: count(&|row| row.drawn.resolved.is_none()),
        overdue: count(&|row| row.drawn.is_overdue(cut.as_of)),
    };
    if let Some(limit) = cut.limit.and_then(|limit| usize::try_from(limit).ok()) {
        rows.truncate(limit);
    }
    Ok((rows, counts))
}
