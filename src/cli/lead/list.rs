//! `lead list`, `lead families`, `stuck lead` and `export leads`.

use crate::cli::args::ListArgs;
use crate::cli::desk::Desk;
use crate::cli::listing::show;
use crate::db::{Access, in_txn};
use crate::domain::lead::fact::Sector;
use crate::domain::lead::state::LeadState;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::lists::field::fill;
use crate::office::lists::leads::{family_fields, grid};
use crate::office::says::Says;
use crate::office::told::Told;
use crate::output::Format;
use crate::reports::lead::{LeadsAsked, lead_families, leads};

/// Lists leads.
pub(super) fn run(desk: &Desk, sectors: &[Sector], stages: &[LeadState], args: &ListArgs) -> Result<(), Told> {
    let asked = LeadsAsked { sectors: sectors.to_vec(), stages: stages.to_vec(), slow: false };
    list_run(desk, &asked, args)
}

/// Writes every lead with every column, as CSV where nothing else is asked for.
///
/// # Errors
/// That the list cannot be read or written.
pub fn export_run(desk: &Desk, args: &ListArgs) -> Result<(), Told> {
    let mut args = args.clone();
    if args.shown.output.is_none() {
        args.shown.format = args.shown.format.or(Some(Format::Csv));
    }
    list_run(desk, &LeadsAsked::default(), &args)
}

fn list_run(desk: &Desk, asked: &LeadsAsked, args: &ListArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let frame = Frame::of(&session, &args.asked())?;
    let list = in_txn(&mut session, Access::Read, |txn| leads(txn, &frame.cut, asked))?;
    show(desk, &grid(Says(&desk.words), &frame, &list), &args.shown)
}

/// Lists families of domains and controllers with more than one lead.
pub(super) fn families_run(desk: &Desk, args: &ListArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let frame = Frame::of(&session, &args.asked())?;
    let list = in_txn(&mut session, Access::Read, |txn| lead_families(txn, &frame.cut))?;
    let says = Says(&desk.words);
    let page = PageWords {
        report: "lead-families",
        title: msg!("lead-families-title"),
        definition: msg!("lead-families-definition"),
        empty: msg!("lead-families-empty"),
    };
    let mut grid = frame.grid(says, &page);
    fill(&mut grid, says, &family_fields(), list.shown());
    grid.totals = vec![says.total("families", &msg!("total-lead-families"), list.all())];
    Frame::limit_note(says, &mut grid, list.all());
    show(desk, &grid, &args.shown)
}
