//! Where every unit stands with a month: waiting for those below, ready, or approved.

use super::rates::approvals_standing;
use crate::db::approval::ApprovalMade;
use crate::db::return_list::month_units;
use crate::db::{DbError, Txn};
use crate::domain::returns::locking::{MonthStage, Receipt};
use crate::domain::unit::{unit_ancestors, unit_list};
use crate::domain::value::month::Month;
use crate::reports::Cut;

/// A unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApprovalLine {
    pub unit: &'static str,
    /// How deep it stands in the tree: 0 for the nation.
    pub depth: usize,
    pub stage: MonthStage,
    /// Returns under it now. Of a unit above the officer's own nobody can say, as only a part of its returns is seen.
    pub receipt: Option<Receipt>,
    /// The units directly below it that owe returns and have not approved.
    pub waiting_for: Vec<&'static str>,
    /// The approval that stands.
    pub approved: Option<ApprovalMade>,
}

/// The units that owe returns for a month or have approved it, each before those below it. Of the units above the
/// officer's own those that have approved are told, since they lock the month.
///
/// # Errors
/// Those of the database.
pub fn approvals(txn: &mut Txn<'_>, cut: &Cut, month: Month) -> Result<Vec<ApprovalLine>, DbError> {
    let all = month_units(txn, month, cut.as_of, cut.known_at)?;
    let mut approved = approvals_standing(txn, cut, month)?;
    let asked = |code: &str| {
        let units = cut.units.as_ref();
        units.is_none_or(|units| units.iter().any(|unit| unit == code))
    };
    let duties = txn.officer.units.clone();
    let covered = |code: &str| {
        let above = unit_ancestors(code).into_iter().map(|above| above.code);
        std::iter::once(code).chain(above).any(|code| duties.iter().any(|duty| duty == code))
    };
    let over_duty = |code: &str| duties.iter().any(|duty| unit_ancestors(duty).iter().any(|above| above.code == code));
    let mut lines: Vec<ApprovalLine> = unit_list()
        .iter()
        .filter(|unit| asked(unit.code))
        .filter(|unit| covered(unit.code) || (over_duty(unit.code) && all.is_approved(unit.code)))
        .map(|unit| {
            let whole = covered(unit.code);
            ApprovalLine {
                unit: unit.code,
                depth: unit_ancestors(unit.code).len(),
                stage: all.stage(unit.code),
                receipt: whole.then(|| all.under(unit.code)),
                waiting_for: if whole { all.waiting_for(unit.code) } else { Vec::new() },
                approved: approved.remove(unit.code),
            }
        })
        .filter(|line| match line.stage {
            MonthStage::NothingOwed => false,
            MonthStage::WaitingForBelow | MonthStage::Ready | MonthStage::Approved => true,
        })
        .collect();
    lines.sort_by_key(|line| tree_key(line.unit));
    Ok(lines)
}

/// The codes from the top down to a unit: in their order each stands before those below it.
fn tree_key(unit: &str) -> Vec<&str> {
    let mut key: Vec<&str> = unit_ancestors(unit).into_iter().map(|above| above.code).rev().collect();
    key.push(unit);
    key
}
