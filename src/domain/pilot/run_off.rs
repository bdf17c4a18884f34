//! How long the stock may run off (rule P7): a year from the provisional licence, two where the balance at the
//! conversion is above the rulebook's line.

use chrono::{Months, NaiveDate};

use super::record::PilotRecord;
use super::state::PilotState;
use crate::domain::rulebook::{Holding, RuleKey, Rulebook};
use crate::domain::value::money::Money;

/// The limit of a run-off with its arithmetic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunOffLimit {
    /// The day of the provisional licence, whose rulebook holds.
    pub licensed_on: NaiveDate,
    /// The balance at the conversion; `None` where it is not on record, and then the shorter time holds.
    pub balance: Option<Money>,
    /// Above which balance the longer time holds.
    pub large: Holding,
    pub months: Holding,
    /// The last day the run-off may end on.
    pub last: NaiveDate,
}

/// The limit of a run-off; `None` before the provisional licence.
#[must_use]
pub fn run_off_limit(record: &PilotRecord, rulebook: &Rulebook) -> Option<RunOffLimit> {
    let licensed_on = record.entered(PilotState::Provisional)?;
    let line = RuleKey::PilotRunOffLongAmount;
    let balance = record.conversion.as_ref().map(|stock| stock.balance);
    let large = balance.is_some_and(|balance| balance > rulebook.money(line, licensed_on));
    let key = if large { RuleKey::PilotRunOffLongMonths } else { RuleKey::PilotRunOffMonths };
    let months = Months::new(rulebook.count(key, licensed_on));
    Some(RunOffLimit {
        licensed_on,
        balance,
        large: rulebook.holding(line, licensed_on),
        months: rulebook.holding(key, licensed_on),
        last: licensed_on.checked_add_months(months)?,
    })
}
