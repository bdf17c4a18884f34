//! `series`.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use clap::Args;

use crate::cli::args::{ListArgs, ShownArgs};
use crate::cli::when::unit_code;
use crate::domain::figures::{Group, Measure};
use crate::domain::value::month::Month;

/// `series`.
#[derive(Debug, Clone, Args)]
pub struct SeriesArgs {
    /// Only this institution.
    #[arg(value_name = "INST", conflicts_with = "unit")]
    pub institution: Option<String>,
    /// Which measures.
    #[arg(long, value_name = "MEASURE")]
    pub measure: Vec<Measure>,
    /// Whose figures.
    #[arg(long, value_name = "GROUP")]
    pub group: Vec<Group>,
    /// The first month.
    #[arg(long, value_name = "MONTH")]
    pub from: Option<Month>,
    /// The last month.
    #[arg(long, value_name = "MONTH")]
    pub to: Option<Month>,
    /// The month compared with.
    #[arg(long, value_name = "MONTH")]
    pub baseline: Option<Month>,
    /// The day.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<NaiveDate>,
    /// The moment of knowledge.
    #[arg(long, value_name = "TIMESTAMP", value_parser = crate::cli::when::moment_parse)]
    pub known_at: Option<DateTime<Utc>>,
    /// The unit.
    #[arg(long, value_name = "CODE", value_parser = unit_code)]
    pub unit: Option<String>,
    /// The picture.
    #[arg(long, value_name = "FILE")]
    pub chart: Option<PathBuf>,
    /// How shown.
    #[command(flatten)]
    pub shown: ShownArgs,
}

impl SeriesArgs {
    /// The same as a list is asked for.
    #[must_use]
    pub fn list(&self) -> ListArgs {
        ListArgs {
            as_of: self.as_of,
            known_at: self.known_at,
            unit: self.unit.clone(),
            limit: None,
            shown: self.shown.clone(),
        }
    }
}
