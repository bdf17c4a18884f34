//! `pilot show`: one application on one page, to take into a meeting.

use crate::actions::error::ActionError;
use crate::actions::institution_resolve;
use crate::cli::args::ListArgs;
use crate::cli::desk::Desk;
use crate::cli::record_view::page_show;
use crate::db::{Access, in_txn};
use crate::office::asked::Frame;
use crate::office::pages::pilot::grid;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::reports::pilot_show::pilot_page;

/// Shows the newest application of an institution.
///
/// # Errors
/// That there is no such institution, that it has no application, or that the page cannot be read or written.
pub fn run(desk: &Desk, institution: &str, args: &ListArgs) -> Result<(), Told> {
    let mut session = desk.reading()?;
    let frame = Frame::of(&session, &args.asked())?;
    let (name, called, page) = in_txn(&mut session, Access::Read, |txn| {
        let found = institution_resolve(txn, institution)?;
        let page = pilot_page(txn, &frame.cut, found.subject_id)?;
        let called = found.called(institution);
        Ok::<_, Told>((found.name, called, page))
    })?;
    let page = page.ok_or(ActionError::NoPilot { name })?;
    page_show(desk, &grid(Says(&desk.words), &frame, &called, &page), &args.shown)
}
