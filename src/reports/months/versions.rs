//! The returns of one institution, month by month.

use crate::db::approval::approval_list;
use crate::db::institution::Candidate;
use crate::db::list::{ListFilter, institution_list};
use crate::db::return_version::{ReturnVersion, return_version_list};
use crate::db::{DbError, Txn};
use crate::domain::institution::state::InstitutionState;
use crate::domain::unit::unit_ancestors;
use crate::domain::value::month::Month;
use crate::reports::Cut;

/// A version of a return.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionLine {
    /// The institution's name on the day.
    pub name: String,
    /// Its unified social credit code, if one is known.
    pub uscc: Option<String>,
    /// The unit that has jurisdiction on the day.
    pub unit: String,
    /// Its state on the day; `None` before it was on the register.
    pub state: Option<InstitutionState>,
    pub version: ReturnVersion,
    /// The topmost unit that has approved, and so locked, the month.
    pub locked_by: Option<String>,
}

/// The returns of an institution from one month to another, handed in by the day: of each month the version that
/// stood at the moment, or all.
///
/// # Errors
/// Those of the database.
pub fn versions(
    txn: &mut Txn<'_>,
    cut: &Cut,
    institution: &Candidate,
    months: (Option<Month>, Option<Month>),
    all: bool,
) -> Result<Vec<VersionLine>, DbError> {
    let subject = institution.subject_id;
    let mut rows = return_version_list(txn, subject, months, cut.known_at, all)?;
    rows.retain(|row| row.given.submitted_on <= cut.as_of);
    let approvals = match (rows.first(), rows.last()) {
        (Some(first), Some(last)) => approval_list(txn, first.given.month, last.given.month, Some(cut.known_at))?,
        (None, _) | (_, None) => Vec::new(),
    };
    let filter = ListFilter { subjects: Some(vec![subject]), ..cut.filter(InstitutionState::ALL) };
    let on_the_day = institution_list(txn, &filter)?.into_iter().next();
    let state = on_the_day.as_ref().map(|row| row.state.parse()).transpose()?;
    let (name, uscc, unit) = on_the_day.map_or_else(
        || (institution.name.clone(), None, institution.unit_code.clone()),
        |row| (row.name, row.uscc, row.unit_code),
    );
    let above = unit_ancestors(&unit).into_iter().map(|above| above.code);
    let over: Vec<&str> = std::iter::once(unit.as_str()).chain(above).collect();
    let locked_by = |month: Month| {
        let of = |code: &&&str| approvals.iter().any(|approval| approval.month == month && approval.unit == **code);
        over.iter().rev().find(of).map(|code| (*code).to_owned())
    };
    Ok(rows
        .into_iter()
        .map(|version| VersionLine {
            name: name.clone(),
            uscc: uscc.clone(),
            unit: unit.clone(),
            state,
            locked_by: locked_by(version.given.month),
            version,
        })
        .collect())
}
