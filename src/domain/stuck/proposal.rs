//! What makes a case hard to clear: proposed by a rule, or confirmed by a person.

use chrono::NaiveDate;

use crate::domain::case::fact::HardReason;
use crate::domain::case::state::ClearanceState;
use crate::domain::clock::Due;
use crate::domain::value::money::Money;

/// What speaks for it that a case is hard to clear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proposal {
    /// Those responsible cannot be reached.
    LostContact,
    /// It has been with police or court for more than so many days.
    LongProceeding { stage: ClearanceState, since: NaiveDate, days: i64, limit: u32 },
    /// Too little was recovered within the days allowed.
    LowRecovery {
        /// What was got in, or paid where that is more.
        recovered: Money,
        principal: Money,
        /// The share asked for, in basis points.
        asked: u32,
        /// Days since the exit.
        days: i64,
        /// The limit in days.
        limit: u32,
    },
    /// The plan was voted down so often.
    PlanRejected {
        /// How often.
        times: u32,
        limit: u32,
    },
    /// It is certified that nothing more can be recovered.
    NothingRecoverable { on: NaiveDate },
}

impl Proposal {
    /// The reason an officer would confirm it with.
    #[must_use]
    pub const fn reason(&self) -> HardReason {
        match self {
            Self::LostContact => HardReason::LostContact,
            Self::LongProceeding { .. } => HardReason::LongProceeding,
            Self::LowRecovery { .. } => HardReason::LowRecovery,
            Self::PlanRejected { .. } => HardReason::PlanRejected,
            Self::NothingRecoverable { .. } => HardReason::NothingRecoverable,
        }
    }
}

/// That an officer confirmed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Confirmed {
    pub since: NaiveDate,
    pub why: Option<HardReason>,
    /// When it was last looked at.
    pub reviewed_on: NaiveDate,
    /// When it is due to be looked at again; `None` beyond the calendar.
    pub review: Option<Due>,
    /// Days by which the review is overdue; 0 where it is not.
    pub overdue_by: i64,
}

/// How hard it is to clear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hard {
    /// What speaks for it.
    pub proposals: Vec<Proposal>,
    /// Whether it is confirmed. Without it, it is a proposal only.
    pub confirmed: Option<Confirmed>,
}
