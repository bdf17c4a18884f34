//! `issue list` and its export.

use crate::actions::institution_resolve;
use crate::actions::lead_resolve::lead_resolve;
use crate::cli::args::ListArgs;
use crate::cli::desk::Desk;
use crate::cli::listing::show;
use crate::db::{Access, in_txn};
use crate::domain::concern::ConcernCategory;
use crate::office::asked::Frame;
use crate::office::lists::issues::grid;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::reports::concerns::{ConcernsAsked, concerns_listed};

/// Lists issues: of one institution or one lead where it is named.
///
/// # Errors
/// That there is no such institution or lead, or that the list cannot be read or written.
pub(super) fn run(
    desk: &Desk,
    about: (Option<&str>, Option<&str>),
    (categories, owner, resolved_too): (&[ConcernCategory], Option<&str>, bool),
    args: &ListArgs,
) -> Result<(), Told> {
    let asked =
        ConcernsAsked { categories: categories.to_vec(), owner: owner.map(str::to_owned), subject: None, resolved_too };
    listed(desk, about, asked, args)
}

/// Writes the whole log, resolved issues too.
///
/// # Errors
/// That the list cannot be read or written.
pub fn export_run(desk: &Desk, args: &ListArgs) -> Result<(), Told> {
    let asked = ConcernsAsked { resolved_too: true, ..ConcernsAsked::default() };
    listed(desk, (None, None), asked, args)
}

fn listed(
    desk: &Desk,
    (institution, lead): (Option<&str>, Option<&str>),
    mut asked: ConcernsAsked,
    args: &ListArgs,
) -> Result<(), Told> {
    let mut session = desk.session()?;
    let frame = Frame::of(&session, &args.asked())?;
    let (rows, count) = in_txn(&mut session, Access::Read, |txn| {
        asked.subject =
            institution.map(|text| institution_resolve(txn, text)).transpose()?.map(|found| found.subject_id);
        if let Some(text) = lead {
            asked.subject = Some(lead_resolve(txn, text)?);
        }
        Ok::<_, Told>(concerns_listed(txn, &frame.cut, &asked)?)
    })?;
    let grid = grid(Says(&desk.words), &frame, &rows, count);
    show(desk, &grid, &args.shown)
}
