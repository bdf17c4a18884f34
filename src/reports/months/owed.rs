//! Who owes a return and has not filed it, and ST7: whose data are stuck.

use std::collections::HashMap;

use super::{months_back, owed_filter};
use crate::db::return_list::{Owed, OwedWanted, return_owed_each};
use crate::db::{DbError, Txn};
use crate::domain::figures::Group;
use crate::domain::institution::state::InstitutionState;
use crate::domain::returns::{Arrears, arrears};
use crate::domain::rulebook::Rulebook;
use crate::domain::rulebook::set::rulebook_of;
use crate::domain::stuck::data::{DataStuck, finding};
use crate::domain::value::month::Month;
use crate::reports::Cut;
use crate::reports::stuck::Head;

/// An institution whose returns are not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwedLine {
    /// The institution.
    pub owed: Owed,
    /// What it is behind with.
    pub arrears: Arrears,
}

/// Who has not filed: for one month everybody who owed a return at its end; for none those who owe returns on the day and
/// are late with a month, or have recorded the newest one due as missing. Those late with the most months come first.
///
/// # Errors
/// Those of the database.
pub fn owed(
    txn: &mut Txn<'_>,
    cut: &Cut,
    month: Option<Month>,
    states: &[InstitutionState],
) -> Result<Head<OwedLine>, DbError> {
    Head::read(cut, |take| owed_each(txn, cut, month, states, take))
}

/// Passes them to `take` as they are read.
///
/// # Errors
/// Those of the database, and those of `take`.
pub fn owed_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    cut: &Cut,
    month: Option<Month>,
    states: &[InstitutionState],
    mut take: impl FnMut(OwedLine) -> Result<(), E>,
) -> Result<(), E> {
    let months = match month {
        Some(month) => vec![month],
        None => months_back(txn, cut)?,
    };
    let (filter, _) = owed_filter(txn, cut, &months)?;
    let wanted = OwedWanted {
        states: states_wanted(month.is_none(), states),
        late_or_missing: match month {
            Some(_) => None,
            None => Some(newest(&filter.due, cut)),
        },
        limit: None,
    };
    return_owed_each(txn, &filter, &wanted, |owed| take(OwedLine { arrears: arrears(&owed.months, cut.as_of), owed }))
}

/// The states asked for; of those only the ones that still owe, where that is asked.
fn states_wanted(still_owing: bool, states: &[InstitutionState]) -> Option<Vec<InstitutionState>> {
    if !still_owing {
        return (!states.is_empty()).then(|| states.to_vec());
    }
    let owing = |state: &&InstitutionState| Group::of(**state).is_some();
    let asked = |state: &&InstitutionState| states.is_empty() || states.contains(state);
    Some(InstitutionState::ALL.iter().filter(owing).filter(asked).copied().collect())
}

/// The newest month that is due; before any is, one that nothing recorded reaches.
fn newest(due: &crate::domain::returns::DueDays, cut: &Cut) -> Month {
    due.newest_due(cut.as_of).unwrap_or_else(|| Month::of(cut.as_of).after())
}

/// An institution whose data are stuck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataLine {
    /// The institution.
    pub owed: Owed,
    /// What ST7 finds.
    pub stuck: DataStuck,
}

/// ST7: whose monthly returns are late, or recorded as missing for the newest month that is due; red before amber, those
/// late with the most months first.
///
/// # Errors
/// Those of the database.
pub fn data_stuck(txn: &mut Txn<'_>, cut: &Cut) -> Result<Head<DataLine>, DbError> {
    let mut head: Head<DataLine> = Head::read(cut, |take| data_stuck_each(txn, cut, take))?;
    head.rows.sort_by_key(|row| std::cmp::Reverse(row.stuck.severity));
    Ok(head)
}

/// Passes them to `take` as they are read: those late with the most months first, red or amber.
///
/// # Errors
/// Those of the database, and those of `take`.
pub fn data_stuck_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    cut: &Cut,
    mut take: impl FnMut(DataLine) -> Result<(), E>,
) -> Result<(), E> {
    let months = months_back(txn, cut)?;
    let (filter, rules) = owed_filter(txn, cut, &months)?;
    let newest = newest(&filter.due, cut);
    let wanted = OwedWanted { states: states_wanted(true, &[]), late_or_missing: Some(newest), limit: None };
    let mut rulebooks: HashMap<String, Rulebook> = HashMap::new();
    return_owed_each(txn, &filter, &wanted, |owed| {
        let rulebook = rulebooks.entry(owed.unit.clone()).or_insert_with(|| rulebook_of(&rules, &owed.unit));
        match finding(&owed.months, newest, cut.as_of, rulebook) {
            Some(stuck) => take(DataLine { owed, stuck }),
            None => Ok(()),
        }
    })
}
