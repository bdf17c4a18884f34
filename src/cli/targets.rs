//! `targets` and `export targets`: stock, clearance, pilots and reporting by unit.

use crate::cli::args::{ListArgs, TargetsArgs};
use crate::cli::desk::Desk;
use crate::cli::listing::show_either;
use crate::db::{Access, in_txn};
use crate::domain::unit::NATION;
use crate::domain::value::month::Month;
use crate::msg;
use crate::office::asked::Frame;
use crate::office::lists::targets::grid;
use crate::office::says::Says;
use crate::office::told::{Told, Trouble};
use crate::reports::targets::targets;

/// Shows the table of a month.
///
/// # Errors
/// A month that is not over, or that the table cannot be read or written.
pub fn run(desk: &Desk, args: &TargetsArgs) -> Result<(), Told> {
    table_show(desk, args.month, &args.list)
}

/// Writes the table of the last month over.
///
/// # Errors
/// That the table cannot be read or written.
pub fn export_run(desk: &Desk, list: &ListArgs) -> Result<(), Told> {
    table_show(desk, None, list)
}

fn table_show(desk: &Desk, month: Option<Month>, list: &ListArgs) -> Result<(), Told> {
    let mut session = desk.session()?;
    let frame = Frame::of_duty(&session, &list.asked())?;
    let month = month.unwrap_or_else(|| Month::last_over(frame.cut.as_of));
    if month.end() > frame.cut.as_of {
        let (month, day) = (month.to_string(), frame.cut.as_of);
        let said = msg!("error-targets-month-ahead", month = month, day = day);
        return Err(Told::new(Trouble::Refused, said).hinted(msg!("hint-targets-month-ahead")));
    }
    // Whoever works for one unit alone looks at that one.
    let scope = match (&frame.unit, session.officer().units.as_slice()) {
        (Some(unit), _) => unit.clone(),
        (None, [own]) => own.clone(),
        (None, _) => NATION.to_owned(),
    };
    let found = in_txn(&mut session, Access::Read, |txn| targets(txn, &frame.cut, month, &scope))?;
    let says = Says(&desk.words);
    let all = i64::try_from(found.rows.len()).unwrap_or(i64::MAX);
    let limit = frame.cut.limit.and_then(|limit| usize::try_from(limit).ok());
    show_either(desk, &list.shown, |for_table| {
        let mut grid = grid(says, &frame, &found, for_table);
        if let Some(limit) = limit.filter(|limit| *limit < found.rows.len()) {
            // At a terminal the total is the last row, and is of every unit.
            let total = if for_table { grid.rows.pop() } else { None };
            grid.rows.truncate(limit);
            Frame::limit_note(says, &mut grid, all);
            grid.rows.extend(total);
        }
        grid
    })
}
