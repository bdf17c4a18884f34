//! `targets`.

use clap::Args;

use crate::cli::args::ListArgs;
use crate::domain::value::month::Month;

/// `targets`.
#[derive(Debug, Clone, Args)]
pub struct TargetsArgs {
    /// Which month.
    #[arg(long, value_name = "MONTH")]
    pub month: Option<Month>,
    /// How cut.
    #[command(flatten)]
    pub list: ListArgs,
}
