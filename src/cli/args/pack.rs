//! `pack`.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use clap::Args;

use crate::cli::args::{ListArgs, ShownArgs};
use crate::cli::when::unit_code;

/// `pack`.
#[derive(Debug, Clone, Args)]
pub struct PackArgs {
    /// The day.
    #[arg(long, value_name = "DATE")]
    pub as_of: NaiveDate,
    /// The moment of knowledge.
    #[arg(long, value_name = "TIMESTAMP", value_parser = crate::cli::when::moment_parse)]
    pub known_at: Option<DateTime<Utc>>,
    /// The unit.
    #[arg(long, value_name = "CODE", value_parser = unit_code)]
    pub unit: Option<String>,
    /// The day compared with.
    #[arg(long, value_name = "DATE")]
    pub baseline: Option<NaiveDate>,
    /// The file.
    #[arg(long, short, value_name = "FILE")]
    pub output: PathBuf,
}

impl PackArgs {
    /// The same as a list is asked for.
    #[must_use]
    pub fn list(&self) -> ListArgs {
        ListArgs {
            as_of: Some(self.as_of),
            known_at: self.known_at,
            unit: self.unit.clone(),
            limit: None,
            shown: ShownArgs::default(),
        }
    }
}
