//! The grants of tolling that concern a case, each with who entered it, and the runs they make.

use super::Cut;
use crate::db::case::grants_concerning;
use crate::db::case_row::CaseRead;
use crate::db::{DbError, Txn};
use crate::domain::clock::tolling::Grant;
use crate::domain::clock::tolling_runs::{GrantRun, grant_runs};
use crate::domain::unit::unit_ancestors;

/// A grant with its entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseGrant {
    pub seq: i32,
    /// The unit it is of; none where it is of the case alone.
    pub unit: Option<String>,
    pub grant: Grant,
    /// Who entered it; none where that is not yours to see.
    pub officer: Option<String>,
}

/// The grants of a case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseGrants {
    /// Each, by first day.
    pub grants: Vec<CaseGrant>,
    /// Those that follow one another.
    pub runs: Vec<GrantRun>,
}

/// The grants that concern the case of an institution and do not end before its stop; nothing where it has no case.
///
/// # Errors
/// Those of the database.
pub fn case_grants(txn: &mut Txn<'_>, cut: &Cut, read: &CaseRead) -> Result<CaseGrants, DbError> {
    let Some(case) = &read.case else {
        return Ok(CaseGrants::default());
    };
    let mut units = vec![read.unit.clone()];
    units.extend(unit_ancestors(&read.unit).iter().map(|unit| unit.code.to_owned()));
    let mut grants = Vec::new();
    for row in grants_concerning(txn, (cut.as_of, cut.known_at), case.case, &units)? {
        if row.effective_to < case.sheet.stopped_on {
            continue;
        }
        grants.push(CaseGrant {
            seq: row.seq,
            unit: row.unit_code.clone().filter(|_| row.of_unit),
            officer: row.officer.clone(),
            grant: Grant::try_from(row)?,
        });
    }
    let all: Vec<Grant> = grants.iter().map(|one| one.grant.clone()).collect();
    Ok(CaseGrants { runs: grant_runs(&all), grants })
}
