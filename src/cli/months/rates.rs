//! `return rates`: reporting rate and timeliness by unit.

use crate::cli::args::ListArgs;
use crate::cli::desk::Desk;
use crate::cli::listing::show_either;
use crate::db::{Access, in_txn};
use crate::domain::unit::NATION;
use crate::domain::value::month::Month;
use crate::office::asked::Frame;
use crate::office::lists::months::rates::grid;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::reports::months::rates::rates;

/// Shows the rates of a month, the last one over where none is named.
///
/// # Errors
/// That the list cannot be read or written.
pub fn run(desk: &Desk, month: Option<Month>, args: &ListArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let frame = Frame::of(&session, &args.asked())?;
    let month = month.unwrap_or_else(|| Month::last_over(frame.cut.as_of));
    // Whoever works for one unit alone looks at that one.
    let scope = match (&frame.unit, session.officer().units.as_slice()) {
        (Some(unit), _) => unit.clone(),
        (None, [own]) => own.clone(),
        (None, _) => NATION.to_owned(),
    };
    let found = in_txn(&mut session, Access::Read, |txn| rates(txn, &frame.cut, month, &scope))?;
    show_either(desk, &args.shown, |for_table| grid(Says(&desk.words), &frame, &found, for_table))
}
