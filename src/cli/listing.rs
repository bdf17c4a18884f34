//! How a list leaves the command line.

use crate::cli::args::{ListArgs, ShownArgs};
use crate::cli::desk::Desk;
use crate::office::asked::Asked;
use crate::office::told::Told;
use crate::output::{Format, Grid};

impl ListArgs {
    /// How the list is asked for, without where it goes.
    #[must_use]
    pub fn asked(&self) -> Asked {
        Asked { as_of: self.as_of, known_at: self.known_at, unit: self.unit.clone(), limit: self.limit }
    }
}

/// Whether the list goes to the terminal as a table.
#[must_use]
pub fn is_table(shown: &ShownArgs) -> bool {
    shown.output.is_none() && matches!(shown.format, None | Some(Format::Table))
}

/// Shows a list. A table says underneath what is counted; the other formats hold that themselves.
///
/// # Errors
/// That it cannot be written.
pub fn show(desk: &Desk, grid: &Grid, shown: &ShownArgs) -> Result<(), Told> {
    desk.printer.grid(&desk.words, grid, shown)?;
    if is_table(shown) {
        desk.printer.note_text(&grid.definition);
    }
    Ok(())
}
