//! The quality of the returns (export E12): what is late, missing, estimated, provisional or broken, what jumped and still
//! stands, what lacks a figure, and what was restated again and again.

use std::cmp::Reverse;

use chrono::NaiveDate;
use uuid::Uuid;

use super::{months_back, owed_filter};
use crate::db::return_list::{OwedWanted, return_owed_each};
use crate::db::return_version::{ReturnPair, VersionFilter, return_doubtful_each};
use crate::db::rule::rule_known_list;
use crate::db::{DbError, Txn};
use crate::domain::figures::Group;
use crate::domain::institution::state::InstitutionState;
use crate::domain::returns::Owing;
use crate::domain::returns::quality::{Doubt, Jump, OFTEN, doubts, jumps};
use crate::domain::rulebook::set::rulebook_of;
use crate::domain::rulebook::{RuleKey, RuleRow, Rulebook};
use crate::domain::unit::NATION;
use crate::domain::value::days::days_between;
use crate::domain::value::month::Month;
use crate::reports::Cut;

/// A doubt about a return.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubtful {
    /// The institution.
    pub subject: Uuid,
    /// Its name at the end of the month.
    pub name: String,
    /// Its unified social credit code, if one is known.
    pub uscc: Option<String>,
    /// The unit that had jurisdiction then.
    pub unit: String,
    /// Its state on the day.
    pub state: Option<InstitutionState>,
    pub month: Month,
    pub doubt: Doubt,
    /// For a jump: what jumped.
    pub jump: Option<Jump>,
    /// For a late return: the day it was due and the days since.
    pub late: Option<(NaiveDate, i64)>,
    /// The version that stands; none where there is no return.
    pub version: Option<i32>,
    /// Where its figures come from.
    pub source: Option<String>,
}

/// Where a doubt stands on the list: by kind, then the newest month first.
pub type Place = (Doubt, Reverse<Month>, Uuid);

impl Doubtful {
    /// Its place on the list.
    #[must_use]
    pub const fn place(&self) -> Place {
        (self.doubt, Reverse(self.month), self.subject)
    }
}

/// Every doubt about the returns of the months looked back on, by their places.
///
/// # Errors
/// Those of the database.
pub fn quality(txn: &mut Txn<'_>, cut: &Cut) -> Result<Vec<Doubtful>, DbError> {
    let months = months_back(txn, cut)?;
    quality_of(txn, cut, &months)
}

/// Passes every doubt about the returns of the months looked back on to `take`, in the order in which they are read.
///
/// # Errors
/// Those of the database, and those of `take`.
pub fn quality_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    cut: &Cut,
    take: impl FnMut(Doubtful) -> Result<(), E>,
) -> Result<(), E> {
    let months = months_back(txn, cut)?;
    quality_of_each(txn, cut, &months, take)
}

/// The same of some months, in their order, by their places.
///
/// # Errors
/// Those of the database.
pub fn quality_of(txn: &mut Txn<'_>, cut: &Cut, months: &[Month]) -> Result<Vec<Doubtful>, DbError> {
    let mut rows = Vec::new();
    quality_of_each(txn, cut, months, |row| {
        rows.push(row);
        Ok::<_, DbError>(())
    })?;
    rows.sort_by_key(Doubtful::place);
    Ok(rows)
}

fn quality_of_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    cut: &Cut,
    months: &[Month],
    mut take: impl FnMut(Doubtful) -> Result<(), E>,
) -> Result<(), E> {
    let (Some(first), Some(last)) = (months.first(), months.last()) else {
        return Ok(());
    };
    let rules = rule_known_list(txn, cut.known_at)?;
    let filter = VersionFilter {
        as_of: cut.as_of,
        known_at: cut.known_at,
        months: (Some(*first), *last),
        units: cut.units.clone(),
        limit: None,
    };
    let least = jump_times_least(&rules, cut.as_of);
    return_doubtful_each(txn, &filter, (OFTEN, least.into()), |pair| {
        of_pair(&pair, jump_times(&rules, &pair.unit, pair.month.end())).into_iter().try_for_each(&mut take)
    })?;
    late_each(txn, cut, months, take)
}

/// The fewest times that any unit asks for on any day, which finds every pair that some rule would question.
fn jump_times_least(rules: &[RuleRow], day: NaiveDate) -> u32 {
    rules
        .iter()
        .filter(|row| row.key == RuleKey::ReturnJumpTimes)
        .map(|row| jump_times(rules, &row.unit, row.from))
        .fold(jump_times(rules, NATION, day), u32::min)
}

/// The times that question a figure of a unit, as when it was filed.
fn jump_times(rules: &[RuleRow], unit: &str, day: NaiveDate) -> u32 {
    let rulebook: Rulebook = rulebook_of(rules, unit);
    rulebook.count(RuleKey::ReturnJumpTimes, day).max(2)
}

fn of_pair(pair: &ReturnPair, times: u32) -> Vec<Doubtful> {
    let row = |doubt: Doubt, jump: Option<Jump>| Doubtful {
        subject: pair.subject,
        name: pair.name.clone(),
        uscc: pair.uscc.clone(),
        unit: pair.unit.clone(),
        state: pair.state,
        month: pair.month,
        doubt,
        jump,
        late: None,
        version: Some(pair.version),
        source: Some(pair.source.clone()),
    };
    let jumped = pair
        .before
        .as_ref()
        // Where a definition changed there is nothing to compare.
        .filter(|_| !pair.marks.definition_break)
        .map_or_else(Vec::new, |(before, _)| jumps(before, &pair.figures, times));
    jumped
        .into_iter()
        .map(|jump| row(Doubt::Jump, Some(jump)))
        .chain(doubts(&pair.figures, pair.marks, pair.version).into_iter().map(|doubt| row(doubt, None)))
        .collect()
}

/// Late returns of institutions that still owe them.
fn late_each<E: From<DbError>>(
    txn: &mut Txn<'_>,
    cut: &Cut,
    months: &[Month],
    mut take: impl FnMut(Doubtful) -> Result<(), E>,
) -> Result<(), E> {
    let (filter, _) = owed_filter(txn, cut, months)?;
    let owing = InstitutionState::ALL.iter().filter(|state| Group::of(**state).is_some());
    let wanted = OwedWanted { states: Some(owing.copied().collect()), late_or_missing: None, limit: None };
    return_owed_each(txn, &filter, &wanted, |owed| {
        let mut late = owed.months.iter().filter(|month| month.owing == Owing::Late);
        late.try_for_each(|month| {
            take(Doubtful {
                subject: owed.subject,
                name: owed.name.clone(),
                uscc: owed.uscc.clone(),
                unit: owed.unit.clone(),
                state: Some(owed.state),
                month: month.month,
                doubt: Doubt::Late,
                jump: None,
                late: Some((month.due, days_between(month.due, cut.as_of))),
                version: None,
                source: None,
            })
        })
    })
}
