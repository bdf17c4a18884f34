//! Who owes a return and has not filed it, and ST7: whose data are stuck.

use std::collections::HashMap;

use super::{months_back, owed_filter};
use crate::db::return_list::{Owed, OwedWanted, return_owed_list};
use crate::db::{DbError, Txn};
use crate::domain::figures::Group;
use crate::domain::institution::state::InstitutionState;
use crate::domain::returns::{Arrears, arrears};
use crate::domain::rulebook::Rulebook;
use crate::domain::rulebook::set::rulebook_of;
use crate::domain::stuck::data::{DataStuck, finding};
use crate::domain::stuck::finding::Severity;
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
    let rows = return_owed_list(txn, &filter, &wanted)?;
    let line = |owed: Owed| OwedLine { arrears: arrears(&owed.months, cut.as_of), owed };
    Ok(Head::of(cut, rows.into_iter().map(line).collect()))
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
    let months = months_back(txn, cut)?;
    let (filter, rules) = owed_filter(txn, cut, &months)?;
    let newest = newest(&filter.due, cut);
    let wanted = OwedWanted { states: states_wanted(true, &[]), late_or_missing: Some(newest), limit: None };
    let mut rulebooks: HashMap<String, Rulebook> = HashMap::new();
    let mut rows: Vec<DataLine> = return_owed_list(txn, &filter, &wanted)?
        .into_iter()
        .filter_map(|owed| {
            let rulebook = rulebooks.entry(owed.unit.clone()).or_insert_with(|| rulebook_of(&rules, &owed.unit));
            let stuck = finding(&owed.months, newest, cut.as_of, rulebook)?;
            Some(DataLine { owed, stuck })
        })
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.stuck.severity));
    Ok(Head::of(cut, rows))
}

impl Head<DataLine> {
    /// How many there are of a severity.
    #[must_use]
    pub fn severity(&self, severity: Severity) -> i64 {
        let rows = self.rows.iter();
        let of = rows.filter(|row| row.stuck.severity == severity).count();
        i64::try_from(of).unwrap_or(i64::MAX)
    }
}
