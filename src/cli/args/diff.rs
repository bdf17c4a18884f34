//! `diff`.

use chrono::{DateTime, NaiveDate, Utc};
use clap::Args;

use super::{ListArgs, ShownArgs, StuckRule};
use crate::cli::when::moment_parse;
use crate::domain::value::written_day::{DayError, day_parse};

crate::domain::value::word::words! {
    /// A list that can be compared with itself at another time.
    DiffList as "list" {
        /// Institutions.
        Institutions = "institutions",
        /// Clearance cases.
        Cases = "cases",
        /// The four lists.
        FourLists = "four-lists",
        /// Conversions.
        Pilots = "pilots",
        /// Leads.
        Leads = "leads",
        /// Exited, not cleared.
        ExitedNotCleared = "exited-not-cleared",
        /// Closed, unresolved.
        ClosedUnresolved = "closed-unresolved",
        /// Without movement.
        NoMovement = "no-movement",
        /// Hard to clear.
        HardToClear = "hard-to-clear",
        /// Tolled.
        Tolled = "tolled",
        /// Measures that do not fall.
        ThreeDrops = "three-drops",
        /// Returns late or missing.
        Data = "data",
        /// Slow leads.
        SlowLeads = "lead",
        /// Slow applications.
        SlowPilots = "pilot",
        /// Waiting for verification.
        Pending = "pending",
        /// Exits without a route and a window for claims.
        LegacyExits = "legacy-exits",
    }
}

/// What a list is drawn from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiffSource {
    /// Institutions.
    Institutions,
    /// Clearance cases.
    Cases,
    /// The four lists.
    FourLists,
    /// Conversions.
    Pilots,
    /// Leads.
    Leads,
    /// What a stuck rule finds.
    Stuck(StuckRule),
}

impl DiffList {
    /// What it is drawn from.
    #[must_use]
    pub const fn source(self) -> DiffSource {
        match self {
            Self::Institutions => DiffSource::Institutions,
            Self::Cases => DiffSource::Cases,
            Self::FourLists => DiffSource::FourLists,
            Self::Pilots => DiffSource::Pilots,
            Self::Leads => DiffSource::Leads,
            Self::ExitedNotCleared => DiffSource::Stuck(StuckRule::ExitedNotCleared),
            Self::ClosedUnresolved => DiffSource::Stuck(StuckRule::ClosedUnresolved),
            Self::NoMovement => DiffSource::Stuck(StuckRule::NoMovement),
            Self::HardToClear => DiffSource::Stuck(StuckRule::HardToClear),
            Self::Tolled => DiffSource::Stuck(StuckRule::Tolled),
            Self::ThreeDrops => DiffSource::Stuck(StuckRule::ThreeDrops),
            Self::Data => DiffSource::Stuck(StuckRule::Data),
            Self::SlowLeads => DiffSource::Stuck(StuckRule::Lead),
            Self::SlowPilots => DiffSource::Stuck(StuckRule::Pilot),
            Self::Pending => DiffSource::Stuck(StuckRule::Pending),
            Self::LegacyExits => DiffSource::Stuck(StuckRule::LegacyExits),
        }
    }
}

/// A day that a list is drawn for, or a moment it is known at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// A day.
    Day(NaiveDate),
    /// A moment of knowledge.
    Moment(DateTime<Utc>),
}

/// Reads a day as people write it, or else a moment.
///
/// # Errors
/// [`DayError`], where it is neither.
fn when_parse(text: &str) -> Result<When, DayError> {
    match day_parse(text) {
        Ok(day) => Ok(When::Day(day)),
        Err(_) => moment_parse(text).map(When::Moment),
    }
}

/// `diff`.
#[derive(Debug, Clone, Args)]
pub struct DiffArgs {
    /// Which list.
    #[arg(value_name = "LIST")]
    pub name: DiffList,
    /// The earlier.
    #[arg(long, value_name = "MOMENT", value_parser = when_parse)]
    pub from: When,
    /// The later.
    #[arg(long, value_name = "MOMENT", value_parser = when_parse)]
    pub to: When,
    /// The day of the list, between two moments.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<NaiveDate>,
    /// The moment of knowledge, between two days.
    #[arg(long, value_name = "TIMESTAMP", value_parser = moment_parse)]
    pub known_at: Option<DateTime<Utc>>,
    /// The unit.
    #[arg(long, value_name = "CODE", value_parser = crate::cli::when::unit_code)]
    pub unit: Option<String>,
    /// Ages too.
    #[arg(long)]
    pub ages: bool,
    /// How many rows.
    #[arg(long, value_name = "N")]
    pub limit: Option<u32>,
    /// How shown.
    #[command(flatten)]
    pub shown: ShownArgs,
}

impl DiffArgs {
    /// How the list is asked for at one of the two.
    #[must_use]
    pub fn list(&self, when: When) -> ListArgs {
        let (as_of, known_at) = match when {
            When::Day(day) => (Some(day), self.known_at),
            When::Moment(moment) => (self.as_of, Some(moment)),
        };
        ListArgs { as_of, known_at, unit: self.unit.clone(), limit: None, shown: self.shown.clone() }
    }
}
