//! `case list`, and the exports that are lists of cases: the four lists, who was struck off, and the tolling grants.

use crate::cli::args::ListArgs;
use crate::cli::desk::Desk;
use crate::cli::listing::{show, show_either};
use crate::db::{Access, in_txn};
use crate::domain::case::fact::Route;
use crate::domain::case::state::ClearanceState;
use crate::office::asked::Frame;
use crate::office::lists::cases::{cases_grid, four_lists_grid, grants_grid, struck_off_grid};
use crate::office::says::Says;
use crate::office::told::Told;
use crate::reports::case_list::{CasesAsked, cases, four_lists, struck_off};
use crate::reports::tolled::grants;

/// Lists cases by stage and route.
///
/// # Errors
/// That the list cannot be read or written.
pub fn run(desk: &Desk, stages: &[ClearanceState], routes: &[Route], args: &ListArgs) -> Result<(), Told> {
    let asked = CasesAsked { stages: stages.to_vec(), routes: routes.to_vec() };
    let mut session = desk.session()?;
    let frame = Frame::of_duty(&session, &args.asked())?;
    let head = in_txn(&mut session, Access::Read, |txn| cases(txn, &frame.cut, &asked))?;
    show_either(desk, &args.shown, |for_table| cases_grid(Says(&desk.words), &frame, &head, for_table))
}

/// Writes the four lists.
///
/// # Errors
/// That the list cannot be read or written.
pub fn four_lists_run(desk: &Desk, args: &ListArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let frame = Frame::of_duty(&session, &args.asked())?;
    let head = in_txn(&mut session, Access::Read, |txn| four_lists(txn, &frame.cut))?;
    let grid = four_lists_grid(Says(&desk.words), &frame, &head);
    show(desk, &grid, &args.shown)
}

/// Writes who is struck off, with what each came to.
///
/// # Errors
/// That the list cannot be read or written.
pub fn struck_off_run(desk: &Desk, args: &ListArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let frame = Frame::of_duty(&session, &args.asked())?;
    let head = in_txn(&mut session, Access::Read, |txn| struck_off(txn, &frame.cut))?;
    let grid = struck_off_grid(Says(&desk.words), &frame, &head);
    show(desk, &grid, &args.shown)
}

/// Writes every tolling grant that had begun by the day.
///
/// # Errors
/// That the list cannot be read or written.
pub fn grants_run(desk: &Desk, args: &ListArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let frame = Frame::of(&session, &args.asked())?;
    let rows = in_txn(&mut session, Access::Read, |txn| grants(txn, &frame.cut))?;
    let grid = grants_grid(Says(&desk.words), &frame, &rows);
    show(desk, &grid, &args.shown)
}
