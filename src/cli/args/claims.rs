//! The words of `case claims`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::cli::args::case::{CaseReadArgs, MoneyWritingArgs, WritingArgs};
use crate::cli::args::case_fact::CasePlainArgs;
use crate::domain::case::claims::ClaimStep;
use crate::domain::value::money::Money;

/// `case claims ...`.
#[derive(Debug, Subcommand)]
pub enum ClaimsCommand {
    /// File one.
    File(ClaimFileArgs),
    /// Decide one.
    Decide(ClaimDecideArgs),
    /// Amend one.
    Amend(ClaimAmendArgs),
    /// Close the register.
    Close(CasePlainArgs),
    /// Read a file.
    Import(ClaimsImportArgs),
    /// List them.
    List(CaseReadArgs),
}

/// `case claims file`.
#[derive(Debug, Clone, Args)]
pub struct ClaimFileArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// Its reference.
    #[arg(value_name = "CLAIM")]
    pub claim: String,
    /// Principal claimed.
    #[arg(long, value_name = "AMOUNT")]
    pub amount: Money,
    /// Lenders in it.
    #[arg(long, value_name = "N")]
    pub lenders: u32,
    /// The act.
    #[command(flatten)]
    pub money: MoneyWritingArgs,
}

/// `case claims decide`.
#[derive(Debug, Clone, Args)]
pub struct ClaimDecideArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// Its reference.
    #[arg(value_name = "CLAIM")]
    pub claim: String,
    /// The step.
    #[arg(value_name = "STEP")]
    pub step: ClaimStep,
    /// The amount admitted.
    #[arg(long, value_name = "AMOUNT")]
    pub amount: Option<Money>,
    /// The claim it repeats.
    #[arg(long, value_name = "CLAIM")]
    pub duplicate_of: Option<String>,
    /// Who takes it over.
    #[arg(long, value_name = "NAME")]
    pub taken_over_by: Option<String>,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `case claims amend`.
#[derive(Debug, Clone, Args)]
pub struct ClaimAmendArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// Its reference.
    #[arg(value_name = "CLAIM")]
    pub claim: String,
    /// Principal claimed now.
    #[arg(long, value_name = "AMOUNT")]
    pub amount: Money,
    /// The act.
    #[command(flatten)]
    pub writing: WritingArgs,
}

/// `case claims import`.
#[derive(Debug, Clone, Args)]
pub struct ClaimsImportArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// The file.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The act.
    #[command(flatten)]
    pub money: MoneyWritingArgs,
}
