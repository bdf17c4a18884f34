//! `dwell`: time in each state, and where the most days are waited.

use crate::cli::args::{DwellArgs, DwellTrack};
use crate::cli::desk::Desk;
use crate::cli::listing::show;
use crate::db::{Access, in_txn};
use crate::domain::tracks::Track;
use crate::office::asked::Frame;
use crate::office::lists::dwell::grid;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::reports::dwell::{DwellBy, dwells};

/// Shows how long stays take.
///
/// # Errors
/// That the list cannot be read or written.
pub fn run(desk: &Desk, args: &DwellArgs) -> Result<(), Told> {
    let by = if args.by.is_empty() { &[DwellBy::State][..] } else { &args.by };
    let tracks = match args.track {
        Some(DwellTrack::Institution) => vec![Track::Institution],
        Some(DwellTrack::Clearance) => vec![Track::Clearance],
        None => vec![Track::Institution, Track::Clearance],
    };
    let mut session = desk.session()?;
    let frame = Frame::of_duty(&session, &args.list.asked())?;
    let list = in_txn(&mut session, Access::Read, |txn| dwells(txn, &frame.cut, &tracks, by))?;
    show(desk, &grid(Says(&desk.words), &frame, by, &list), &args.list.shown)
}
