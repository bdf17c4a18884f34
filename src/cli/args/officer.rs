//! The words of `officer`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use crate::cli::args::ShownArgs;
use crate::cli::when::unit_code;
use crate::domain::unit::duty::DutyKind;

/// `officer ...`.
#[derive(Debug, Subcommand)]
pub enum OfficerCommand {
    /// A person who has none yet.
    Add(OfficerAddArgs),
    /// A duty.
    Grant(OfficerGrantArgs),
    /// End one.
    Revoke(OfficerRevokeArgs),
    /// Let one rest.
    Suspend(OfficerSuspendArgs),
    /// Many at once.
    Apply(OfficersApplyArgs),
    /// One officer's.
    Show {
        /// The login role.
        #[arg(value_name = "LOGIN")]
        login: String,
        /// How shown.
        #[command(flatten)]
        shown: ShownArgs,
    },
    /// Who has which.
    List {
        /// How shown.
        #[command(flatten)]
        shown: ShownArgs,
    },
}

/// `officer add`.
#[derive(Debug, Clone, Args)]
pub struct OfficerAddArgs {
    /// Which duty.
    #[command(flatten)]
    pub grant: DutyArgs,
    /// Only reads.
    #[arg(long, conflicts_with = "duties")]
    pub read_only: bool,
    /// The document.
    #[arg(long, value_name = "TEXT")]
    pub basis: Option<String>,
}

/// `officer grant`.
#[derive(Debug, Clone, Args)]
pub struct OfficerGrantArgs {
    /// Which duty.
    #[command(flatten)]
    pub grant: DutyArgs,
    /// The document.
    #[arg(long, value_name = "TEXT")]
    pub basis: String,
}

/// A duty, whoever gives it.
#[derive(Debug, Clone, Args)]
pub struct DutyArgs {
    /// The login role.
    #[arg(value_name = "LOGIN")]
    pub login: String,
    /// The name shown.
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// The unit.
    #[arg(long, value_name = "CODE", value_parser = unit_code)]
    pub unit: String,
    /// What the officer does.
    #[arg(long = "duty", value_name = "DUTY", value_delimiter = ',')]
    pub duties: Vec<DutyKind>,
    /// The first day.
    #[arg(long, value_name = "DATE")]
    pub from: Option<NaiveDate>,
    /// The last day.
    #[arg(long, value_name = "DATE")]
    pub to: Option<NaiveDate>,
    /// Say what would be written.
    #[arg(long)]
    pub dry_run: bool,
}

/// `officer revoke`.
#[derive(Debug, Clone, Args)]
pub struct OfficerRevokeArgs {
    /// The login role.
    #[arg(value_name = "LOGIN")]
    pub login: String,
    /// The unit.
    #[arg(long, value_name = "CODE", value_parser = unit_code)]
    pub unit: String,
    /// The first day without it.
    #[arg(long, value_name = "DATE")]
    pub effective: Option<NaiveDate>,
    /// The document.
    #[arg(long, value_name = "TEXT")]
    pub basis: String,
    /// Say what would be written.
    #[arg(long)]
    pub dry_run: bool,
}

/// `officer suspend`.
#[derive(Debug, Clone, Args)]
pub struct OfficerSuspendArgs {
    /// The login role.
    #[arg(value_name = "LOGIN")]
    pub login: String,
    /// The unit.
    #[arg(long, value_name = "CODE", value_parser = unit_code)]
    pub unit: String,
    /// The first day away.
    #[arg(long, value_name = "DATE")]
    pub from: NaiveDate,
    /// The last day away.
    #[arg(long, value_name = "DATE")]
    pub to: Option<NaiveDate>,
    /// Who stands in.
    #[arg(long, value_name = "LOGIN")]
    pub stand_in: Option<String>,
    /// The document.
    #[arg(long, value_name = "TEXT")]
    pub basis: String,
    /// Say what would be written.
    #[arg(long)]
    pub dry_run: bool,
}

/// `officer apply`.
#[derive(Debug, Clone, Args)]
pub struct OfficersApplyArgs {
    /// The file.
    #[arg(long, value_name = "FILE")]
    pub from: PathBuf,
    /// The document of rows that name none.
    #[arg(long, value_name = "TEXT")]
    pub basis: Option<String>,
    /// Say what would be written.
    #[arg(long)]
    pub dry_run: bool,
}
