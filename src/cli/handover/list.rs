//! `handover list`, `handover missing` and the export (E11).

use crate::actions::institution_resolve;
use crate::cli::args::ListArgs;
use crate::cli::desk::Desk;
use crate::cli::listing::show;
use crate::db::{Access, in_txn};
use crate::domain::institution::handover::HandOverList;
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::lists::field::fill;
use crate::office::lists::handovers::{complete_totals, hand_over_fields, missing_fields, totals, unit_grid};
use crate::office::says::Says;
use crate::office::told::Told;
use crate::reports::handovers::{HandOversAsked, by_unit, hand_overs_listed, missing};

/// Lists hand-overs.
///
/// # Errors
/// That there is no such institution, or that the list cannot be read or written.
pub(super) fn run(desk: &Desk, institution: Option<&str>, lists: &[HandOverList], args: &ListArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let frame = Frame::of(&session, &args.asked())?;
    let (rows, counts, all) = in_txn(&mut session, Access::Read, |txn| {
        let subject = institution.map(|text| institution_resolve(txn, text)).transpose()?.map(|found| found.subject_id);
        let lists = lists.to_vec();
        Ok::<_, Told>(hand_overs_listed(txn, &frame.cut, &HandOversAsked { lists, subject })?)
    })?;
    let says = Says(&desk.words);
    let page = PageWords {
        report: "hand-overs",
        title: msg!("hand-overs-title"),
        definition: msg!("hand-overs-definition"),
        empty: msg!("hand-overs-empty"),
    };
    let mut grid = frame.grid(says, &page);
    fill(&mut grid, says, &hand_over_fields(), &rows);
    grid.totals = totals(says, &counts);
    Frame::limit_note(says, &mut grid, all);
    show(desk, &grid, &args.shown)
}

/// Lists cases whose item R6 and hand-overs do not agree.
///
/// # Errors
/// That the list cannot be read or written.
pub(super) fn missing_run(desk: &Desk, args: &ListArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let frame = Frame::of(&session, &args.asked())?;
    let (rows, complete, all) = in_txn(&mut session, Access::Read, |txn| missing(txn, &frame.cut))?;
    let says = Says(&desk.words);
    let page = PageWords {
        report: "hand-overs-missing",
        title: msg!("hand-overs-missing-title"),
        definition: msg!("hand-overs-missing-definition"),
        empty: msg!("hand-overs-missing-empty"),
    };
    let mut grid = frame.grid(says, &page);
    fill(&mut grid, says, &missing_fields(), &rows);
    grid.totals = vec![says.total("missing", &msg!("total-missing"), all)];
    grid.totals.extend(complete_totals(says, complete));
    Frame::limit_note(says, &mut grid, all);
    show(desk, &grid, &args.shown)
}

/// Writes hand-overs by unit and list (E11).
///
/// # Errors
/// That the list cannot be read or written.
pub fn export_run(desk: &Desk, args: &ListArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let frame = Frame::of(&session, &args.asked())?;
    let (rows, counts, complete) = in_txn(&mut session, Access::Read, |txn| by_unit(txn, &frame.cut))?;
    let grid = unit_grid(Says(&desk.words), &frame, &rows, &counts, complete);
    show(desk, &grid, &args.shown)
}
