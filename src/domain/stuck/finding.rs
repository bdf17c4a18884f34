//! What a rule finds.

use chrono::NaiveDate;

use super::obstacle::Obstacle;
use super::proposal::Hard;
use super::rule::StuckRule;
use crate::domain::case::account::Account;
use crate::domain::case::stage::{Mover, NextStep, StageDue};
use crate::domain::clock::tolling::Age;
use crate::domain::clock::{ClockKind, Due};
use crate::domain::rulebook::RuleKey;
use crate::domain::value::days::AgeBand;
use crate::domain::value::money::Money;
use crate::domain::value::word::words;

words! {
    /// How grave it is, the gravest last.
    Severity as "severity" said "severity-" {
        /// On the list, within every limit.
        Info = "info",
        /// A warning.
        Amber = "amber",
        /// Past the limit.
        Red = "red",
    }
}

words! {
    /// What is left to do (ST1): always shown, never one figure for both.
    Split as "what is left" said "split-" {
        /// Lenders are owed money.
        Money = "money-outstanding",
        /// No money is to be paid any more, and lenders did not get all of it: a shortfall, or stock that nobody claimed.
        Short = "shortfall-or-unclaimed",
        /// No money is owed; the procedure is not over.
        Formalities = "formalities-outstanding",
        /// Neither stock nor a claim is on record, so that nobody can say.
        Unknown = "unknown",
    }
}

impl Split {
    /// The split of a case's money. Where the stock is not known, nobody can say that nothing of it is left.
    #[must_use]
    pub fn of(account: Option<Account>) -> Self {
        match account {
            None => Self::Unknown,
            Some(account) if !account.outstanding.is_zero() => Self::Money,
            Some(account) if account.is_whole() => Self::Formalities,
            Some(account) if account.shortfall.is_zero() && account.unclaimed.is_none() => Self::Unknown,
            Some(_) => Self::Short,
        }
    }
}

/// A rung of the ladder of severity: more than so many days make it so grave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rung {
    /// How grave.
    pub severity: Severity,
    /// The rule of the rulebook.
    pub rule: RuleKey,
    /// The day its clock started.
    pub from: NaiveDate,
    /// The day whose rulebook holds: for a threshold of a list the day of the list, for a deadline that of the clock.
    pub judged_on: NaiveDate,
    /// The days counted on the day of the list.
    pub counted: i64,
    /// The days that may pass.
    pub days: u32,
    /// Its last day as it was when the clock started and as it is today, with tolled days left out where the age is net; `None` beyond the calendar.
    pub due: Option<Due>,
    /// Whether net days are counted, or gross ones.
    pub net: bool,
    /// Whether it is passed: more days are counted, and the last day, where it was a rest day, is over too.
    pub passed: bool,
}

/// A red flag that stood when a grant was recorded after the fact. The grant changes the net age; it does not erase the flag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RedBeforeGrant {
    /// The day on which it stood: that before the grant was recorded.
    pub on: NaiveDate,
    /// The days it had counted then.
    pub counted: i64,
    /// The day the grant was recorded.
    pub recorded_on: NaiveDate,
    /// The document of the grant.
    pub basis: String,
}

/// What a rule finds of one institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub rule: StuckRule,
    /// How grave.
    pub severity: Severity,
    pub clock: ClockKind,
    /// The day from which the gross age is counted.
    pub since: NaiveDate,
    /// The day from which the net age is counted: the same, but for a reopening, with which the
    /// clock starts again while the gross age goes on (C19).
    pub clock_from: NaiveDate,
    /// Days in between on which the case was closed, which no age counts.
    pub stood_closed: i64,
    /// Both ages on the day.
    pub age: Age,
    /// The band of the gross age.
    pub band: AgeBand,
    /// Principal outstanding, where it is known.
    pub outstanding: Option<Money>,
    /// Money outstanding or formalities outstanding.
    pub split: Split,
    /// What is in the way, the first first.
    pub obstacles: Vec<Obstacle>,
    /// What to do next.
    pub next: NextStep,
    /// Who has to move.
    pub mover: Mover,
    /// By when, as it was when the clock started.
    pub due: Option<StageDue>,
    /// The ladder of severity.
    pub ladder: Vec<Rung>,
    /// For ST2: what makes it hard, and whether that is confirmed.
    pub hard: Option<Hard>,
    /// The last day on which a grant stops the clock without a gap, where one does on the day.
    pub tolled_until: Option<NaiveDate>,
    /// How many of the grants that count were recorded after the fact.
    pub late_grants: usize,
    /// A red flag that a late grant does not erase.
    pub red_before_grant: Option<RedBeforeGrant>,
}

impl Finding {
    /// Whether it is stuck: not where a grant stops its clock on the day, but for a red flag kept.
    #[must_use]
    pub const fn is_stuck(&self) -> bool {
        self.tolled_until.is_none() || self.red_before_grant.is_some()
    }
}
