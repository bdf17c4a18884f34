//! `return missing`: who owes a return and has not filed it.

use crate::cli::args::ListArgs;
use crate::cli::desk::Desk;
use crate::cli::listing::show_either;
use crate::db::{Access, in_txn};
use crate::domain::institution::state::InstitutionState;
use crate::domain::value::month::Month;
use crate::office::asked::Frame;
use crate::office::lists::months::missing::grid;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::reports::months::owed::owed;

/// Shows who has not filed for a month, or is late with any.
///
/// # Errors
/// That the list cannot be read or written.
pub fn run(desk: &Desk, month: Option<Month>, states: &[InstitutionState], args: &ListArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let frame = Frame::of(&session, &args.asked())?;
    let head = in_txn(&mut session, Access::Read, |txn| owed(txn, &frame.cut, month, states))?;
    show_either(desk, &args.shown, |for_table| grid(Says(&desk.words), &frame, month, &head, for_table))
}
