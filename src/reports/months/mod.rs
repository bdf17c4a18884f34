//! Monthly returns and the months they are for: who owes them, how many came, who approved, what was restated, what is
//! doubtful.

pub mod approvals;
pub mod owed;
pub mod quality;
pub mod rates;
pub mod restated;
pub mod versions;

use crate::db::return_list::{OwedFilter, return_first_month};
use crate::db::rule::rule_known_list;
use crate::db::{DbError, Txn};
use crate::domain::returns::DueDays;
use crate::domain::rulebook::RuleRow;
use crate::domain::value::month::Month;

use super::Cut;

/// How many months a list looks back where it is asked for no month: two years of arrears say enough.
pub const MONTHS_BACK: u32 = 24;

/// The months a list looks at where it is asked for none: those over by the day, from the first that anybody's return is
/// known for, at most [`MONTHS_BACK`] of them.
fn months_back(txn: &mut Txn<'_>, cut: &Cut) -> Result<Vec<Month>, DbError> {
    let last = Month::last_over(cut.as_of);
    let earliest = std::iter::successors(Some(last), |month| Some(month.before()))
        .take(usize::try_from(MONTHS_BACK).unwrap_or(usize::MAX))
        .last()
        .unwrap_or(last);
    let first = return_first_month(txn, earliest, cut.known_at)?;
    Ok(first.map_or_else(Vec::new, |first| first.through(last).collect()))
}

/// The returns of some months, as a list is cut, with the rules as known at its moment.
pub(super) fn owed_filter(
    txn: &mut Txn<'_>,
    cut: &Cut,
    months: &[Month],
) -> Result<(OwedFilter, Vec<RuleRow>), DbError> {
    let rules = rule_known_list(txn, cut.known_at)?;
    let filter = OwedFilter {
        due: DueDays::of(months, &rules),
        as_of: cut.as_of,
        known_at: cut.known_at,
        units: cut.units.clone(),
    };
    Ok((filter, rules))
}
