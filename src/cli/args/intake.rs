//! The words of `import` and `review`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use crate::cli::args::{GroundsArgs, ReturnsImportArgs, ShownArgs};
use crate::cli::when::unit_code;
use crate::domain::institution::state::InstitutionState;
use crate::domain::value::reason::Reason;

/// `import ...`.
#[derive(Debug, Subcommand)]
pub enum ImportCommand {
    /// A list of institutions.
    Institutions(ImportArgs),
    /// A list of changes.
    Changes(ImportArgs),
    /// A list of monthly returns.
    Returns(ReturnsImportArgs),
}

/// What an import needs.
#[derive(Debug, Clone, Args)]
pub struct ImportArgs {
    /// The file.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The profile: a shipped name, or a path.
    #[arg(long, value_name = "PROFILE")]
    pub profile: String,
    /// Where rows that cannot be read go.
    #[arg(long, value_name = "FILE")]
    pub quarantine: Option<PathBuf>,
    /// Say what would be written.
    #[arg(long)]
    pub dry_run: bool,
}

/// `review ...`.
#[derive(Debug, Subcommand)]
pub enum ReviewCommand {
    /// List the queue.
    List {
        /// Only these kinds.
        #[arg(long, value_name = "KIND")]
        kind: Vec<String>,
        /// Resolved ones too.
        #[arg(long)]
        resolved: bool,
        /// Only this unit.
        #[arg(long, value_name = "CODE", value_parser = unit_code)]
        unit: Option<String>,
        /// How many rows.
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
        limit: Option<u32>,
        /// How shown.
        #[command(flatten)]
        shown: ShownArgs,
    },
    /// Decide one.
    Resolve(ReviewResolveArgs),
}

/// `review resolve`.
#[derive(Debug, Clone, Args)]
pub struct ReviewResolveArgs {
    /// Which item.
    #[arg(value_name = "ITEM")]
    pub item: String,
    /// It is this institution.
    #[arg(long, value_name = "INST", conflicts_with_all = ["new", "dismiss", "unit"])]
    pub same: Option<String>,
    /// It is a new institution.
    #[arg(long, conflicts_with = "dismiss")]
    pub new: bool,
    /// Nothing follows from it.
    #[arg(long, conflicts_with_all = ["state", "effective", "reason", "evidence", "unit"])]
    pub dismiss: bool,
    /// The state it enters, instead of the list's.
    #[arg(long, value_name = "STATE")]
    pub state: Option<InstitutionState>,
    /// Since when, instead of the list's day.
    #[arg(long, value_name = "DATE")]
    pub effective: Option<NaiveDate>,
    /// Why.
    #[arg(long, value_name = "CODE")]
    pub reason: Option<Reason>,
    /// The unit with jurisdiction, for a new institution whose place is not known.
    #[arg(long, value_name = "CODE", value_parser = unit_code)]
    pub unit: Option<String>,
    /// Grounds of the decision.
    #[command(flatten)]
    pub grounds: GroundsArgs,
}
