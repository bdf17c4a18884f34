//! `activity`.

use chrono::{DateTime, NaiveDate, Utc};
use clap::Args;

use crate::cli::args::{ListArgs, ShownArgs};
use crate::cli::when::unit_code;
use crate::office::catalogue::Question;
use crate::office::lists::activity::ActivityAsked;

/// `activity`.
#[derive(Debug, Clone, Args)]
pub struct ActivityArgs {
    /// From which day on.
    #[arg(long, value_name = "DATE")]
    pub since: NaiveDate,
    /// Only of this officer.
    #[arg(long, value_name = "LOGIN")]
    pub by: Option<String>,
    /// A line an officer.
    #[arg(long)]
    pub totals: bool,
    /// The moment of knowledge.
    #[arg(long, value_name = "TIMESTAMP", value_parser = crate::cli::when::moment_parse)]
    pub known_at: Option<DateTime<Utc>>,
    /// The unit.
    #[arg(long, value_name = "CODE", value_parser = unit_code)]
    pub unit: Option<String>,
    /// How many rows.
    #[arg(long, value_name = "N")]
    pub limit: Option<u32>,
    /// How shown.
    #[command(flatten)]
    pub shown: ShownArgs,
}

impl ActivityArgs {
    /// What it asks.
    #[must_use]
    pub fn question(&self) -> Question {
        Question::Activity(ActivityAsked { since: self.since, by: self.by.clone(), totals: self.totals })
    }

    /// What it has in common with lists that are of a day.
    #[must_use]
    pub fn list(&self) -> ListArgs {
        ListArgs {
            as_of: None,
            known_at: self.known_at,
            unit: self.unit.clone(),
            limit: self.limit,
            shown: self.shown.clone(),
        }
    }
}
