//! `dwell`.

use clap::Args;

use crate::cli::args::ListArgs;
use crate::reports::dwell::DwellBy;

crate::domain::value::word::words! {
    /// A track that has states to stay in.
    DwellTrack as "track" {
        /// Institutions.
        Institution = "institution",
        /// Clearance cases.
        Clearance = "clearance",
    }
}

/// `dwell`.
#[derive(Debug, Clone, Args)]
pub struct DwellArgs {
    /// Only this track.
    #[arg(long, value_name = "TRACK")]
    pub track: Option<DwellTrack>,
    /// Told apart by what.
    #[arg(long, value_name = "WHAT")]
    pub by: Vec<DwellBy>,
    /// How cut.
    #[command(flatten)]
    pub list: ListArgs,
}
