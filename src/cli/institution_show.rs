//! `institution show`: one institution on one page.

use crate::actions::institution_resolve;
use crate::cli::args::ListArgs;
use crate::cli::desk::Desk;
use crate::cli::record_view::page_show;
use crate::db::{Access, in_txn};
use crate::office::asked::Frame;
use crate::office::pages::history::nothing_known;
use crate::office::pages::institution::grid;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::reports::page::page;

/// Shows one institution.
///
/// # Errors
/// That there is no such institution, or the page cannot be read or written.
pub fn run(desk: &Desk, institution: &str, args: &ListArgs) -> Result<(), Told> {
    let mut session = desk.reading()?;
    let frame = Frame::of(&session, &args.asked())?;
    let (one, found) = in_txn(&mut session, Access::Read, |txn| {
        let found = institution_resolve(txn, institution)?;
        let page = page(txn, found.subject_id, frame.cut.as_of, frame.cut.known_at)?;
        Ok::<_, Told>((found, page))
    })?;
    let found = found.filter(|page| one.state.is_some() || page.state.is_some()).ok_or_else(|| nothing_known(&one))?;
    page_show(desk, &grid(Says(&desk.words), &frame, &found), &args.shown)
}
