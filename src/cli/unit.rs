//! `unit list`: the reporting-unit tree.

use crate::cli::args::UnitCommand;
use crate::cli::desk::Desk;
use crate::cli::listing::show;
use crate::office::lists::units::grid;
use crate::office::says::Says;
use crate::office::told::Told;

/// Lists the units, or one and those below it.
///
/// # Errors
/// That there is no such unit, or the list cannot be written.
pub fn run(desk: &Desk, command: &UnitCommand) -> Result<(), Told> {
    let UnitCommand::List { unit, shown } = command;
    let session = desk.reading()?;
    let grid = grid(Says(&desk.words), unit.as_deref(), session.known_at())?;
    show(desk, &grid, shown)
}
