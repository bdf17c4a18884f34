//! Unlock a month that a unit has approved, with a reason. Top down: no unit above may have it locked.

use super::Grounds;
use super::error::{ActionError, basis_parse};
use super::month_approve::{unit_facts_write, unit_known};
use crate::db::approval::months_lock;
use crate::db::return_list::month_units;
use crate::db::{Access, Session, in_txn};
use crate::domain::returns::locking::LockRefusal;
use crate::domain::unit::fact::UnitFact;
use crate::domain::value::month::Month;
use crate::domain::value::reason::Reason;

#[derive(Debug, Clone)]
pub struct MonthUnlock {
    pub unit: String,
    pub month: Month,
    /// The units below that have approved are unlocked along with it.
    pub with_below: bool,
    /// On what grounds; the note says why.
    pub grounds: Grounds,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthUnlocked {
    /// The units unlocked, those above before those below. None where nothing was locked: nothing was written.
    pub units: Vec<String>,
}

/// Unlocks.
///
/// # Errors
/// [`ActionError::Month`] without a reason, and where a unit above has approved; that there is no such unit, or that it is
/// not the officer's.
pub fn apply(session: &mut Session, access: Access, request: &MonthUnlock) -> Result<MonthUnlocked, ActionError> {
    in_txn(session, access, |txn| {
        let basis = basis_parse(&request.grounds.basis)?;
        let unit = unit_known(&request.unit)?;
        let why = request.grounds.note.as_deref().map(str::trim);
        if why.is_none_or(str::is_empty) {
            return Err(LockRefusal::NoReason.into());
        }
        months_lock(txn, &[request.month], true)?;
        let moment = txn.moment()?;
        let today = txn.today();
        let all = month_units(txn, request.month, today, moment)?;
        let units = all.unlocking(request.month, unit, request.with_below)?;
        if !units.is_empty() {
            let month = request.month;
            let facts: Vec<(String, UnitFact)> =
                units.iter().map(|unit| (unit.clone(), UnitFact::MonthUnlocked { month })).collect();
            unit_facts_write(txn, &facts, Reason::Unlocked, &basis, &request.grounds)?;
        }
        Ok(MonthUnlocked { units })
    })
}
