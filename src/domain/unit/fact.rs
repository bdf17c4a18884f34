//! What is recorded about a reporting unit.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::clock::tolling::TollingGiven;
use crate::domain::figures::statement_given::Statement;
use crate::domain::returns::PlanGiven;
use crate::domain::value::month::Month;

/// A fact in the chain of a reporting unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "kebab-case", deny_unknown_fields)]
pub enum UnitFact {
    /// Clocks of every case of the unit, and of the units below, are tolled.
    Tolled(TollingGiven),
    /// A grant ends early: its last day is the effective day.
    TollingEnded {
        /// The entry that granted it.
        grant: i32,
    },
    /// The returns of a month are approved, and locked.
    MonthApproved {
        month: Month,
        /// Returns owed under the unit.
        expected: i64,
        /// Returns received.
        received: i64,
    },
    /// The month is unlocked again.
    MonthUnlocked { month: Month },
    /// A plan of reduction of the unit.
    PlanSet(PlanGiven),
    /// A bulletin was published.
    BulletinPublished(Publication),
    /// Figures that somebody else published, as published.
    StatementRecorded(Statement),
}

/// A published bulletin, as its entry tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publication {
    /// Its number among the bulletins of the unit, from 1.
    pub number: i32,
    /// The day its figures are for.
    pub as_of: NaiveDate,
    /// The day they are compared with.
    pub baseline: NaiveDate,
    /// The moment of knowledge they are drawn at.
    pub known_at: DateTime<Utc>,
    /// SHA-256 of what was published.
    pub sha256: String,
}
