//! `diff`.

use chrono::{DateTime, NaiveDate, Utc};
use clap::Args;

use crate::cli::args::{ListArgs, ShownArgs};
use crate::cli::when::moment_parse;
use crate::domain::value::written_day::{DayError, day_parse};
use crate::office::catalogue::listed::ListName;
use crate::office::lists::diff::When;

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
    pub name: ListName,
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
