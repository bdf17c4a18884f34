//! `calendar list` and `calendar import`: the official calendar of working days.

use crate::actions::calendar_import::{CalendarImport, apply};
use crate::cli::args::{CalendarCommand, CalendarImportArgs, ShownArgs};
use crate::cli::desk::{Desk, access};
use crate::cli::listing::show;
use crate::cli::margin::passed_over_say;
use crate::db::calendar::calendar_list;
use crate::db::{Access, in_txn};
use crate::office::lists::calendar::{grid, imported};
use crate::office::says::Says;
use crate::office::told::Told;

/// Runs the command.
///
/// # Errors
/// That the list cannot be read or written, or the calendar is not taken.
pub fn run(desk: &Desk, command: &CalendarCommand) -> Result<(), Told> {
    match command {
        CalendarCommand::List { year, shown } => list(desk, *year, shown),
        CalendarCommand::Import(args) => import(desk, args),
    }
}

fn list(desk: &Desk, year: Option<i32>, shown: &ShownArgs) -> Result<(), Told> {
    let mut session = desk.reading()?;
    let known_at = session.known_at();
    let mut versions = in_txn(&mut session, Access::Read, |txn| calendar_list(txn, known_at))?;
    versions.retain(|version| year.is_none_or(|year| version.year.year == year));
    let grid = grid(Says(&desk.words), year, &versions, known_at);
    show(desk, &grid, shown)
}

fn import(desk: &Desk, args: &CalendarImportArgs) -> Result<(), Told> {
    let import = CalendarImport { file: args.file.clone(), basis: args.basis.clone(), amend: args.amend };
    let mut session = desk.session()?;
    let (years, margin) = apply(&mut session, access(args.dry_run), &import)?;
    for year in &years {
        desk.printer.line(&desk.words, &imported(year, args.dry_run))?;
    }
    passed_over_say(desk, &margin)
}
