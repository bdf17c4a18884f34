//! The words of `pilot list`, `pilot export` and `pilot show`.

use clap::Args;

use crate::cli::args::ListArgs;
use crate::domain::pilot::fact::Obstacle;
use crate::domain::pilot::state::PilotState;

/// `pilot list` and `pilot export`.
#[derive(Debug, Clone, Args)]
pub struct PilotListArgs {
    /// Stages.
    #[arg(long, value_name = "STAGE")]
    pub state: Vec<PilotState>,
    /// Obstacles.
    #[arg(long, value_name = "KIND")]
    pub obstacle: Vec<Obstacle>,
    /// Ended ones too.
    #[arg(long)]
    pub all: bool,
    /// How cut.
    #[command(flatten)]
    pub list: ListArgs,
}

/// `pilot show`.
#[derive(Debug, Clone, Args)]
pub struct PilotShowArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// How cut.
    #[command(flatten)]
    pub list: ListArgs,
}
