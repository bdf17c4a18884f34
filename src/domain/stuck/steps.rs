//! The steps of a calculation, each with where its value comes from.

use chrono::NaiveDate;

use crate::domain::case::fact::HardReason;
use crate::domain::clock::ClockKind;
use crate::domain::clock::tolling::Grant;
use crate::domain::stuck::finding::Severity;
use crate::domain::stuck::runoff::Unprojected;
use crate::domain::stuck::threshold::Threshold;
use crate::domain::value::money::Money;
use crate::domain::value::word::words;

words! {
    /// What a step of the calculation says.
    What as "step of the calculation" said "step-" {
        /// The day the gross age is counted from.
        Since = "since",
        /// The day the clock started anew.
        ClockFrom = "clock-from",
        /// The day of the list.
        AsOf = "as-of",
        /// Days from the one to the other.
        Gross = "gross",
        /// Days on which the case was closed, which no age counts.
        StoodClosed = "stood-closed",
        /// Days of an earlier round, which the clock does not count.
        EarlierRound = "earlier-round",
        /// A grant that counts.
        Grant = "grant",
        /// A grant that counts and was recorded after the fact.
        LateGrant = "late-grant",
        /// Days left out, united.
        Interval = "interval",
        /// Their sum.
        Tolled = "tolled",
        /// Gross less tolled.
        Net = "net",
        /// The threshold that holds.
        Threshold = "threshold",
        /// The same as it was when the clock started, where a list is judged by a later one.
        ThresholdThen = "threshold-then",
        /// The same as it is today, where the one of an earlier day holds.
        ThresholdToday = "threshold-today",
        /// A rung of the ladder of severity: passed or not.
        Rung = "rung",
        /// A red flag that stood before a grant was recorded.
        RedBeforeGrant = "red-before-grant",
        /// How grave it is.
        Severity = "severity",
        /// What speaks for it that the case is hard to clear, or why it was confirmed.
        HardReason = "hard-reason",
        /// The day it was confirmed.
        ConfirmedOn = "confirmed-on",
        /// The day it was last reviewed.
        ReviewedOn = "reviewed-on",
        /// How often a plan was voted down.
        Rejections = "rejections",
        /// What was got in, or paid where that is more.
        Recovered = "recovered",
        /// Its share of the principal, rounded down for show.
        RecoveredShare = "recovered-share",
        /// What the platform advanced for its borrowers.
        Advanced = "advanced",
        /// Principal at the stop.
        Principal = "principal",
        /// Principal admitted.
        Admitted = "admitted",
        /// What the money is counted from: the greater of the stock at the stop and the claims.
        Counted = "counted",
        /// Principal paid.
        Paid = "paid",
        /// Principal assumed by others.
        Assumed = "assumed",
        /// Principal deposited.
        Deposited = "deposited",
        /// Stock proven not to be owed.
        NotOwed = "not-owed",
        /// Stock that nobody claimed.
        Unclaimed = "unclaimed",
        /// The shortfall of the final distribution.
        Shortfall = "shortfall",
        Outstanding = "outstanding",
        MonthsLookedAt = "months-looked-at",
        /// Principal paid in them.
        PaidWithin = "paid-within",
        /// The same a month.
        PerMonth = "per-month",
        /// Months left at that pace.
        MonthsLeft = "months-left",
        /// The day on which it would be paid.
        ClearedBy = "cleared-by",
        /// The day a deadline started.
        DeadlineStarted = "deadline-started",
        /// Its length.
        DeadlineSpan = "deadline-span",
        /// Days off that are not counted, where working days are.
        DaysOff = "days-off",
        /// Its last day, had nothing been tolled.
        DeadlineUntolled = "deadline-untolled",
        /// Days tolled before its last day.
        DeadlineTolled = "deadline-tolled",
        /// Its last day as counted is a rest day: these rest days move it.
        RestDays = "rest-days",
        /// Its last day.
        Deadline = "deadline",
        /// What its last day would be under the rulebook of today.
        DeadlineToday = "deadline-today",
        /// Days by which it has passed.
        Overdue = "overdue",
    }
}

/// Where the value of a step comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// The state of the institution.
    Institution,
    /// The sheet of its case.
    Sheet,
    /// A row of the rulebook.
    Rule(Threshold),
    Grant(Grant),
    /// The calendar of working days.
    Calendar,
    /// The steps before.
    Steps,
    /// What was asked for.
    Asked,
}

/// The value of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    Day(NaiveDate),
    /// Calendar days.
    Days(i64),
    WorkingDays(i64),
    Months(u64),
    /// Days from one to the other, both included, and how many of them count.
    Interval {
        /// The first.
        from: NaiveDate,
        /// The last.
        to: NaiveDate,
        /// How many fall within the age.
        days: i64,
    },
    /// An amount.
    Money(Money),
    /// A share in basis points.
    Share(i64),
    /// A number of things.
    Count(u32),
    /// How grave.
    Severity(Severity),
    /// A rung: how grave it makes it, and whether it is passed.
    Rung {
        /// How grave.
        severity: Severity,
        /// The days counted.
        counted: i64,
        /// The days that may pass.
        limit: u32,
        /// Whether they are more.
        passed: bool,
    },
    /// Why a case is hard to clear.
    Reason(HardReason),
    Switch(bool),
    /// Why no projection can be made.
    Unprojected(Unprojected),
    Never,
    /// Not known.
    Unknown,
}

/// A step of the calculation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReckonedStep {
    /// What it says.
    pub what: What,
    /// The clock it belongs to, where it does.
    pub clock: Option<ClockKind>,
    /// Where the value comes from.
    pub source: Source,
    pub value: Value,
}
