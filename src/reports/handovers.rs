//! What was handed over to others: every hand-over, what is missing against item R6 of the cases, and both by unit (E11).

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::Cut;
use crate::db::handover::{CaseR6, HandOverFilter, HandOverRead, case_r6_list, hand_over_list};
use crate::db::{DbError, Txn};
use crate::domain::institution::handover::HandOverList;
use crate::domain::institution::handover::r6::{Completeness, completeness};
use crate::domain::value::money::Money;

#[derive(Debug, Clone, Default)]
pub struct HandOversAsked {
    /// Lists; all where none is named.
    pub lists: Vec<HandOverList>,
    /// One institution.
    pub subject: Option<Uuid>,
}

impl Cut {
    fn hand_overs(&self, asked: &HandOversAsked) -> HandOverFilter {
        HandOverFilter {
            as_of: self.as_of,
            known_at: self.known_at,
            units: self.units.clone(),
            lists: asked.lists.clone(),
            subject: asked.subject,
        }
    }
}

/// Counts of one list, of whatever hand-overs. Lists are never added up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListCount {
    pub list: HandOverList,
    pub institutions: i64,
    pub receipts: i64,
    /// Persons handed over.
    pub handed: i64,
    /// Persons taken onto the list.
    pub accepted: i64,
    /// Persons refused.
    pub rejected: i64,
    /// Persons answered for neither way.
    pub pending: i64,
    /// Persons taken off again.
    pub removed: i64,
    /// Persons on the list.
    pub standing: i64,
    /// What they owed when they were handed over; `None` where no receipt says it.
    pub amount: Option<Money>,
    /// Receipts that do not say it.
    pub without_amount: i64,
}

/// The counts of each list that has any, in the order of the lists.
#[must_use]
pub fn list_counts<'rows>(rows: impl Iterator<Item = &'rows HandOverRead>) -> Vec<ListCount> {
    let mut by_list: BTreeMap<HandOverList, Vec<&HandOverRead>> = BTreeMap::new();
    for row in rows {
        by_list.entry(row.drawn.made.list).or_default().push(row);
    }
    by_list.into_iter().map(|(list, rows)| list_count(list, &rows)).collect()
}

fn list_count(list: HandOverList, rows: &[&HandOverRead]) -> ListCount {
    let sum = |of: fn(&HandOverRead) -> u32| rows.iter().map(|row| i64::from(of(row))).sum();
    let institutions: BTreeSet<Uuid> = rows.iter().map(|row| row.subject).collect();
    let amounts: Vec<Money> = rows.iter().filter_map(|row| row.drawn.made.amount).collect();
    ListCount {
        list,
        institutions: counted(institutions.len()),
        receipts: counted(rows.len()),
        handed: sum(|row| row.drawn.made.handed),
        accepted: sum(|row| row.drawn.made.accepted),
        rejected: sum(|row| row.drawn.made.rejected),
        pending: sum(|row| row.drawn.pending()),
        removed: sum(|row| row.drawn.removed.total()),
        standing: sum(|row| row.drawn.standing()),
        without_amount: counted(rows.len().saturating_sub(amounts.len())),
        amount: if amounts.is_empty() { None } else { Money::try_sum(amounts) },
    }
}

fn counted(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Every hand-over made by the day, by list and day; with the counts of each list, whatever the limit of rows.
///
/// # Errors
/// Those of the database.
pub fn hand_overs_listed(
    txn: &mut Txn<'_>,
    cut: &Cut,
    asked: &HandOversAsked,
) -> Result<(Vec<HandOverRead>, Vec<ListCount>, i64), DbError> {
    let mut rows = hand_over_list(txn, &cut.hand_overs(asked))?;
    let (counts, all) = (list_counts(rows.iter()), counted(rows.len()));
    limit(&mut rows, cut);
    Ok((rows, counts, all))
}

fn limit<T>(rows: &mut Vec<T>, cut: &Cut) {
    if let Some(limit) = cut.limit.and_then(|limit| usize::try_from(limit).ok()) {
        rows.truncate(limit);
    }
}

/// A case whose item R6 and hand-overs do not agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    pub case: CaseR6,
    /// What is the matter.
    pub found: Completeness,
}

/// How far cases are complete.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Complete {
    /// Cases of which something is to be asked.
    pub cases: i64,
    /// Cases that are complete.
    pub complete: i64,
    /// Of them, those to which item R6 does not apply.
    pub not_applicable: i64,
}

/// Cases whose item R6 and hand-overs do not agree, the longest at their stage first; and how many are complete.
///
/// # Errors
/// Those of the database.
pub fn missing(txn: &mut Txn<'_>, cut: &Cut) -> Result<(Vec<Missing>, Complete, i64), DbError> {
    let cases = case_r6_list(txn, &cut.hand_overs(&HandOversAsked::default()))?;
    let complete = complete(cases.iter());
    let mut rows: Vec<Missing> = cases
        .into_iter()
        .map(|case| Missing { found: found_of(&case), case })
        .filter(|row| !matches!(row.found, Completeness::Complete | Completeness::NotDue))
        .collect();
    let all = counted(rows.len());
    limit(&mut rows, cut);
    Ok((rows, complete, all))
}

fn found_of(case: &CaseR6) -> Completeness {
    completeness(&case.r6, case.stage, case.hand_overs)
}

fn complete<'rows>(cases: impl Iterator<Item = &'rows CaseR6>) -> Complete {
    let mut count = Complete::default();
    for case in cases {
        match found_of(case) {
            Completeness::Complete => {
                count.cases = count.cases.saturating_add(1);
                count.complete = count.complete.saturating_add(1);
                let not_applicable = matches!(case.r6, crate::domain::institution::handover::r6::R6::NotApplicable(_));
                count.not_applicable = count.not_applicable.saturating_add(i64::from(not_applicable));
            }
            Completeness::NoHandOver | Completeness::ItemOpen | Completeness::Neither => {
                count.cases = count.cases.saturating_add(1);
            }
            Completeness::NotDue => {}
        }
    }
    count
}

/// A list of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitList {
    pub unit: String,
    /// The counts; `None` where nothing of the unit was handed over to any list.
    pub count: Option<ListCount>,
    /// How far the cases of the unit are complete: the same in each of its rows.
    pub complete: Complete,
}

/// Hand-overs by unit and list (E11), by unit; with the counts of each list, and how far all cases are complete.
///
/// # Errors
/// Those of the database.
pub fn by_unit(txn: &mut Txn<'_>, cut: &Cut) -> Result<(Vec<UnitList>, Vec<ListCount>, Complete), DbError> {
    let filter = cut.hand_overs(&HandOversAsked::default());
    let rows = hand_over_list(txn, &filter)?;
    let cases = case_r6_list(txn, &filter)?;
    let units: BTreeSet<&str> = rows
        .iter()
        .map(|row| row.unit.as_str())
        .chain(cases.iter().filter(|case| found_of(case) != Completeness::NotDue).map(|case| case.unit.as_str()))
        .collect();
    let mut lists = Vec::new();
    for unit in units {
        let complete = complete(cases.iter().filter(|case| case.unit == unit));
        let counts = list_counts(rows.iter().filter(|row| row.unit == unit));
        let row = |count| UnitList { unit: unit.to_owned(), count, complete };
        if counts.is_empty() {
            lists.push(row(None));
        }
        lists.extend(counts.into_iter().map(|count| row(Some(count))));
    }
    Ok((lists, list_counts(rows.iter()), complete(cases.iter())))
}
