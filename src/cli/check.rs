//! `check`: the named invariants. Silent where all hold.

use crate::cli::args::CheckArgs;
use crate::cli::desk::Desk;
use crate::cli::listing::{is_table, show};
use crate::db::{Access, in_txn};
use crate::msg;
use crate::office::asked::Frame;
use crate::office::lists::check::{asked, finding_line, grid};
use crate::office::says::Says;
use crate::office::told::{Told, Trouble};
use crate::office::words::named;
use crate::output::Grid;
use crate::reports::check::{Check, check};

/// Checks the invariants named, all where none is.
///
/// # Errors
/// That something was found, wrong usage, or that the record cannot be read.
pub fn run(desk: &Desk, args: &CheckArgs) -> Result<(), Told> {
    let invariants = asked(&args.name);
    let mut session = desk.session()?;
    let frame = Frame::of(&session, &args.list.asked())?;
    let found = in_txn(&mut session, Access::Read, |txn| check(txn, &frame.cut, &invariants))?;
    let shown = &args.list.shown;
    // Silent on a terminal where all is well; a file or a format for programs says so with no rows.
    let grid = grid(Says(&desk.words), &frame, &found);
    if !is_table(shown) {
        show(desk, &grid, shown)?;
    } else if found.count() > 0 {
        findings_say(desk, &grid, &found)?;
    }
    if found.count() == 0 {
        return Ok(());
    }
    let message = msg!("check-found", findings = found.count(), invariants = found.counts.len());
    Err(Told::new(Trouble::Violations, message).hinted(msg!("check-found-hint")))
}

/// Says each finding and, below it, the whole command that mends it, which no column has room for; then the counts.
fn findings_say(desk: &Desk, grid: &Grid, found: &Check) -> Result<(), Told> {
    let says = Says(&desk.words);
    for row in &found.rows {
        desk.printer.line(&desk.words, &finding_line(row))?;
        desk.printer.text(&format!("    {}", says.next(&row.mend)))?;
    }
    desk.printer.text("")?;
    for (invariant, count) in &found.counts {
        let what = named(*invariant);
        desk.printer.line(&desk.words, &msg!("check-count", what = what, count = *count))?;
    }
    for note in &grid.notes {
        desk.printer.note_text(note);
    }
    desk.printer.note_text(&says.say(&msg!("check-definition")));
    Ok(())
}
