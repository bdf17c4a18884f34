//! `institution list`, `institution find` and `institution show`.

use crate::cli::args::ListArgs;
use crate::cli::desk::Desk;
pub use crate::cli::institution_show::run as show;
use crate::cli::listing;
use crate::db::struck::institution_struck;
use crate::db::{Access, DbError, in_txn};
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::lists::institutions::{cells, columns, list_grid};
use crate::office::pages::history::struck_said;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::output::{Cell, Kind};
use crate::reports::institutions::{InstitutionsAsked, found, institutions_asked};

/// Lists institutions.
///
/// # Errors
/// That the list cannot be read or written.
pub fn list(desk: &Desk, asked: &InstitutionsAsked, args: &ListArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let frame = Frame::of_duty(&session, &args.asked())?;
    let list = in_txn(&mut session, Access::Read, |txn| institutions_asked(txn, &frame.cut, asked))?;
    let says = Says(&desk.words);
    listing::show(desk, &list_grid(says, &frame, &list), &args.shown)
}

/// Searches institutions by any part of a name, or of an identifier.
///
/// # Errors
/// That the list cannot be read or written.
pub fn find(desk: &Desk, text: &str, args: &ListArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let frame = Frame::of(&session, &args.asked())?;
    // No name is longer, so nothing contains a longer text.
    let text: String = text.chars().take(crate::domain::value::name::NAME_LONGEST + 1).collect();
    let (rows, count, struck) = in_txn(&mut session, Access::Read, |txn| {
        let (rows, count) = found(txn, &frame.cut, &text)?;
        let struck = if rows.is_empty() { institution_struck(txn, &text)? } else { Vec::new() };
        Ok::<_, DbError>((rows, count, struck))
    })?;
    let says = Says(&desk.words);
    let page = PageWords {
        report: "institutions-found",
        title: msg!("found-title", text = &text),
        definition: msg!("found-definition"),
        empty: msg!("found-empty", text = &text),
    };
    let mut grid = frame.grid(says, &page);
    grid.notes.extend(struck.iter().map(|one| says.say(&struck_said(one))));
    let by = says.column("found_by", &msg!("column-found-by"), Kind::Text);
    grid.columns = columns(says);
    grid.columns.push(by);
    grid.rows = rows
        .iter()
        .map(|row| {
            let mut cells = cells(says, &row.listed);
            cells.push(Cell::text(&row.by));
            cells
        })
        .collect();
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    grid.totals = vec![says.total("institutions", &msg!("total-institutions"), count)];
    Frame::limit_note(says, &mut grid, count);
    listing::show(desk, &grid, &args.shown)
}
