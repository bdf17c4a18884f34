//! Who owes a reduction plan (rule I3): in operation, and in a class of notice 175.

use chrono::NaiveDate;

use super::Cut;
use super::surroundings::Surroundings;
use crate::db::aspect::{ClassedRead, classed_list};
use crate::db::{DbError, Txn};
use crate::domain::clock::{RuleDue, rule_due};
use crate::domain::institution::due::plan_from;
use crate::domain::rulebook::RuleKey;

/// An institution that owes a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanOwed {
    /// The institution.
    pub read: ClassedRead,
    /// The day of the list.
    pub as_of: NaiveDate,
    /// By when; none where the rule was not in force yet when it was classed.
    pub due: Option<RuleDue>,
}

/// Institutions that owe a plan on the day. The limit of rows is not theirs.
///
/// # Errors
/// Those of the database.
pub fn plans_owed(txn: &mut Txn<'_>, cut: &Cut) -> Result<Vec<PlanOwed>, DbError> {
    let classed = classed_list(txn, cut.as_of, cut.known_at, cut.units.as_ref())?;
    if classed.is_empty() {
        return Ok(Vec::new());
    }
    let mut around = Surroundings::read(txn, cut)?;
    let owed = |read: ClassedRead| {
        let (rulebook, calendar) = around.rules_of(&read.unit);
        let from = plan_from(read.classed_on, read.operating_since);
        PlanOwed { due: rule_due(RuleKey::InstitutionReductionDays, from, rulebook, calendar), as_of: cut.as_of, read }
    };
    Ok(classed.into_iter().map(owed).collect())
}
