//! `diff`.

use chrono::{DateTime, NaiveDate, Utc};
use clap::Args;

use super::{ListArgs, ShownArgs, StuckRule};

crate::domain::word::words! {
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

impl DiffList {
    /// The stuck list it is, where it is one.
    #[must_use]
    pub const fn stuck(self) -> Option<StuckRule> {
        match self {
            Self::ExitedNotCleared => Some(StuckRule::ExitedNotCleared),
            Self::ClosedUnresolved => Some(StuckRule::ClosedUnresolved),
            Self::NoMovement => Some(StuckRule::NoMovement),
            Self::HardToClear => Some(StuckRule::HardToClear),
            Self::Tolled => Some(StuckRule::Tolled),
            Self::ThreeDrops => Some(StuckRule::ThreeDrops),
            Self::Data => Some(StuckRule::Data),
            Self::SlowLeads => Some(StuckRule::Lead),
            Self::SlowPilots => Some(StuckRule::Pilot),
            Self::Pending => Some(StuckRule::Pending),
            Self::LegacyExits => Some(StuckRule::LegacyExits),
            Self::Institutions | Self::Cases | Self::FourLists | Self::Pilots | Self::Leads => None,
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

/// Reads a day, or a moment as RFC 3339.
fn when_parse(text: &str) -> Result<When, String> {
    if let Ok(day) = text.parse() {
        return Ok(When::Day(day));
    }
    DateTime::parse_from_rfc3339(text)
        .map(|moment| When::Moment(moment.with_timezone(&Utc)))
        .map_err(|_| "2020-03-31, 2020-03-31T16:00:00Z".to_owned())
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
    #[arg(long, value_name = "TIMESTAMP", value_parser = crate::cli::when::moment_parse)]
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
        ListArgs {
            as_of,
            known_at,
            unit: self.unit.clone(),
            limit: None,
            shown: self.shown.clone(),
        }
    }
}
