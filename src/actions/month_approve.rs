//! Approve a month for a unit: its returns are checked, and locked. Bottom up: every unit below that owes returns has
//! approved before, or approves along.

use uuid::Uuid;

use super::Grounds;
use super::error::{ActionError, basis_parse};
use super::pen::{Draft, Pen};
use crate::db::approval::{Approval, approval_list, months_lock};
use crate::db::return_list::month_units;
use crate::db::{Access, Session, Txn, in_txn};
use crate::domain::case::grants::unit_subject;
use crate::domain::returns::locking::{Receipt, over_judge};
use crate::domain::tracks::Track;
use crate::domain::tracks::act::Act;
use crate::domain::unit::fact::UnitFact;
use crate::domain::unit::unit_by_code;
use crate::domain::value::effective::Effective;
use crate::domain::value::month::Month;
use crate::domain::value::reason::Reason;

#[derive(Debug, Clone)]
pub struct MonthApprove {
    pub unit: String,
    pub month: Month,
    /// Returns may be missing: how many is recorded.
    pub with_missing: bool,
    /// The units below that have not approved do so along with it.
    pub with_below: bool,
    pub grounds: Grounds,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthApproved {
    /// The units that approved, those below before those above, each with the returns it approved. None where the unit had
    /// approved before: nothing was written.
    pub units: Vec<(String, Receipt)>,
    /// The approval of the unit that stood before.
    pub stood: Option<Approval>,
}

/// Approves.
///
/// # Errors
/// [`ActionError::Month`] where the month is not over, units below have not approved or returns are missing; that there is
/// no such unit, or that it is not the officer's.
pub fn apply(session: &mut Session, access: Access, request: &MonthApprove) -> Result<MonthApproved, ActionError> {
    in_txn(session, access, |txn| {
        let basis = basis_parse(&request.grounds.basis)?;
        let unit = unit_known(&request.unit)?;
        over_judge(request.month, txn.today())?;
        months_lock(txn, &[request.month], true)?;
        // The moment comes after the lock: whoever filed before is seen.
        let moment = txn.moment()?;
        let today = txn.today();
        let all = month_units(txn, request.month, today, moment)?;
        let units = all.approving(request.month, unit, request.with_below, request.with_missing)?;
        if units.is_empty() {
            let standing = approval_list(txn, request.month, request.month, Some(moment))?;
            let stood = standing.into_iter().find(|approval| approval.unit == unit);
            return Ok(MonthApproved { units, stood });
        }
        let facts: Vec<(String, UnitFact)> = units
            .iter()
            .map(|(unit, receipt)| {
                let fact = UnitFact::MonthApproved {
                    month: request.month,
                    expected: receipt.expected,
                    received: receipt.received,
                };
                (unit.clone(), fact)
            })
            .collect();
        unit_facts_write(txn, &facts, Reason::Approved, &basis, &request.grounds)?;
        Ok(MonthApproved { units, stood: None })
    })
}

/// The code of a unit there is.
pub(super) fn unit_known(code: &str) -> Result<&'static str, ActionError> {
    unit_by_code(code).map(|unit| unit.code).ok_or_else(|| ActionError::UnknownUnit { code: code.to_owned() })
}

/// Writes one fact of today into the chain of each unit, as one act.
pub(super) fn unit_facts_write(
    txn: &mut Txn<'_>,
    facts: &[(String, UnitFact)],
    reason: Reason,
    basis: &str,
    grounds: &Grounds,
) -> Result<(), ActionError> {
    let subjects = facts
        .iter()
        .map(|(unit, _)| unit_subject(unit).ok_or_else(|| ActionError::UnknownUnit { code: unit.clone() }))
        .collect::<Result<Vec<Uuid>, _>>()?;
    let mut pen = Pen::take(txn, &subjects)?;
    let today = txn.today();
    for (subject, (unit, fact)) in subjects.into_iter().zip(facts) {
        if pen.chain(subject).is_none() {
            pen.subject_add(subject, Track::Unit, unit, None);
        }
        let draft = Draft {
            act: Act::Unit(fact.clone()),
            effective: Effective::exact(today),
            basis: basis.to_owned(),
            reason,
            note: grounds.note.clone(),
            evidence: grounds.evidence.clone(),
        };
        pen.entry_add(subject, draft);
    }
    pen.write(txn)?;
    Ok(())
}
