//! `stuck explain`: the whole calculation of one institution, step by step, each with where it comes from.

use crate::actions::institution_resolve;
use crate::cli::args::ListArgs;
use crate::cli::desk::Desk;
use crate::cli::record_view::page_show;
use crate::db::{Access, in_txn};
use crate::office::asked::Frame;
use crate::office::pages::explained::grid;
use crate::office::pages::history::not_yet_known;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::reports::explained::explained;

/// Shows the calculation.
///
/// # Errors
/// That there is no such institution, or it cannot be read or written.
pub fn run(desk: &Desk, institution: &str, args: &ListArgs) -> Result<(), Told> {
    let mut session = desk.reading()?;
    let frame = Frame::of(&session, &args.asked())?;
    let (name, found) = in_txn(&mut session, Access::Read, |txn| {
        let found = institution_resolve(txn, institution)?;
        let read = explained(txn, &frame.cut, found.subject_id)?;
        Ok::<_, Told>((found.name, read))
    })?;
    let found = found.ok_or_else(|| not_yet_known(&name))?;
    let grid = grid(Says(&desk.words), &frame, &found);
    page_show(desk, &grid, &args.shown)
}
