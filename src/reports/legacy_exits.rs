//! Exits that were recorded without a route and a window for claims (rule I8): taken over as they are, and listed as such.

use super::Cut;
use super::stuck::{Head, reads_each};
use crate::db::case::Narrowed;
use crate::db::case_row::CaseRead;
use crate::db::{DbError, Txn};
use crate::domain::case::fact::Route;
use crate::domain::institution::state::InstitutionState;
use crate::domain::value::reason::Reason;

/// An institution that exited so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegacyExit {
    /// The institution with its case.
    pub read: CaseRead,
}

impl LegacyExit {
    /// Whether its case has no route on the day.
    #[must_use]
    pub fn lacks_route(&self) -> bool {
        let case = self.read.case.as_ref();
        case.is_none_or(|case| case.sheet.route == Route::Undecided)
    }

    /// Whether no window for claims was opened by the day.
    #[must_use]
    pub fn lacks_window(&self) -> bool {
        let case = self.read.case.as_ref();
        case.is_none_or(|case| case.sheet.claims_until.is_none())
    }

    /// Whether what an exit asks for was supplied since.
    #[must_use]
    pub fn is_supplied(&self) -> bool {
        !self.lacks_route() && !self.lacks_window()
    }
}

/// Institutions whose exit, which holds on the day, was recorded as a legacy exit or loaded from a list of the time before the
/// register; the oldest first. An exit by a list or a determination was asked for both, and is not among them.
///
/// # Errors
/// Those of the database.
pub fn legacy_exits(txn: &mut Txn<'_>, cut: &Cut) -> Result<Head<LegacyExit>, DbError> {
    Head::read(cut, |take| legacy_exits_each(txn, cut, take))
}

/// Passes them to `take` as they are read.
///
/// # Errors
/// Those of the database, and those of `take`.
pub fn legacy_exits_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    cut: &Cut,
    mut take: impl FnMut(LegacyExit) -> Result<(), E>,
) -> Result<(), E> {
    reads_each(txn, cut, &[InstitutionState::Exited], Narrowed::No, |read| {
        if read.reason == Reason::ExitList { Ok(()) } else { take(LegacyExit { read }) }
    })
}
