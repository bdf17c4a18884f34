//! `pilot list` and `pilot export` (E5): every application to convert and how far it has come, with what it adds up to by
//! unit and by stage.

use crate::cli::args::{ListArgs, PilotListArgs};
use crate::cli::desk::Desk;
use crate::cli::listing::{report, show};
use crate::cli::pilot_book;
use crate::db::{Access, in_txn};
use crate::office::asked::Frame;
use crate::office::catalogue::Question;
use crate::office::lists::pilots::grid;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::output::Format;
use crate::output::book::BookFormat;
use crate::reports::pilot::{PilotAsked, pilots};

/// Lists applications.
///
/// # Errors
/// That the list cannot be read or written.
pub fn run(desk: &Desk, args: &PilotListArgs) -> Result<(), Told> {
    report(desk, &Question::Pilots(asked(args)), &args.list)
}

/// Writes the list with every column, as CSV where nothing else is asked for. A workbook and a page hold besides what it
/// adds up to by unit and by stage, and charts.
///
/// # Errors
/// That the list cannot be read or written.
pub fn export_run(desk: &Desk, asked: &PilotAsked, list: &ListArgs) -> Result<(), Told> {
    let mut shown = list.shown.clone();
    if shown.output.is_none() {
        shown.format = shown.format.or(Some(Format::Csv));
    }
    let book = shown
        .output
        .as_ref()
        .filter(|_| shown.format.is_none() && !shown.steer.asked().is_any() && shown.voice.asked().is_none())
        .and_then(|path| Some((BookFormat::from_path(path).ok()?, path.clone())));
    let mut session = desk.reading()?;
    let frame = Frame::of_duty(&session, &list.asked())?;
    let list = in_txn(&mut session, Access::Read, |txn| pilots(txn, &frame.cut, asked))?;
    let says = Says(&desk.words);
    match book {
        Some((format, path)) => {
            let around = crate::office::charts::ChartFrame::of(says, &session, &frame);
            pilot_book::save(desk, &frame, &around, &list, format, &path)
        }
        None => show(desk, &grid(says, &frame, &list, false), &shown),
    }
}

/// Which applications.
#[must_use]
pub fn asked(args: &PilotListArgs) -> PilotAsked {
    PilotAsked { all: args.all, stages: args.state.clone(), obstacles: args.obstacle.clone() }
}
