//! `export data-quality` (E12).

use crate::cli::args::ListArgs;
use crate::cli::desk::Desk;
use crate::cli::listing::show_either;
use crate::db::{Access, in_txn};
use crate::office::asked::Frame;
use crate::office::lists::months::quality::grid;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::reports::months::quality::quality;

/// Writes every doubt about the returns.
///
/// # Errors
/// That the list cannot be read or written.
pub fn export(desk: &Desk, args: &ListArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let frame = Frame::of(&session, &args.asked())?;
    let rows = in_txn(&mut session, Access::Read, |txn| quality(txn, &frame.cut))?;
    show_either(desk, &args.shown, |for_table| grid(Says(&desk.words), &frame, &rows, for_table))
}
