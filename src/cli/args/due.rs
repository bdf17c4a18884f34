//! `due`.

use std::path::PathBuf;

use clap::Args;

use crate::cli::args::ListArgs;
use crate::domain::tracks::due::{DueKind, DueMover};

/// How far ahead where nothing is said, in days.
const AHEAD: &str = "30d";
/// The furthest ahead, in days: ten years.
const AHEAD_MOST: u32 = 3_653;

/// `due`.
#[derive(Debug, Clone, Args)]
pub struct DueArgs {
    /// How far ahead.
    #[arg(long, value_name = "DAYS", default_value = AHEAD, value_parser = days_parse)]
    pub within: u32,
    /// Only these kinds.
    #[arg(long, value_name = "KIND")]
    pub kind: Vec<DueKind>,
    /// Only what these have to do.
    #[arg(long, value_name = "WHO")]
    pub mover: Vec<DueMover>,
    /// As iCalendar too.
    #[arg(long, value_name = "FILE")]
    pub ical: Option<PathBuf>,
    /// How cut.
    #[command(flatten)]
    pub list: ListArgs,
}

/// A number of days, such as `30d` or `30`.
///
/// # Errors
/// The text, where it is none or lies too far ahead.
fn days_parse(text: &str) -> Result<u32, String> {
    let number = text.trim().trim_end_matches(['d', '天', '日']);
    let days: Option<u32> = number.parse().ok();
    days.filter(|days| *days <= AHEAD_MOST).ok_or_else(|| text.to_owned())
}
