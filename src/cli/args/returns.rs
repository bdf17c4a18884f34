//! The words of `return` and `import returns`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use crate::cli::args::{GivenArgs, GroundsArgs, ListArgs};
use crate::cli::when::unit_code;
use crate::domain::institution::state::InstitutionState;
use crate::domain::returns::Observation;
use crate::domain::value::money::Money;
use crate::domain::value::month::Month;

/// `return ...`.
#[derive(Debug, Subcommand)]
pub enum ReturnCommand {
    /// One by hand.
    File(ReturnFileArgs),
    /// A file of them.
    Import(ReturnsImportArgs),
    /// Those of an institution.
    Show(ReturnShowArgs),
    /// Who has not filed.
    Missing {
        /// Which month.
        #[arg(value_name = "MONTH")]
        month: Option<Month>,
        /// States on the day.
        #[arg(long, value_name = "STATE")]
        state: Vec<InstitutionState>,
        /// How cut.
        #[command(flatten)]
        list: ListArgs,
    },
    /// How many came.
    Rates {
        /// Which month.
        #[arg(value_name = "MONTH")]
        month: Option<Month>,
        /// How cut.
        #[command(flatten)]
        list: ListArgs,
    },
    /// What was restated.
    Restatements {
        /// Only of this institution.
        #[arg(value_name = "INST")]
        institution: Option<String>,
        /// From which month.
        #[arg(long, value_name = "MONTH")]
        from: Option<Month>,
        /// To which month.
        #[arg(long, value_name = "MONTH")]
        to: Option<Month>,
        /// How cut.
        #[command(flatten)]
        list: ListArgs,
    },
    /// Who has approved.
    Approvals {
        /// Which month.
        #[arg(value_name = "MONTH")]
        month: Option<Month>,
        /// How cut.
        #[command(flatten)]
        list: ListArgs,
    },
    /// Approve and lock a month.
    Approve(ReturnApproveArgs),
    /// Unlock a month.
    Unlock(ReturnUnlockArgs),
}

/// `return show`.
#[derive(Debug, Clone, Args)]
pub struct ReturnShowArgs {
    /// Whose.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// From which month.
    #[arg(long, value_name = "MONTH")]
    pub from: Option<Month>,
    /// To which month.
    #[arg(long, value_name = "MONTH")]
    pub to: Option<Month>,
    /// Those that others took the place of, too.
    #[arg(long)]
    pub all_versions: bool,
    /// How cut.
    #[command(flatten)]
    pub list: ListArgs,
}

/// `return approve`.
#[derive(Debug, Clone, Args)]
pub struct ReturnApproveArgs {
    /// Which month.
    #[arg(value_name = "MONTH")]
    pub month: Month,
    /// Who approves.
    #[arg(long, value_name = "CODE", value_parser = unit_code)]
    pub unit: String,
    /// Though returns are missing.
    #[arg(long)]
    pub with_missing: bool,
    /// Along with those below.
    #[arg(long)]
    pub with_below: bool,
    /// On what grounds.
    #[command(flatten)]
    pub grounds: GroundsArgs,
}

/// `return unlock`.
#[derive(Debug, Clone, Args)]
pub struct ReturnUnlockArgs {
    /// Which month.
    #[arg(value_name = "MONTH")]
    pub month: Month,
    /// Whose approval.
    #[arg(long, value_name = "CODE", value_parser = unit_code)]
    pub unit: String,
    /// Along with those below.
    #[arg(long)]
    pub with_below: bool,
    /// On what grounds; the note says why.
    #[command(flatten)]
    pub grounds: GroundsArgs,
}

/// `return file`.
#[derive(Debug, Clone, Args)]
pub struct ReturnFileArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// Which month.
    #[arg(value_name = "MONTH")]
    pub month: Month,
    /// The figures.
    #[command(flatten)]
    pub figures: FigureArgs,
    /// Marks.
    #[arg(long, value_name = "FLAG")]
    pub flag: Vec<Observation>,
    /// Where the figures come from.
    #[arg(long, value_name = "TEXT")]
    pub source: Option<String>,
    /// The day they were handed in.
    #[arg(long, value_name = "DATE")]
    pub submitted_on: Option<NaiveDate>,
    /// Who handed them in.
    #[arg(long, value_name = "TEXT")]
    pub submitted_by: Option<String>,
    /// The document.
    #[arg(long, value_name = "TEXT")]
    pub basis: String,
    /// Free text.
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// What is questioned is meant.
    #[arg(long)]
    pub yes: bool,
    /// Say what would be written.
    #[arg(long)]
    pub dry_run: bool,
}

/// The figures of a return.
#[derive(Debug, Clone, Args)]
pub struct FigureArgs {
    /// Outstanding principal.
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    pub balance: Option<Money>,
    /// Lenders.
    #[arg(long, value_name = "PEOPLE", allow_hyphen_values = true, value_parser = clap::value_parser!(i64).range(0..))]
    pub lenders: Option<i64>,
    /// Borrowers.
    #[arg(long, value_name = "PEOPLE", allow_hyphen_values = true, value_parser = clap::value_parser!(i64).range(0..))]
    pub borrowers: Option<i64>,
    /// New loans.
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    pub issued: Option<Money>,
    /// Principal repaid.
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    pub repaid: Option<Money>,
    /// Principal overdue.
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    pub overdue: Option<Money>,
    /// Advanced by the platform.
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    pub advanced: Option<Money>,
}

/// `return import` and `import returns`.
#[derive(Debug, Clone, Args)]
pub struct ReturnsImportArgs {
    /// The file.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The profile: a shipped name, or a path.
    #[arg(long, value_name = "PROFILE", default_value = "returns")]
    pub profile: String,
    /// What is said besides it.
    #[command(flatten)]
    pub given: GivenArgs,
    /// Where rows go that are not taken.
    #[arg(long, value_name = "FILE")]
    pub quarantine: Option<PathBuf>,
    /// Where what became of each row goes.
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    /// The document.
    #[arg(long, value_name = "TEXT")]
    pub basis: Option<String>,
    /// Free text.
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// What is questioned is meant.
    #[arg(long)]
    pub accept_questions: bool,
    /// Say what would be written.
    #[arg(long)]
    pub dry_run: bool,
}
