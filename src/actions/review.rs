//! Resolve review items: apply what their rows claim, put right where the officer knows better, or dismiss them. One, or
//! many at once: all of them or none.

mod attach;
mod bench;
mod claim;
mod righting;
mod succession;

use chrono::NaiveDate;
use uuid::Uuid;

use super::error::{ActionError, RowRefused};
use super::import::RowOutcome;
use super::many::Row;
use super::{Grounds, institution_meant};
use crate::db::{Access, DbError, Session, in_txn};
use crate::domain::institution::review::Resolution;
use crate::domain::institution::state::InstitutionState;
use crate::domain::value::reason::Reason;
use bench::{Bench, Whom};

/// How an item is resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewDecision {
    /// The row is about the institution the item names.
    AsFound,
    /// It is about this one.
    Same {
        institution: String,
        /// The legal name in the row is the one it bears now, not one it was listed under.
        renamed: bool,
    },
    /// It is about one that is not on the register.
    New {
        /// The unit, where the place of the row names none.
        unit: Option<String>,
    },
    /// Nothing follows from it.
    Dismiss,
}

#[derive(Debug, Clone)]
pub struct ReviewResolve {
    pub item: String,
    pub decision: ReviewDecision,
    /// The state, instead of the row's.
    pub state: Option<InstitutionState>,
    /// Since when, instead of the row's day.
    pub effective: Option<NaiveDate>,
    /// Why, instead of the row's reason.
    pub reason: Option<Reason>,
    pub grounds: Grounds,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    pub item: Uuid,
    /// The name in its row.
    pub name: String,
    /// How it was resolved.
    pub resolution: Resolution,
    /// The institution concerned, if one is.
    pub subject: Option<Uuid>,
    /// What was recorded of the row's claim.
    pub recorded: Option<RowOutcome>,
    /// Names and numbers of the row that the institution has from now on.
    pub attached: Vec<String>,
    /// The case that was opened.
    pub case: Option<Uuid>,
    /// It was decided so before; nothing was written.
    pub already: bool,
}

/// Resolves the item.
///
/// # Errors
/// The refusal, what the decision lacks, or that the item is not there or resolved already.
pub fn apply(session: &mut Session, access: Access, resolve: &ReviewResolve) -> Result<Resolved, ActionError> {
    in_txn(session, access, |txn| {
        let whom = match &resolve.decision {
            ReviewDecision::Same { institution, .. } => Whom::Is(institution_meant(txn, institution)?.subject_id),
            ReviewDecision::AsFound | ReviewDecision::New { .. } | ReviewDecision::Dismiss => Whom::NotNamed,
        };
        let mut bench = Bench::of(txn, &[resolve], vec![Ok(whom)])?;
        let decided = bench.decide(txn, 0, resolve)?;
        let mut resolved = bench.close(txn, vec![decided])?;
        resolved.pop().ok_or_else(|| ActionError::NoReview { item: resolve.item.clone() })
    })
}

/// Resolves many items, or none of them.
///
/// # Errors
/// [`ActionError::Rows`] with every row that is refused; nothing is written then.
pub fn apply_many(
    session: &mut Session,
    access: Access,
    rows: &[Row<ReviewResolve>],
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Vec<Resolved>, ActionError> {
    in_txn(session, access, |txn| {
        let resolves: Vec<&ReviewResolve> = rows.iter().map(|row| &row.act).collect();
        let whom = Whom::of_all(txn, &resolves)?;
        let mut bench = Bench::of(txn, &resolves, whom)?;
        let (mut decided, mut refused) = (Vec::new(), Vec::new());
        for (place, row) in rows.iter().enumerate() {
            match bench.decide(txn, place, &row.act) {
                Ok(one) => decided.push(one),
                Err(ActionError::Db(error)) => return Err(error.into()),
                Err(why) => {
                    let institution = bench.name(place).unwrap_or(&row.act.item).to_owned();
                    refused.push(RowRefused { row: row.number, institution, why: Box::new(why) });
                }
            }
            progress(place.saturating_add(1), rows.len());
        }
        if !refused.is_empty() {
            return Err(ActionError::Rows(refused));
        }
        bench.close(txn, decided)
    })
}

/// That a resolution of an item is one the program knows.
fn resolved_before(code: &str) -> Result<ActionError, DbError> {
    Ok(ActionError::Resolved { resolution: code.parse()? })
}
