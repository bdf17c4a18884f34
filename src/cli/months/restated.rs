//! `return restatements` and `export restatements` (E9).

use crate::actions::{ActionError, institution_resolve};
use crate::cli::args::ListArgs;
use crate::cli::desk::Desk;
use crate::cli::listing::{show, show_either};
use crate::db::{Access, in_txn};
use crate::domain::value::month::Month;
use crate::office::asked::Frame;
use crate::office::lists::months::restated::grid;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::reports::months::restated::restated;

/// Shows what was restated, of one institution or of all.
///
/// # Errors
/// That there is no such institution, or the list cannot be read or written.
pub fn run(
    desk: &Desk,
    institution: Option<&str>,
    months: (Option<Month>, Option<Month>),
    args: &ListArgs,
) -> Result<(), Told> {
    let mut session = desk.session()?;
    let frame = Frame::of(&session, &args.asked())?;
    let head = in_txn(&mut session, Access::Read, |txn| {
        let institution =
            institution.map(|text| institution_resolve(txn, text)).transpose()?.map(|known| known.subject_id);
        Ok::<_, ActionError>(restated(txn, &frame.cut, months, institution)?)
    })?;
    show_either(desk, &args.shown, |for_table| grid(Says(&desk.words), &frame, &head, for_table))
}

/// Writes every restatement with every column.
///
/// # Errors
/// That the list cannot be read or written.
pub fn export(desk: &Desk, args: &ListArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let frame = Frame::of(&session, &args.asked())?;
    let head = in_txn(&mut session, Access::Read, |txn| restated(txn, &frame.cut, (None, None), None))?;
    let grid = grid(Says(&desk.words), &frame, &head, false);
    show(desk, &grid, &args.shown)
}
