//! Everything a rule looks at for one institution.

use chrono::NaiveDate;

use crate::domain::case::sheet::Sheet;
use crate::domain::clock::tolling::Grant;
use crate::domain::institution::state::InstitutionState;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

/// One institution on a day, as it was known.
#[derive(Debug, Clone, Copy)]
pub struct StuckFacts<'facts> {
    pub state: InstitutionState,
    /// The day it entered the state.
    pub since: NaiveDate,
    /// The stop that holds: after a reopening, that of the reopening.
    pub stopped_on: Option<NaiveDate>,
    /// The cause of the stop that holds.
    pub stopped_for: Option<Reason>,
    /// The exit that holds.
    pub exited_on: Option<NaiveDate>,
    /// Its very first exit, where it was reopened since: the gross age goes on from there (C19).
    pub first_exited_on: Option<NaiveDate>,
    /// When its case was closed, each time with the day it was reopened: its clocks stand still in between.
    pub closed: &'facts [Closed],
    /// The day of the stop is not known, or was only seen.
    pub stop_at_least: bool,
    /// The day of the exit was only seen.
    pub exit_at_least: bool,
    /// The sheet of its case; `None` where there is no case.
    pub sheet: Option<&'facts Sheet>,
    /// The day of the oldest objection without a decision, where it is known.
    pub objected_on: Option<NaiveDate>,
    /// Evidence that its moves and those of its case owe: a need a word, kinds with a bar between.
    pub owed: &'facts [String],
    /// Principal paid in all up to three months before the day; `None` where there was no case yet.
    pub paid_three_months_ago: Option<Money>,
    /// Principal paid in all up to twelve months before the day; `None` where there was no case yet.
    pub paid_twelve_months_ago: Option<Money>,
    /// The grants that concern it, as they are known.
    pub grants: &'facts [Grant],
    pub as_of: NaiveDate,
}

impl StuckFacts<'_> {
    /// Principal outstanding; `None` where there is no case, and where neither stock nor a claim is on record.
    #[must_use]
    pub fn outstanding(&self) -> Option<Money> {
        self.sheet.and_then(|sheet| sheet.outstanding)
    }
}

/// A stretch on which a case was closed: the day of the closing, and that of the reopening, where there was one.
pub type Closed = (NaiveDate, Option<NaiveDate>);
