//! `dwell`.

use clap::Args;

use crate::cli::args::ListArgs;
use crate::domain::tracks::Track;
use crate::office::catalogue::Question;
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

impl DwellArgs {
    /// What it asks: by state where nothing else is named, of both tracks where none is.
    #[must_use]
    pub fn question(&self) -> Question {
        let by = if self.by.is_empty() { vec![DwellBy::State] } else { self.by.clone() };
        let tracks = match self.track {
            Some(DwellTrack::Institution) => vec![Track::Institution],
            Some(DwellTrack::Clearance) => vec![Track::Clearance],
            None => vec![Track::Institution, Track::Clearance],
        };
        Question::Dwell(tracks, by)
    }
}
