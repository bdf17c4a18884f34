//! `lead show`: one lead on one page, or its log.

use crate::actions::error::ActionError;
use crate::actions::lead_resolve::lead_resolve;
use crate::cli::args::ListArgs;
use crate::cli::desk::Desk;
use crate::cli::listing::show;
use crate::cli::record_view::page_show;
use crate::db::{Access, in_txn};
use crate::office::asked::Frame;
use crate::office::pages::lead::{log_grid, page_grid};
use crate::office::says::Says;
use crate::office::told::Told;
use crate::reports::lead::{lead_line, lead_moves};

/// Shows a lead.
pub(super) fn run(desk: &Desk, text: &str, log: bool, args: &ListArgs) -> Result<(), Told> {
    let mut session = desk.reading()?;
    let frame = Frame::of(&session, &args.asked())?;
    let found = in_txn(&mut session, Access::Read, |txn| {
        let lead = lead_resolve(txn, text)?;
        let Some(line) = lead_line(txn, &frame.cut, lead)? else { return Ok(None) };
        let moves = lead_moves(txn, &frame.cut, &line)?;
        Ok::<_, Told>(Some((line, moves)))
    })?;
    let (line, moves) = found.ok_or_else(|| ActionError::NoLead { text: text.to_owned() })?;
    let says = Says(&desk.words);
    if log {
        return show(desk, &log_grid(says, &frame, &line), &args.shown);
    }
    page_show(desk, &page_grid(says, &frame, &line, &moves), &args.shown)
}
