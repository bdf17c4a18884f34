//! The words of `calendar`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::cli::args::ShownArgs;

/// `calendar ...`.
#[derive(Debug, Subcommand)]
pub enum CalendarCommand {
    /// The days that differ from Monday to Friday.
    List {
        /// Only this year.
        #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i32).range(2000..=2100))]
        year: Option<i32>,
        /// How shown.
        #[command(flatten)]
        shown: ShownArgs,
    },
    /// Take a year's in.
    Import(CalendarImportArgs),
}

/// `calendar import`.
#[derive(Debug, Clone, Args)]
pub struct CalendarImportArgs {
    /// The file.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The document.
    #[arg(long, value_name = "TEXT")]
    pub basis: String,
    /// Replaces official years.
    #[arg(long)]
    pub amend: bool,
    /// Say what would be written.
    #[arg(long)]
    pub dry_run: bool,
}
