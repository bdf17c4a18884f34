//! Who waits for verification (rule I1): on the register, and neither verified nor taken off it.

use chrono::NaiveDate;

use super::Cut;
use super::stuck::{Head, reads_each};
use super::surroundings::Surroundings;
use crate::db::case::Narrowed;
use crate::db::case_row::CaseRead;
use crate::db::{DbError, Txn};
use crate::domain::clock::{RuleDue, rule_due};
use crate::domain::institution::state::InstitutionState;
use crate::domain::rulebook::RuleKey;
use crate::domain::value::days::days_between;
use crate::domain::value::effective::Precision;

/// An institution that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingLine {
    /// The institution.
    pub read: CaseRead,
    /// The day of the list.
    pub as_of: NaiveDate,
    /// By when it is to be verified; none where the rule was not in force yet when it was put on the register.
    pub due: Option<RuleDue>,
}

impl PendingLine {
    /// Days it has waited.
    #[must_use]
    pub fn days(&self) -> i64 {
        days_between(self.read.since.on, self.as_of)
    }

    /// Days by which its deadline has passed; 0 on its last day and before.
    #[must_use]
    pub fn days_over(&self) -> i64 {
        self.due.map_or(0, |due| due.days_over(self.as_of))
    }

    /// Whether it was only seen on its first day, so that its days are at least so many.
    #[must_use]
    pub fn is_at_least(&self) -> bool {
        self.read.since.precision == Precision::NotLaterThan
    }
}

/// Institutions that wait for verification on the day, the longest waiting first.
///
/// # Errors
/// Those of the database.
pub fn pending(txn: &mut Txn<'_>, cut: &Cut) -> Result<Head<PendingLine>, DbError> {
    Head::read(cut, |take| pending_each(txn, cut, take))
}

/// Passes them to `take` as they are read.
///
/// # Errors
/// Those of the database, and those of `take`.
pub fn pending_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    cut: &Cut,
    mut take: impl FnMut(PendingLine) -> Result<(), E>,
) -> Result<(), E> {
    let mut around = Surroundings::read(txn, cut)?;
    reads_each(txn, cut, &[InstitutionState::Pending], Narrowed::No, |read| {
        let (rulebook, calendar) = around.rules_of(&read.unit);
        let rule = RuleKey::InstitutionVerificationDays;
        let due = rule_due(rule, read.since.on, rulebook, calendar);
        take(PendingLine { read, as_of: cut.as_of, due })
    })
}
